/**
 * Nations as keywords name them: Arabic names | masculine nisba | English and French names | demonyms | prefix forms.
 * Alternatives are parted by commas; a name may have several words.
 */
export const NATIONS = `
تركيا,الجمهورية التركية | تركي | turkey,turkiye,turquie | turkish,turc,turque | turco
روسيا,روسيا الاتحادية,الاتحاد الروسي | روسي | russia,russian federation,russie | russian,russe | russo
أوكرانيا | أوكراني | ukraine | ukrainian,ukrainien,ukrainienne | ukraino
أمريكا,أميركا,الولايات المتحدة,الولايات المتحدة الأمريكية,الولايات المتحدة الأميركية | أمريكي,أميركي | US,USA,united states,united states of america,america,etats unis | american,americain,americaine | americano
بريطانيا,المملكة المتحدة,بريطانيا العظمى | بريطاني | UK,united kingdom,britain,great britain,royaume uni,grande bretagne | british,britannique | britannico
إنجلترا,إنكلترا,انجلترا | إنجليزي,إنكليزي | england,angleterre | english,anglais,anglaise | anglo
اسكتلندا,سكوتلندا | اسكتلندي | scotland,ecosse | scottish,ecossais,ecossaise |
أيرلندا,إيرلندا | أيرلندي,إيرلندي | ireland,irlande | irish,irlandais,irlandaise | hiberno
فرنسا | فرنسي | france | french,francais,francaise | franco
ألمانيا | ألماني | germany,allemagne | german,allemand,allemande | germano
إيطاليا | إيطالي | italy,italie | italian,italien,italienne | italo
إسبانيا,أسبانيا | إسباني,أسباني | spain,espagne | spanish,espagnol,espagnole | hispano
البرتغال | برتغالي | portugal | portuguese,portugais,portugaise | luso
هولندا | هولندي | netherlands,holland,pays bas | dutch,neerlandais,neerlandaise |
بلجيكا,بلجيكيا | بلجيكي | belgium,belgique | belgian,belge |
سويسرا,سويسره | سويسري | switzerland,suisse | swiss |
النمسا | نمساوي | austria,autriche | austrian,autrichien,autrichienne | austro
السويد | سويدي | sweden,suede | swedish,suedois,suedoise |
النرويج | نرويجي | norway,norvege | norwegian,norvegien,norvegienne |
الدنمارك,الدانمارك | دنماركي,دانماركي | denmark,danemark | danish,danois,danoise |
فنلندا | فنلندي | finland,finlande | finnish,finlandais,finlandaise | finno
آيسلندا,أيسلندا,إيسلندا | آيسلندي | iceland,islande | icelandic,islandais,islandaise |
بولندا | بولندي | poland,pologne | polish,polonais,polonaise | polono
التشيك | تشيكي | czechia,czech republic,tchequie | czech,tcheque |
المجر,هنغاريا | مجري,هنغاري | hungary,hongrie | hungarian,hongrois,hongroise |
رومانيا | روماني | romania,roumanie | romanian,roumain,roumaine |
بلغاريا | بلغاري | bulgaria,bulgarie | bulgarian,bulgare |
صربيا | صربي | serbia,serbie | serbian,serbe | serbo
كرواتيا | كرواتي | croatia,croatie | croatian,croate |
البوسنة,البوسنة والهرسك | بوسني | bosnia,bosnia and herzegovina,bosnie | bosnian,bosniaque |
كوسوفو | كوسوفي | kosovo | kosovar |
ألبانيا | ألباني | albania,albanie | albanian,albanais,albanaise |
اليونان | يوناني | greece,grece | greek,grec,grecque | greco
قبرص | قبرصي | cyprus,chypre | cypriot,chypriote |
مالطا | مالطي | malta,malte | maltese,maltais,maltaise |
جورجيا | جورجي | georgia,georgie | georgian,georgien,georgienne |
أرمينيا | أرميني,أرمني | armenia,armenie | armenian,armenien,armenienne | armeno
أذربيجان,أذربيجان | أذربيجاني,أذري | azerbaijan,azerbaidjan | azerbaijani,azeri,azerbaidjanais |
بيلاروسيا,بيلاروس,روسيا البيضاء | بيلاروسي | belarus,bielorussie | belarusian,bielorusse |
كازاخستان | كازاخستاني,كازاخي | kazakhstan | kazakh |
أوزبكستان,أوزباكستان | أوزبكي | uzbekistan,ouzbekistan | uzbek,ouzbek |
أفغانستان | أفغاني | afghanistan | afghan,afghani,afghane | afghano
باكستان | باكستاني | pakistan | pakistani,pakistanais,pakistanaise | pakistano
الهند | هندي | india,inde | indian,indien,indienne | indo
بنغلاديش,بنغلادش | بنغلاديشي | bangladesh | bangladeshi |
سريلانكا,سري لانكا | سريلانكي | sri lanka | sri lankan |
نيبال | نيبالي | nepal | nepali,nepalese |
الصين,جمهورية الصين الشعبية | صيني | china,chine | chinese,chinois,chinoise | sino
تايوان | تايواني | taiwan | taiwanese,taiwanais,taiwanaise |
اليابان | ياباني | japan,japon | japanese,japonais,japonaise | nippo
كوريا الجنوبية | كوري جنوبي | south korea,coree du sud | south korean,sud coreen,sud coreenne |
كوريا الشمالية | كوري شمالي | north korea,coree du nord | north korean,nord coreen,nord coreenne |
كوريا | كوري | korea,coree | korean,coreen,coreenne |
فيتنام | فيتنامي | vietnam,viet nam | vietnamese,vietnamien,vietnamienne |
تايلاند,تايلند,تايلندا | تايلاندي,تايلندي | thailand,thailande | thai,thailandais |
إندونيسيا,أندونيسيا | إندونيسي,أندونيسي | indonesia,indonesie | indonesian,indonesien,indonesienne |
ماليزيا | ماليزي | malaysia,malaisie | malaysian,malaisien,malaisienne |
سنغافورة | سنغافوري | singapore,singapour | singaporean |
الفلبين,الفليبين,فلبين | فلبيني,فليبيني | philippines | filipino,philippine |
ميانمار,بورما | ميانماري,بورمي | myanmar,burma,birmanie | burmese,birman |
كمبوديا | كمبودي | cambodia,cambodge | cambodian |
أستراليا | أسترالي | australia,australie | australian,australien,australienne |
نيوزيلندا,نيوزيلاندا | نيوزيلندي | new zealand,nouvelle zelande | new zealander,neo zelandais |
كندا | كندي | canada | canadian,canadien,canadienne | canado
المكسيك | مكسيكي | mexico,mexique | mexican,mexicain,mexicaine |
كوبا | كوبي | cuba | cuban,cubain,cubaine | cubano
البرازيل,برازيل | برازيلي | brazil,bresil,brasil | brazilian,bresilien,bresilienne |
الأرجنتين,أرجنتين | أرجنتيني | argentina,argentine | argentinian,argentinean,argentin |
تشيلي,شيلي | تشيلي | chile,chili | chilean,chilien,chilienne |
كولومبيا | كولومبي | colombia,colombie | colombian,colombien,colombienne |
فنزويلا | فنزويلي | venezuela | venezuelan,venezuelien,venezuelienne |
بيرو,البيرو | بيروفي | peru,perou | peruvian,peruvien,peruvienne |
هايتي | هايتي | haiti | haitian,haitien,haitienne |
مصر,جمهورية مصر العربية | مصري | egypt,egypte | egyptian,egyptien,egyptienne | egypto
السودان | سوداني | sudan,soudan | sudanese,soudanais,soudanaise |
جنوب السودان | جنوب سوداني | south sudan,soudan du sud | south sudanese |
ليبيا | ليبي | libya,libye | libyan,libyen,libyenne | libyo
تونس | تونسي | tunisia,tunisie | tunisian,tunisien,tunisienne | tuniso
الجزائر | جزائري | algeria,algerie | algerian,algerien,algerienne | algero
المغرب,المملكة المغربية | مغربي | morocco,maroc | moroccan,marocain,marocaine | maroco
موريتانيا | موريتاني | mauritania,mauritanie | mauritanian,mauritanien,mauritanienne |
الصومال | صومالي | somalia,somalie | somali,somalian,somalien,somalienne |
جيبوتي | جيبوتي | djibouti | djiboutian |
إريتريا | إريتري | eritrea,erythree | eritrean,erythreen |
إثيوبيا,أثيوبيا | إثيوبي,أثيوبي | ethiopia,ethiopie | ethiopian,ethiopien,ethiopienne | ethio
كينيا | كيني | kenya | kenyan,kenyen,kenyenne |
تنزانيا | تنزاني | tanzania,tanzanie | tanzanian |
أوغندا | أوغندي | uganda,ouganda | ugandan,ougandais |
رواندا | رواندي | rwanda | rwandan,rwandais,rwandaise |
نيجيريا | نيجيري | nigeria | nigerian |
النيجر | نيجري | niger | nigerien,nigerienne |
مالي |  | mali | malian,malien,malienne |
السنغال | سنغالي | senegal | senegalese,senegalais,senegalaise |
تشاد | تشادي | chad,tchad | chadian,tchadien,tchadienne |
غانا | غاني | ghana | ghanaian,ghaneen |
ساحل العاج,كوت ديفوار,الكوت ديفوار | إيفواري | ivory coast,cote divoire | ivorian,ivoirien,ivoirienne |
الكاميرون | كاميروني | cameroon,cameroun | cameroonian,camerounais,camerounaise |
الكونغو | كونغولي | congo | congolese,congolais,congolaise |
أنغولا | أنغولي | angola | angolan |
زيمبابوي | زيمبابوي | zimbabwe | zimbabwean |
جنوب أفريقيا,جنوب إفريقيا | جنوب أفريقي | south africa,afrique du sud | south african,sud africain,sud africaine |
لوكسمبورغ,لوكسمبورج | لوكسمبورغي | luxembourg | luxembourgish,luxembourgeois,luxembourgeoise |
سلوفاكيا | سلوفاكي | slovakia,slovaquie | slovak,slovaque |
سلوفينيا | سلوفيني | slovenia,slovenie | slovenian,slovene |
ليتوانيا | ليتواني | lithuania,lituanie | lithuanian,lituanien,lituanienne |
لاتفيا | لاتفي | latvia,lettonie | latvian,letton,lettone |
إستونيا | إستوني | estonia,estonie | estonian,estonien,estonienne |
الجبل الأسود,مونتينيغرو |  | montenegro | montenegrin |
مولدوفا,مولدافيا | مولدوفي | moldova,moldavie | moldovan,moldave |
مقدونيا الشمالية,مقدونيا | مقدوني | north macedonia,macedonia,macedoine | macedonian,macedonien |
تركمانستان | تركمانستاني | turkmenistan | turkmen |
قيرغيزستان,قرغيزستان | قيرغيزي,قرغيزي | kyrgyzstan,kirghizistan | kyrgyz |
طاجيكستان | طاجيكي | tajikistan,tadjikistan | tajik |
منغوليا | منغولي | mongolia,mongolie | mongolian,mongol |
لاوس | لاوسي | laos | laotian,lao |
المالديف,جزر المالديف | مالديفي | maldives | maldivian |
بروناي | بروناوي | brunei | bruneian |
تيمور الشرقية |  | east timor,timor leste | timorese |
الإكوادور,إكوادور | إكوادوري | ecuador,equateur | ecuadorian,equatorien |
بوليفيا | بوليفي | bolivia,bolivie | bolivian,bolivien,bolivienne |
باراغواي,باراجواي | باراغواياني | paraguay | paraguayan |
أوروغواي,أوروجواي | أوروغواياني | uruguay | uruguayan |
بنما | بنمي | panama | panamanian |
كوستاريكا | كوستاريكي | costa rica | costa rican |
نيكاراغوا,نيكاراجوا | نيكاراغوي | nicaragua | nicaraguan |
هندوراس | هندوراسي | honduras | honduran |
غواتيمالا,جواتيمالا | غواتيمالي | guatemala | guatemalan |
السلفادور | سلفادوري | el salvador | salvadoran |
الدومينيكان,جمهورية الدومينيكان | دومينيكاني | dominican republic,republique dominicaine | |
جامايكا | جامايكي | jamaica,jamaique | jamaican |
جزر القمر |  | comoros,comores | comorian,comorien |
مدغشقر | مدغشقري | madagascar | malagasy,malgache |
موزمبيق | موزمبيقي | mozambique | mozambican |
زامبيا | زامبي | zambia,zambie | zambian |
ملاوي,مالاوي | ملاوي | malawi | malawian |
بوتسوانا | بوتسواني | botswana | botswanan |
ناميبيا | ناميبي | namibia,namibie | namibian |
الغابون,الجابون | غابوني | gabon | gabonese,gabonais,gabonaise |
بنين | بنيني | benin | beninese,beninois,beninoise |
توغو,توجو | توغولي | togo | togolese,togolais,togolaise |
بوركينا فاسو,بوركينافاسو | بوركيني | burkina faso,burkina | burkinabe |
سيراليون | سيراليوني | sierra leone | sierra leonean |
ليبيريا | ليبيري | liberia | liberian |
غينيا بيساو |  | guinea bissau,guinee bissau | |
غينيا الاستوائية |  | equatorial guinea,guinee equatoriale | |
غينيا | غيني | guinea,guinee | guinean,guineen,guineenne |
غامبيا,جامبيا | غامبي | gambia,gambie | gambian |
بوروندي | بوروندي | burundi | burundian,burundais |
الفاتيكان | فاتيكاني | vatican | |
الخليج | خليجي | | |
الكونغو الديمقراطية,جمهورية الكونغو الديمقراطية |  | democratic republic of congo,DRC,DR congo,rdc | |
سوريا,سورية,الجمهورية العربية السورية | سوري | syria,syrie | syrian,syrien,syrienne | syro
لبنان,الجمهورية اللبنانية | لبناني | lebanon,liban | lebanese,libanais,libanaise | libano
الأردن,المملكة الأردنية الهاشمية | أردني | jordan,jordanie | jordanian,jordanien,jordanienne | jordano
فلسطين,دولة فلسطين | فلسطيني | palestine | palestinian,palestinien,palestinienne | palestino
إسرائيل | إسرائيلي | israel | israeli,israelien,israelienne | israelo
العراق,جمهورية العراق | عراقي | iraq,irak | iraqi,irakien,irakienne | irako
إيران,الجمهورية الإسلامية الإيرانية | إيراني | iran | iranian,iranien,iranienne | irano
السعودية,المملكة العربية السعودية | سعودي | saudi arabia,arabie saoudite,KSA | saudi,saoudien,saoudienne | saudi
اليمن,الجمهورية اليمنية | يمني | yemen | yemeni,yemenite | yemeno
عمان,سلطنة عمان | عماني | oman | omani,omanais,omanaise |
الإمارات,الإمارات العربية المتحدة,دولة الإمارات | إماراتي | UAE,united arab emirates,emirates,emirats arabes unis | emirati,emirien | emirato
قطر,دولة قطر | قطري | qatar | qatari,qatarien | qataro
الكويت,دولة الكويت | كويتي | kuwait,koweit | kuwaiti,koweitien |
البحرين,مملكة البحرين | بحريني | bahrain,bahrein | bahraini |
أوروبا,أوربا | أوروبي,أوربي | europe | european,europeen,europeenne | euro
أفريقيا,إفريقيا | أفريقي,إفريقي | africa,afrique | african,africain,africaine | afro
آسيا | آسيوي | asia,asie | asian,asiatique |
`;

/** Places whose names hold a nation's. */
export const PLACES_APART = `latin america,south america,north america,central america,new england,new mexico,black sea,
gulf of mexico,west africa,east africa,north africa,central africa,horn of africa,central african republic,east asia,
southeast asia,central asia,south asia,west asia,eastern europe,western europe,central europe,north macedonia,
new south wales,inner mongolia,amerique du sud,amerique latine,amerique du nord,afrique de louest,afrique du nord,
أمريكا اللاتينية,أميركا اللاتينية,أمريكا الجنوبية,أميركا الجنوبية,أمريكا الشمالية,شمال أفريقيا,شمال إفريقيا,
غرب أفريقيا,غرب إفريقيا,شرق أفريقيا,شرق آسيا,وسط آسيا,شرق أوروبا,المغرب العربي,الاتحاد الأوروبي,الاتحاد الأوربي,
الخليج العربي,الخليج الفارسي,خليج عدن,خليج السويس,بحر العرب,كوريا الديمقراطية,غينيا الجديدة,بابوا غينيا الجديدة,papua new guinea,persian gulf,
الاتحاد الأفريقي,الاتحاد الإفريقي,european union,african union`;
