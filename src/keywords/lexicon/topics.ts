/** Words by which two wordings of one topic are known. Arabic nouns stand without `ال`, English and French ones in the singular. */

/** What takes place somewhere: «الحرب في اليمن» is «حرب اليمن», “elections in France” are “French elections”. */
export const EVENTS = `
حرب أزمة انتخابات انتخاب اقتصاد ثورة احتجاجات تظاهرات مظاهرات انقلاب سياسة سياحة تعليم زراعة صناعة نفط تضخم بطالة فقر
فساد ديمقراطية مجاعة جفاف زلزال هدنة سلام صراع نزاع تطورات أوضاع وضع إصلاح إصلاحات رياضة سينما موسيقى ثقافة
إعلام صحافة قضاء أمن مناخ طقس إسكان نقل طاقة كهرباء مياه فيضانات دستور استفتاء تجارة غلاء حريق كارثة مجزرة إضراب عنف
معارضة سلطة مجتمع سجن قطاع حراك انتفاضة فوضى جرائم أمطار سيول وباء ركود نمو تعداد سكان فقر تعليم فن أدب شعر
war crisis election economy revolution protest coup politics tourism education agriculture industry oil inflation unemployment
poverty corruption democracy famine drought earthquake ceasefire truce peace conflict reform sport cinema music culture
media press judiciary security climate weather housing transport energy electricity water flood constitution referendum
trade uprising strike wildfire healthcare football recession demonstration violence riot hurricane massacre genocide
crime cost shortage heatwave population
guerre crise economie manifestation politique tourisme enseignement seisme inondation chomage securite culture secheresse greve tremblement
`;

/** What is a nation's own: «رئيس فرنسا» is «الرئيس الفرنسي», “the president of France” is “the French president”. */
export const OWNED = `
رئيس رئاسة حكومة برلمان جيش شعب وزارة سفارة قضية ثورة عملة مجتمع تاريخ شرطة مخابرات استخبارات دبلوماسية سيادة معارضة
دولة مجلس نظام منتخب دوري حدود مدن أسواق سوق موازنة ميزانية ديون صادرات جمارك علم نشيد ملك أمير وحدة ملكة
وزير وزيرة سفير سفيرة رئيسة سلطان بورصة اسم عاصمة ساحل جنوب شمال شرق غرب وسط أراضي أجواء قوات بحرية سجون
برنامج ملف نفوذ موقف دور سلطة زعيم قائد استقلال مطبخ تراث آثار حضارة متحف خزانة برلمان كأس
president presidency government parliament army people embassy currency society history police opposition budget debt export
border king prime minister foreign ministry foreign minister central bank constitution supreme court national team
stock market air force navy flag monarchy senate foreign policy sovereignty independence cuisine literature queen parliamentary
troop soldier capital ambassador sanction chancellor coast airspace territory prison premier court diplomacy football team program nuclear lira
gouvernement parlement armee peuple ambassade monnaie societe histoire dette frontiere roi premier ministre
`;

/** What two sides have with each other, whoever is named first. */
export const SYMMETRIC = `
علاقة علاقات حدود حرب صراع نزاع خلاف خلافات أزمة مفاوضات محادثات مباحثات مشاورات حوار تعاون اتفاق اتفاقية معاهدة قمة
تقارب تطبيع مصالحة شراكة تحالف تبادل توتر توترات تنسيق سلام هدنة تجارة لقاء مواجهة تنافس تفاهم اجتماع قطيعة صداقة
صراعات نزاعات معبر معابر ربط لجنة منتدى تصعيد تهدئة تكامل اشتباكات وساطة عداء مناورات تدريبات
relation relationship tie talk negotiation border war conflict dispute crisis dialogue cooperation agreement treaty deal summit
rapprochement normalization reconciliation partnership alliance tension rivalry peace ceasefire trade clash friendship pact
truce meeting exchange collaboration accord feud standoff diplomacy forum consultation coordination
rapport negociation frontiere guerre conflit differend crise accord traite sommet partenariat cooperation amitie discussion alliance echange tension reconciliation normalisation rencontre
`;

/** English spellings, American first. */
export const ENGLISH_VARIANTS = `
defense defence|offense offence|license licence|program programme|center centre|theater theatre|aluminum aluminium|tire tyre|gray grey
|plow plough|airplane aeroplane|jewelry jewellery|fiber fibre|meter metre|liter litre|color colour|labor labour|harbor harbour|neighbor neighbour
|behavior behaviour|favor favour|honor honour|humor humour|rumor rumour|armor armour|vapor vapour|tumor tumour|flavor flavour|odor odour|savior saviour
|enrollment enrolment|skillful skilful|traveler traveller|modeling modelling|counselor counsellor|fuel fuelling|anemia anaemia|pediatric paediatric
|encyclopedia encyclopaedia|estrogen oestrogen|orthopedic orthopaedic|catalog catalogue|dialog dialogue|sulfur sulphur|mold mould|curb kerb|maneuver manoeuvre|check cheque
|traveling travelling|canceled cancelled|labeling labelling|fulfill fulfil|installment instalment|skeptic sceptic|skeptical sceptical|cozy cosy
|mom mum|pajamas pyjamas|draft draught|practice practise|judgment judgement|aging ageing|whiskey whisky|yogurt yoghurt|leukemia leukaemia|gynecology gynaecology
|anesthesia anaesthesia|hemorrhage haemorrhage|diarrhea diarrhoea|fetus foetus|mustache moustache|omelet omelette|artifact artefact|disk disc|specter spectre
|somber sombre|caliber calibre|luster lustre|saber sabre|maneuvering manoeuvring|counseling counselling|signaling signalling|fueling fuelling
|endeavor endeavour|parlor parlour|splendor splendour|rigor rigour|candor candour|glamor glamour|analog analogue|monolog monologue|prolog prologue|math maths
|tidbit titbit|archeology archaeology|archeologist archaeologist|medieval mediaeval|hemophilia haemophilia|ton tonne|licensing licencing
|woman women|man men|child children|mouse mice|life lives|wolf wolves|knife knives|crisis crise|analysis analyse|hypothesis hypothese
|virus viruse|campus campuse|bonus bonuse|bus buse|census censuse|gas gase|hero heroe|potato potatoe|tomato tomatoe|volcano volcanoe|mosquito mosquitoe
|veto vetoe|cargo cargoe|tornado tornadoe|echo echoe|torpedo torpedoe|lens lense|atlas atlase|embargo embargoe|buffalo buffaloe|mango mangoe|domino dominoe
|loaf loaves|shelf shelves|thief thieves|half halves|wife wives|calf calves|scarf scarves|hoof hooves|foot feet|tooth teeth|goose geese|ox oxen
|criterion criteria|phenomenon phenomena|bacterium bacteria|index indice|vertex vertice|matrix matrice|fungus fungi|stimulus stimuli|alumnus alumni
|policeman policemen|fireman firemen|fisherman fishermen|businessman businessmen|congressman congressmen|sportsman sportsmen|statesman statesmen|salesman salesmen
|gunman gunmen|chairman chairmen|craftsman craftsmen|serviceman servicemen|policewoman policewomen|businesswoman businesswomen|housewife housewives|grandchild grandchildren
|up ups|on ons|off offs|out outs|loi lois|roi rois|emploi emplois|tournoi tournois|convoi convois|elu elus|revenu revenus|travail travaux|vitrail vitraux|oeil yeux
|wolf wolve|knife knive|shelf shelve|thief thieve|loaf loave|calf calve|scarf scarve|wife wive|hoof hoove|critic critics|topic topics|clinic clinics|fabric fabrics|republic republics
|epidemic epidemics|pandemic pandemics|academic academics|plastic plastics|antibiotic antibiotics|public publics|comic comics|narcotic narcotics|cosmetic cosmetics|relic relics|statistic statistics|tactic tactics|mosaic mosaics|lyric lyrics
|skeptic sceptics|skeptic skeptics|ciel cieux|detenu detenus|inconnu inconnus`;

/** Names that are spelt in several ways in Latin letters: the first stands for all. */
export const LATIN_SPELLINGS = `
kyiv kiev|kharkiv kharkov|odesa odessa|lviv lvov|dnipro dnepr|muhammad mohammed|muhammad mohamed|muhammad mohammad|muhammad mohamad|muhammad mahomet|gaddafi qaddafi|gaddafi kadhafi|gaddafi qadhafi
|hezbollah hizbollah|hezbollah hizbullah|hezbollah hizballah|quran koran|quran coran|hussein husain|hussein hussain|hussein husayn|osama usama|qaeda qaida|qaeda kaida|houthi huthi|beijing peking|beijing pekin
|mumbai bombay|kolkata calcutta|tehran teheran|sharia shariah|sharia charia|hanukkah chanukah|ramadan ramazan|al el|erdogan erdoghan|zelensky zelenski|putin poutine|netanyahu netanyahou|netanyahu nethanyahu
|khamenei khamenai|assad asad|sisi sissi|khashoggi khashogji|ahmadinejad ahmadinedjad|gorbachev gorbatchev|yeltsin eltsine|khrushchev khrouchtchev|tchaikovsky chaikovsky|dostoevsky dostoyevsky|tolstoy tolstoi
|chebab shabab|jihad djihad|jihadist djihadist|jihadist djihadiste|sheikh sheik|sheikh shaikh|sheikh cheikh|emir amir|caliph khalif|mecca makkah|medina madinah|jeddah jidda|riyadh riad|gaza ghaza|aleppo halab|idlib idleb
|daesh daech|tigray tigre|macao macau|bucharest bucarest|taliban taleban|lukashenko lukashenka|navalny navalni|ukrainian ukranian|muammar moammar|mahmoud mahmud|benjamin binyamin|youssef yusuf|youssef yousef|youssef yusef|ahmed ahmad|hassan hasan|omar umar|khaled khalid|abdullah abdallah|ibrahim ebrahim|ali aly|fatima fatimah|aisha ayesha|saint st|genghis chinggis|hindu hindou|bolshevik bolchevik|tsar czar|tsar tzar`;

/** Bodies and terms that are known by letters: the letters, and the whole name without articles; a name may stand in several rows. */
export const ACRONYMS = `UN united nations|UN united nations organization|EU european union|AU african union|WHO world health organization|IMF international monetary fund|WTO world trade organization
|NATO north atlantic treaty organization|NATO north atlantic alliance|AI artificial intelligence|GDP gross domestic product|IAEA international atomic energy agency|ICC international criminal court
|ICJ international court of justice|EV electric vehicle|IOC international olympic committee|ECB european central bank|UAV unmanned aerial vehicle|ISIS islamic state|ISIS ISIL|ISIS daesh|ISIS islamic state of iraq and syria
|UNESCO united nations educational scientific and cultural organization|UNICEF united nations children fund|FIFA federation internationale de football association|UEFA union of european football associations
|OPEC organization of petroleum exporting countries|CIA central intelligence agency|FBI federal bureau of investigation|NASA national aeronautics and space administration|BBC british broadcasting corporation
|GCC gulf cooperation council|ASEAN association of southeast asian nations|OECD organization for economic cooperation and development|IPO initial public offering|CEO chief executive officer|CEO chief executive
|NHS national health service|PM prime minister|VAT value added tax|UNHCR united nations high commissioner for refugees|UNHCR united nations refugee agency|UNHCR UN refugee agency|WFP world food program|IPCC intergovernmental panel on climate change
|OPCW organization for prohibition of chemical weapon|PKK kurdistan workers party|NGO non governmental organization|NGO nongovernmental organization|MP member of parliament|VR virtual reality|AR augmented reality|IOT internet of things
|HIV human immunodeficiency virus|DNA deoxyribonucleic acid|SME small and medium enterprise|OSCE organization for security and cooperation in europe|OAS organization of american states|ECHR european court of human rights
|EPL premier league|EPL english premier league|AFCON africa cup of nations|AFCON african cup of nations|CAN coupe dafrique des nations|UNRWA united nations relief and works agency|UNSC united nations security council|UNSC UN security council|WWF world wildlife fund|WEF world economic forum|ADB asian development bank|AFDB african development bank|PLO palestine liberation organization
|IRGC islamic revolutionary guard corps|IRGC revolutionary guard|SDF syrian democratic forces|RSF rapid support force|ICRC international committee of red cross|MSF doctors without borders|MSF medecins sans frontieres|CDC centers for disease control and prevention
|FDA food and drug administration|SEC securities and exchange commission|EPA environmental protection agency|UFO unidentified flying object|ICU intensive care unit|IVF in vitro fertilization|GMO genetically modified organism|LNG liquefied natural gas
|ESA european space agency|ISS international space station|F1 formula 1|F1 formula one|NBA national basketball association|NFL national football league|MLB major league baseball|PTSD post traumatic stress disorder|ADHD attention deficit hyperactivity disorder
|ONU nations unies|ONU organisation des nations unies|OMS organisation mondiale de la sante|IA intelligence artificielle|FMI fonds monetaire international|UE union europeenne|OTAN organisation du traite de latlantique nord|OMC organisation mondiale du commerce
|PIB produit interieur brut|TVA taxe sur la valeur ajoutee|BCE banque centrale europeenne|CPI cour penale internationale|OPEP organisation des pays exportateurs de petrole|UA union africaine|ONG organisation non gouvernementale|SNCF societe nationale des chemins de fer francais
|CIJ cour internationale de justice|AIEA agence internationale de lenergie atomique|OIT organisation internationale du travail|OCDE organisation de cooperation et de developpement economiques|JO jeux olympiques|PME petites et moyennes entreprises`;

/** Movements that stand beside nations as a side. */
export const MOVEMENTS = "hamas hezbollah taliban houthi fatah pkk polisario hezbollah";

/** What French writes after an elided article or de: the key joins l'économie to léconomie. Names of papers are none of them. */
export const ELIDED_NOUNS = `
accident accord accueil achat acier activite actualite administration affaire age agence agression agriculture aide air algorithme alcool alimentation alliance amazonie ambassade amenagement amour analyse animal annee antisemitisme
apprentissage archeologie architecture argent arme armee armement art artisanat asile assassinat assemblee association assurance astronomie attaque attentat automobile autorite avenir aviation avion avortement
eau ecole ecologie economie ecriture education effondrement egalite eglise election electricite elevage emballage embargo emigration emission emploi empire energie enfance enfant enquete enseignement entrepreneuriat entreprise environnement
essence epargne epidemie eruption esclavage espace espionnage etat ethique etude etudiant euro evasion evolution execution exil exploitation exportation exposition extradition extremisme euthanasie
habitat handicap harcelement herbe heritage histoire hiver homme homophobie honneur hopital horlogerie hotellerie huile humain hydrogene hygiene
image immigration immobilier impot importation impression incendie independance industrie inegalite infirmiere inflation information informatique infrastructure ingerence innovation inondation insecurite inspection institution integration intelligence
interdiction interet internet invasion investissement islam islamisme
obesite ocean oeuvre olive opera operation opinion opposition or orchestre ordre organisation orthographe otage ours ouragan outil ouverture ozone
univers universite uranium urbanisme urgence usine usage utilisation yoga`;
