/** Words by which two wordings of one topic are known. Arabic nouns stand without `ال`, English and French ones in the singular. */

/** What takes place somewhere: «الحرب في اليمن» is «حرب اليمن», “elections in France” are “French elections”. */
export const EVENTS = `
حرب أزمة انتخابات انتخاب اقتصاد ثورة احتجاجات تظاهرات مظاهرات انقلاب سياسة سياحة تعليم زراعة صناعة نفط تضخم بطالة فقر
فساد ديمقراطية مجاعة جفاف زلزال هدنة سلام صراع نزاع تطورات أوضاع وضع إصلاح إصلاحات رياضة سينما موسيقى ثقافة
إعلام صحافة قضاء أمن مناخ طقس إسكان نقل طاقة كهرباء مياه فيضانات دستور استفتاء تجارة غلاء
war crisis election economy revolution protest coup politics tourism education agriculture industry oil inflation unemployment
poverty corruption democracy famine drought earthquake ceasefire truce peace conflict reform sport cinema music culture
media press judiciary security climate weather housing transport energy electricity water flood constitution referendum
trade uprising strike wildfire healthcare football recession demonstration violence
guerre crise economie manifestation politique tourisme enseignement seisme inondation chomage securite culture secheresse greve
`;

/** What is a nation's own: «رئيس فرنسا» is «الرئيس الفرنسي», “the president of France” is “the French president”. */
export const OWNED = `
رئيس رئاسة حكومة برلمان جيش شعب وزارة سفارة قضية ثورة عملة مجتمع تاريخ شرطة مخابرات استخبارات دبلوماسية سيادة معارضة
دولة مجلس نظام منتخب دوري حدود مدن أسواق سوق موازنة ميزانية ديون صادرات واردات جمارك علم نشيد ملك أمير وحدة
president presidency government parliament army people embassy currency society history police opposition budget debt export
import border king prime minister foreign ministry foreign minister central bank constitution supreme court national team
stock market air force navy flag monarchy senate foreign policy sovereignty independence cuisine literature
gouvernement parlement armee peuple ambassade monnaie societe histoire dette frontiere roi premier ministre
`;

/** What two sides have with each other, whoever is named first. */
export const SYMMETRIC = `
علاقة علاقات حدود حرب صراع نزاع خلاف خلافات أزمة مفاوضات محادثات مباحثات مشاورات حوار تعاون اتفاق اتفاقية معاهدة قمة
تقارب تطبيع مصالحة شراكة تحالف تبادل توتر توترات تنسيق سلام هدنة تجارة لقاء مواجهة تنافس
relation relationship tie talk negotiation border war conflict dispute crisis dialogue cooperation agreement treaty deal summit
rapprochement normalization reconciliation partnership alliance tension rivalry peace ceasefire trade clash friendship pact
rapport negociation frontiere guerre conflit differend crise accord traite sommet partenariat cooperation amitie discussion
`;

/** Arabic plurals and their singulars. */
export const PLURALS = `
أسعار سعر|حقول حقل|سجون سجن|صواريخ صاروخ|حروب حرب|أزمات أزمة|موانئ ميناء|مدارس مدرسة|مستشفيات مستشفى|بنوك بنك|مصارف مصرف
|أسواق سوق|أحزاب حزب|وزراء وزير|رؤساء رئيس|سفراء سفير|نساء امرأة|أطفال طفل|طلاب طالب|طلبة طالب|عمال عامل|علماء عالم|شعراء شاعر|كتاب كاتب
|مدن مدينة|قرى قرية|أنهار نهر|سدود سد|بحار بحر|جزر جزيرة|جبال جبل|غابات غابة|أشجار شجرة|طيور طائر|حيوانات حيوان|أمراض مرض|أدوية دواء
|لقاحات لقاح|فيروسات فيروس|أوبئة وباء|حوادث حادث|جرائم جريمة|محاكم محكمة|قوانين قانون|ضرائب ضريبة|رسوم رسم|ديون دين|قروض قرض|أسهم سهم
|شركات شركة|مصانع مصنع|مشاريع مشروع|مشروعات مشروع|منازل منزل|عقارات عقار|طرق طريق|جسور جسر|قطارات قطار|مطارات مطار|سفن سفينة|قوارب قارب|مراكب مركب
|طائرات طائرة|سيارات سيارة|دبابات دبابة|أسلحة سلاح|قنابل قنبلة|ألغام لغم|جيوش جيش|قواعد قاعدة|حدود حد|مخيمات مخيم|لاجئين لاجئ|نازحين نازح|مهاجرين مهاجر
|أسرى أسير|معتقلين معتقل|شهداء شهيد|جرحى جريح|انتخابات انتخاب|احتجاجات احتجاج|مظاهرات مظاهرة|إضرابات إضراب|مفاوضات مفاوضة|محادثات محادثة|اتفاقات اتفاق|اتفاقيات اتفاقية
|قمم قمة|مؤتمرات مؤتمر|مهرجانات مهرجان|معارض معرض|متاحف متحف|مسارح مسرح|أفلام فيلم|مسلسلات مسلسل|كتب كتاب|روايات رواية|قصائد قصيدة|أغاني أغنية|صحف صحيفة|قنوات قناة
|مواقع موقع|هواتف هاتف|حواسيب حاسوب|تطبيقات تطبيق|برامج برنامج|شبكات شبكة|أقمار قمر|مباريات مباراة|بطولات بطولة|منتخبات منتخب|أندية ناد|لاعبين لاعب|مدربين مدرب
|هجمات هجوم|غارات غارة|انفجارات انفجار|زلازل زلزال|فيضانات فيضان|حرائق حريق|أعاصير إعصار|عواصف عاصفة|تغيرات تغير|حقائب حقيبة|محاصيل محصول|مزارع مزرعة|أسماك سمكة|مياه ماء
|صناديق صندوق|عملات عملة|سندات سند|استثمارات استثمار|صادرات صادر|واردات وارد|عقود عقد|خطوط خط|أنابيب أنبوب|محطات محطة|مفاعلات مفاعل|جامعات جامعة|معاهد معهد|امتحانات امتحان|مناهج منهج
|كلاب كلب|قطط قطة|خيول خيل|نخيل نخلة|وظائف وظيفة|رواتب راتب|أجور أجر|نقابات نقابة|جمعيات جمعية|منظمات منظمة|مؤسسات مؤسسة|صراعات صراع|نزاعات نزاع|خلافات خلاف|توترات توتر|عقوبات عقوبة
|إصلاحات إصلاح|تطورات تطور|دراسات دراسة|أبحاث بحث|اكتشافات اكتشاف|اختراعات اختراع|تحالفات تحالف|انقلابات انقلاب|ثورات ثورة|مجازر مجزرة|اغتيالات اغتيال|اعتقالات اعتقال|كوارث كارثة|سواحل ساحل|شواطئ شاطئ
|علاقات علاقة|موازنات موازنة|ميزانيات ميزانية|رحلات رحلة|فنادق فندق|مطاعم مطعم|وصفات وصفة|أطعمة طعام|ألعاب لعبة|هجرات هجرة|قضايا قضية|ملفات ملف|حكومات حكومة|برلمانات برلمان`;

/** Single words that are one topic with `ال` and without. Names of papers, clubs and channels are none of them. */
export const GENERIC = `
اقتصاد سياسة سياحة تعليم صحة رياضة زراعة صناعة تجارة ثقافة فن فنون أدب سينما مسرح موسيقى طاقة نفط غاز بيئة مناخ مياه صيد طب علوم علم تكنولوجيا تقنية
فضاء دين تاريخ جغرافيا فلسفة شعر رواية صحافة إعلام إنترنت أمن دفاع إرهاب فساد فقر بطالة تضخم غلاء هجرة لجوء نزوح لاجئين نازحين مهاجرين أسرى معتقلين أطفال نساء
مرأة أسرة زواج طلاق عمل عمال نقابات إضراب احتجاج قضاء محاكم دستور قانون برلمان حكومة معارضة أحزاب دولار يورو ذهب فضة بورصة أسهم بنوك ضرائب ديون استثمار
عقارات إسكان نقل مواصلات طيران سكك قطارات سيارات كهرباء زلازل زلزال فيضانات جفاف تصحر تلوث نفايات حرائق طقس أمطار أوبئة لقاحات سرطان سكري إدمان مخدرات تدخين
قمح خبز سكر أرز قهوة شاي تمر زيتون أسماك دواجن طعام طبخ أزياء موضة سفر تصوير كتب مكتبات متاحف آثار تراث لغة ترجمة خط تصويت ديمقراطية عنصرية
عولمة خصخصة تقشف رقابة حريات حرية صواريخ ألغام أسلحة دبلوماسية مفاوضات مصالحة تطبيع عقوبات حصار هدنة إعمار إغاثة تنمية سكان شيخوخة جريمة جرائم سجون طلاب مدارس جامعات
روبوتات حواسيب هواتف برمجة تشفير قرصنة ألعاب سباحة ملاكمة تنس فروسية شطرنج سلاحف طيور غابات بحار أنهار سدود موانئ جسور طرق مطارات`;

/** Spellings of one foreign word in Arabic: the first stands for all. */
export const ARABIC_VARIANTS = `
اوروبا اوربا|اوروبي اوربي|اوروبيه اوربيه|ديمقراطيه ديموقراطيه|ديمقراطي ديموقراطي|غوغل جوجل قوقل|انستغرام انستجرام انستقرام|ترامب ترمب|تلفزيون تليفزيون تلفاز
|هونغ هونج|كونغ كونج|بيجين بكين|انترنت انترنيت نت|كورونا كرونا|زيلينسكي زيلنسكي زلنسكي|نتنياهو نتانياهو|تكنولوجيا تكنلوجيا تقنيه|تكنولوجي تكنلوجي تقني|فيلم فلم|افلام فيلم
|شانغهاي شنغهاي|جنيف جنيڤ|بلوكشين بلوكتشين|بيتكوين بتكوين|واتساب واتسآب|سايبراني سيبراني سبراني|سايبرانيه سيبرانيه|الكتروني اليكتروني|الكترونيه اليكترونيه
|ستراتيجي استراتيجي|ستراتيجيه استراتيجيه|هوليوود هوليود|غرام جرام|انجليزي انكليزي|كهربايي كهربي|صحافي صحفي|صحافيين صحفيين|مسوول مسيول|شيون شوون|بالستي باليستي|بالستيه باليستيه|ايبولا ابولا`;

/** English spellings, American first. */
export const ENGLISH_VARIANTS = `
defense defence|offense offence|license licence|program programme|center centre|theater theatre|aluminum aluminium|tire tyre|gray grey
|plow plough|airplane aeroplane|jewelry jewellery|fiber fibre|meter metre|liter litre|color colour|labor labour|harbor harbour|neighbor neighbour
|behavior behaviour|favor favour|honor honour|humor humour|rumor rumour|armor armour|vapor vapour|tumor tumour|flavor flavour|odor odour|savior saviour
|enrollment enrolment|skillful skilful|traveler traveller|modeling modelling|counselor counsellor|fuel fuelling|anemia anaemia|pediatric paediatric
|encyclopedia encyclopaedia|estrogen oestrogen|orthopedic orthopaedic|catalog catalogue|dialog dialogue|sulfur sulphur|mold mould|curb kerb|maneuver manoeuvre|check cheque
|woman women|man men|child children|mouse mice|life lives|wolf wolves|knife knives|crisis crises|analysis analyses`;

/** Bodies that are known by letters. */
export const ACRONYMS = `UN united nations|EU european union|AU african union|WHO world health organization|IMF international monetary fund|WTO world trade organization
|NATO north atlantic treaty organization|AI artificial intelligence|GDP gross domestic product|IAEA international atomic energy agency|ICC international criminal court
|ICJ international court of justice|EV electric vehicle|IOC international olympic committee|ECB european central bank|UAV unmanned aerial vehicle|ISIS islamic state
|ONU nations unies|OMS organisation mondiale de la sante|IA intelligence artificielle|FMI fonds monetaire international|UE union europeenne|OTAN organisation du traite de latlantique nord`;
