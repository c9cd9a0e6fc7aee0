/** Pairs of keywords written for the project: `a = b` is one topic, `a ≠ b` is two. HELD_OUT was written before the rules were first run on any. */

export const TUNING = `
العلاقات التركية الروسية = العلاقات الروسية التركية
العلاقات بين مصر والسودان = العلاقات المصرية السودانية
علاقات المغرب والجزائر = العلاقات الجزائرية المغربية
الحدود اللبنانية السورية = الحدود السورية اللبنانية
الحرب في اليمن = حرب اليمن
الانتخابات الفرنسية = انتخابات فرنسا
الانتخابات في تونس = الانتخابات التونسية
الاقتصاد المصري = اقتصاد مصر
الأزمة الاقتصادية = أزمة اقتصادية
أسعار النفط = سعر النفط
الصواريخ الباليستية = صاروخ بالستي
الطائرات المسيرة = طائرة مسيرة
حقوق الإنسان = حقوق إنسان
الاقتصاد = اقتصاد
السياحة = سياحة
سوريا = سورية
الاتحاد الأوروبي = الاتحاد الأوربي
الولايات المتحدة = أميركا
الديمقراطية = الديموقراطية
اللاجئون السوريون = اللاجئين السوريين
القضية الفلسطينية = قضية فلسطين
الرئيس الأمريكي = رئيس الولايات المتحدة
الصحة والتعليم = التعليم والصحة
محطات تحلية المياه = محطة تحلية المياه
فيس بوك = فيسبوك
Turkey–Russia relations = Russia-Turkey relations
relations between Turkey and Russia = Turkish-Russian relations
US elections = American elections
elections in France = French elections
price of oil = oil prices
war in Yemen = Yemen war
cyber security = cybersecurity
e-commerce = ecommerce
labour market = labor market
defence budget = defense budgets
the Netherlands = Holland
United Nations = UN
oil and gas = gas and oil
climate organisations = climate organizations
president of the United States = US president
Israeli-Palestinian conflict = Palestinian–Israeli conflict
solar panels = solar panel
Ministry of Health = health ministry
élections françaises = élections en France
relations franco-allemandes = relations entre la France et l'Allemagne
prix du pétrole = prix pétrole
les journaux = journal
العراق ≠ العراقية
القاعدة ≠ قاعدة
الجزيرة ≠ جزيرة
السعودية ≠ السعوديون
علي سلمان ≠ سلمان علي
الاقتصاد المصري ≠ الاقتصاد التونسي
السفير التركي في روسيا ≠ السفير الروسي في تركيا
اللاجئون السوريون ≠ اللاجئون في سوريا
السفارة الفرنسية ≠ السفارة في فرنسا
كوريا الشمالية ≠ كوريا الجنوبية
السودان ≠ جنوب السودان
النيجر ≠ نيجيريا
الحرب على الإرهاب ≠ الحرب على اليمن
سجون ≠ سجين
قوات سوريا ≠ قوة سوريا
القوات الجوية ≠ القوات البحرية
كأس العالم 2022 ≠ كأس العالم 2026
أسعار النفط ≠ أسعار الغاز
النصر ≠ نصر
حرب اليمن ≠ حرب
العلاقات التركية الروسية ≠ العلاقات التركية الإيرانية
تركيا ≠ العلاقات التركية
الأهرام ≠ أهرام
US ≠ us
IT ≠ it
Norway ≠ Norwegian
Syrian refugees ≠ refugees in Syria
French embassy ≠ embassy in France
Niger ≠ Nigeria
North Korea ≠ South Korea
universe ≠ university
organ ≠ organization
policy ≠ police
news ≠ new
economics ≠ economy
customs ≠ custom
Turkish coffee ≠ Turkey
South Africa ≠ Africa
Latin America ≠ America
US sanctions on Iran ≠ Iranian sanctions on US
Georgia ≠ Georgian wine
Russian invasion of Ukraine ≠ Ukrainian invasion of Russia
the Guardian ≠ guardian
interest rates ≠ interests
Premier League ≠ premier
Mali ≠ Malaysia
élection ≠ électricité
Le Monde ≠ monde
`;

export const HELD_OUT = `
العلاقات الإيرانية السعودية = العلاقات السعودية الإيرانية
العلاقات بين قطر ومصر = العلاقات القطرية المصرية
المفاوضات الروسية الأوكرانية = المفاوضات بين أوكرانيا وروسيا
الحدود الأردنية العراقية = الحدود العراقية الأردنية
التعاون الصيني الأفريقي = التعاون الأفريقي الصيني
الأزمة في ليبيا = الأزمة الليبية
الحكومة اللبنانية = حكومة لبنان
البرلمان العراقي = برلمان العراق
التعليم في المغرب = التعليم المغربي
الثورة السودانية = ثورة السودان
أسعار الذهب = سعر الذهب
السيارات الكهربائية = سيارة كهربائية
الطاقة المتجددة = طاقة متجددة
التغيرات المناخية = التغير المناخي
الهجرة = هجرة
الفساد = فساد
الزلازل = زلزال
المدارس الخاصة = مدرسة خاصة
القطارات السريعة = قطار سريع
ميناء جدة = موانئ جدة
الصحفيون = الصحافيين
إنستغرام = إنستجرام
الأمطار الغزيرة = أمطار غزيرة
الانتخابات البلدية في تركيا = الانتخابات البلدية التركية
الجيش السوداني = جيش السودان
البنك المركزي التركي = البنك التركي المركزي
عبد العزيز = عبدالعزيز
إسبانيا = أسبانيا
Egypt-Sudan border = Sudan–Egypt border
Sino-American trade = US-China trade
talks between Iran and the US = Iran-US talks
peace in Colombia = Colombian peace
British economy = UK economy
economy of Japan = Japanese economy
ceasefire = cease-fire
air strikes = airstrike
theatre festival = theater festivals
European Union = EU
artificial intelligence = AI
Bank of England = the Bank of England
Greek parliament = parliament of Greece
fishing boat = fishing boats
health care = healthcare
organised crime = organized crime
Czech Republic = Czechia
flood = floods
women's rights = women rights
crise au Liban = crise libanaise
gouvernement italien = gouvernement de l'Italie
énergies renouvelables = énergie renouvelable
الهلال ≠ هلال
المغرب ≠ المغربية
تونس ≠ التونسيون
الجالية التركية في ألمانيا ≠ الجالية الألمانية في تركيا
الاقتصاد الصيني ≠ الاقتصاد الياباني
إيران ≠ العراق
الجيش الليبي ≠ الجيش اللبناني
كتاب ≠ كاتب
حسن علي ≠ علي حسن
محمد صلاح ≠ صلاح محمد
أسعار القمح ≠ زراعة القمح
البحر الأحمر ≠ البحر المتوسط
مجلس الأمن ≠ مجلس الشيوخ
جامعة القاهرة ≠ القاهرة
دوري أبطال أوروبا ≠ دوري أبطال أفريقيا
الأهلي المصري ≠ الأهلي السعودي
حقوق المرأة ≠ حقوق الطفل
السفارة الأمريكية ≠ السفارة البريطانية
خطة 2030 ≠ خطة 2040
الاتحاد ≠ اتحاد
العملات الرقمية ≠ العملة التركية
الإمارات ≠ إمارة
مالي ≠ المالية
الحرب الباردة ≠ الحرب
الغزو الروسي لأوكرانيا ≠ الغزو الأوكراني لروسيا
China ≠ Chinese
Polish cuisine ≠ Poland
Iran deal ≠ Iraq deal
Austria ≠ Australia
Chinese investment ≠ investment in China
American football ≠ football
Black Sea ≠ Red Sea
Oxford ≠ University of Oxford
Real Madrid ≠ Madrid
arms ≠ arm
marketing ≠ market
general ≠ generation
WHO ≠ who
New Zealand ≠ Zealand
2024 Olympics ≠ 2028 Olympics
Apple Watch ≠ Apple
house prices ≠ White House
import tax ≠ important
US-Iran talks ≠ US-Iraq talks
history of art ≠ history of science
Guinea ≠ Guinea-Bissau
solar power ≠ solar system
goods ≠ good
Congo ≠ congress
Suisse ≠ Suède
guerre ≠ guerrier
prix Nobel ≠ prix du pain
`;
