/// The words of the grammar of English names, by class. Words in lower case, separated by blanks.
///
/// What belongs here is grammar and the common words that names are made of, never a name.
enum EnglishWordLists {
    static let all: [(words: String, classes: EnglishWordClass)] = [
        (function, [.function, .campaignStop]),
        (openers, [.function]),
        (determiners, [.function, .determiner, .campaignStop]),
        (locatives, [.function, .locative, .campaignStop]),
        ("of", [.function, .of, .campaignStop]),
        ("and", [.function, .and]),
        (ordinals, [.ordinal]),
        (cardinals, [.cardinal, .campaignStop]),
        (calendar, [.calendar, .campaignStop]),
        (nationalities, [.nationality]),
        (directions, [.direction, .modifier]),
        (heads, [.organHead]),
        (closedHeads, [.organHead, .closedHead]),
        (weakHeads, [.organHead, .weakHead]),
        (pluralHeads, [.pluralHead]),
        (lowerHeads, [.lowerHead]),
        (levels, [.modifier, .level]),
        (generics, [.modifier, .generic]),
        (modifiers, [.modifier]),
        (titles, [.title]),
        (titlePrefixes, [.titlePrefix]),
        (pluralTitles, [.pluralTitle]),
        (addresses, [.title, .address]),
        (speech, [.speech, .campaignStop]),
        ("movement campaign", [.campaignHead]),
        ("drive struggle", [.campaignHead, .campaignGeneric]),
        (campaignStops, [.campaignStop]),
        (campaignGenerics, [.campaignGeneric]),
        ("mount mt lake cape port fort", [.placePrefix]),
        (pinyinLike, [.pinyinLike]),
        (otherNouns, [.otherNoun]),
        ("no nos", [.numberSign]),
        ("mr mrs ms dr st prof gen col lt sr jr vs", [.abbreviation]),
    ]

    private static let function = """
        he she it they we you i me him them us who whom whose which what why how that
        is are was were be been being has have had having do does did doing will would shall should can could may
        might must let lets cannot
        but nor or yet so if unless whether because although though while whilst when whenever where wherever since
        until till before after once than as like unlike except despite via per plus minus thus therefore hence
        however moreover furthermore besides meanwhile nevertheless nonetheless otherwise instead indeed perhaps
        also not only even just still already now then here there again ever never always often sometimes usually
        very too much more most less least rather quite almost nearly about around approximately some such same
        with without by for through throughout during against between among within upon onto into over under above
        below behind beyond across along toward towards out off up down away back together according due
        first-ly firstly secondly thirdly finally lastly recently currently presently previously formerly
        originally especially particularly including included etc ie eg ok yes oh
        """

    /// Adjectives and participles that begin sentences and are never part of a name there.
    private static let openers = """
        today yesterday tomorrow tonight later soon earlier ago last next past former original present current
        entire whole various certain several numerous many few following regarding concerning based led headed
        attended attending accompanied speaking leading taking making having going seeing under given compared
        hundreds thousands millions dozens tens
        """

    private static let determiners = """
        the a an this these those its their his her our your my any all every each both another other others
        """

    private static let locatives = "in at from to near on via around throughout across inside outside"

    private static let ordinals = """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """

    private static let cardinals = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
        half
        """

    private static let calendar = """
        january february march april may june july august september october november december jan feb mar apr jun
        jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn
        winter
        """

    private static let nationalities = """
        chinese soviet russian uygur kirgiz kirghiz tajik uzbek american british english french german japanese korean vietnamese indian burmese
        indonesian polish czech czechoslovak hungarian rumanian romanian bulgarian albanian yugoslav mongolian
        tibetan uyghur uighur danish swedish norwegian finnish dutch belgian swiss italian spanish portuguese greek
        turkish egyptian iranian iraqi syrian lebanese jordanian israeli arab african asian european latin cuban
        mexican brazilian argentine chilean canadian australian cambodian laotian lao thai malayan filipino
        philippine ceylonese nepalese pakistani afghan ghanaian guinean algerian congolese sudanese tanzanian
        zambian somali yemeni kuwaiti irish scottish austrian western eastern afro-asian sino-soviet
        russians americans germans japanese indians koreans africans arabs europeans asians yugoslavs cubans
        hui kazak kazakh manchu zhuang miao mongol
        """

    private static let directions = """
        north south east west northeast northwest southeast southwest north-east north-west south-east south-west
        central-south northern southern eastern western northeastern northwestern southeastern southwestern central
        upper lower inner outer middle far near
        """

    private static let heads = """
        committee subcommittee sub-committee ministry bureau sub-bureau department council federation league
        association society academy university college institute institution school factory plant mill mills works
        mine colliery commune cooperative co-operative coop co-op brigade farm army corps regiment battalion
        agency bank hospital court procuratorate commission secretariat government command administration
        shipyard corporation parliament senate embassy consulate legation detachment navy headquarters politburo
        presidium militia museum library theater theatre troupe orchestra ensemble refinery assembly
        commissariat directorate kuomintang cabinet union alliance office branch sub-branch company workshop
        """

    private static let closedHeads = """
        daily herald tribune gazette pao bao ribao wanbao xinwen weekly monthly quarterly
        """

    private static let weakHeads = """
        group party team division front station unit class centre center congress shop store club
        cinema studio kindergarten nursery squad column guards troops force forces platoon newspaper
        magazine house cell organization organisation nations chamber board section mines depot laboratory
        observatory delegation times post press hotel service detachments unions garrison guard fleet
        """

    private static let pluralHeads = """
        committees ministries bureaus departments councils federations leagues associations societies academies
        universities colleges institutes institutions schools factories plants communes cooperatives
        co-operatives coops co-ops brigades farms armies regiments battalions agencies banks hospitals courts
        commissions governments corporations groups parties teams divisions fronts stations units classes centres
        centers shops stores companies offices branches delegations newspapers organizations organisations
        sections cells
        """

    private static let lowerHeads = """
        commune cooperative co-operative coop co-op brigade farm factory mill mine plant university college school
        shipyard hospital colliery team
        """

    private static let levels = """
        provincial municipal prefectural prefecture county district township town city regional autonomous village
        area commune brigade special neighborhood street
        """

    private static let generics = """
        party people's people peoples standing general local leading work working joint organization
        organizational organs organ administrative executive political branch main sub
        """

    private static let modifiers = """
        national state military propaganda united rural industrial industry agricultural agriculture finance
        financial trade foreign public security internal affairs justice culture cultural education educational
        health railway railways railroad communications transport transportation posts telecommunications water
        conservancy forestry labor labour youth communist democratic women worker workers peasant peasants
        students student trades revolutionary liberation volunteer volunteers red field route production supply
        marketing credit handicraft handicrafts producers producer advanced elementary higher primary normal
        secondary teachers teacher medical medicine technical technology engineering science sciences scientific
        machine machinery tool iron steel cotton textile silk paper flour rubber chemical chemicals coal power
        electric electrical motor tractor automobile oil petroleum sugar tobacco pharmaceutical shipbuilding
        printing dyeing woolen wool cement glass porcelain match salt food supervisory supervision control
        inspection planning economic economy economics construction capital basic statistics survey geological
        geology nationalities nationality minority minorities overseas religious relations friendship peace world
        international sports physical new democracy young pioneer pioneers all-china news evening morning
        night masses literary literature art arts writers artists journalists film broadcasting radio television
        research preparatory mixed private rectification soviet union socialist social republic republics
        consultative conference preparatory reform land ideological theoretical study history language languages
        commerce commercial industries metallurgical metallurgy non-ferrous building materials fuel light heavy
        aquatic products animal husbandry reclamation land labor-model model wages personnel legal legislative
        law judicial procuratorial discipline disciplinary defense defence navy air force armed artillery
        engineer signal logistics rear service services guard garrison militia fighter regional border frontier
        coastal river harbor port shipping marine ocean navigation aviation civil air line lines bus tram
        department store consumers consumer grain cereals meat oils fats fruit tea vegetable vegetables livestock
        dairy poultry horticultural seed seeds fertilizer pesticides meteorological seismological
        hydropower hydroelectric thermal nuclear atomic energy electronics instrument instruments watch clock
        bicycle sewing pen pencil soap thermos bottle shoe leather fur hat garment clothing knitting spinning
        weaving carpet embroidery jute hemp linen timber wood furniture match bamboo ceramics brick tile lime
        asbestos gypsum gold silver copper tin lead zinc antimony tungsten manganese aluminum magnesium
        opera drama dance music song acrobatic puppet story youth-league children's children women's workers'
        peasants' teachers' students' writers' soldiers soldiers' veterans disabled residents residents'
        neighborhood mutual-aid mutual aid relief welfare insurance savings investment import export imports
        exports foodstuffs sundries mess dining trust trusteeship assistance cooperation cooperative
        economy inspection strike election electoral draft constitution drafting preparing preparation bureau
        committee ministry institute school college university government
        revolution daily press publishing translation book books compilation editorial editors
        commissioner procurator procurator-general experimental demonstration model star flag sun east
        """

    private static let titles = """
        secretary minister chairman chairwoman director governor mayor premier president marshal commander
        commissar ambassador magistrate commissioner head chief leader comrade professor manager engineer
        editor-in-chief secretary-general vice-president vice-chairman vice-premier vice-minister deputy
        lieutenant colonel major captain envoy counsellor counselor consul procurator judge principal
        headmaster reporter correspondent delegate representative
        """

    private static let titlePrefixes = """
        first second third fourth fifth deputy vice assistant acting alternate former chief honorary concurrently
        prime executive senior lieutenant major
        """

    private static let pluralTitles = """
        secretaries ministers chairmen directors governors mayors members heads chiefs leaders comrades commanders
        commissars cadres workers peasants representatives delegates deputies officers presidents editors
        """

    private static let addresses = "comrade comrades mr mrs ms miss madame mme dr"

    private static let speech = """
        said says say stated states declared declares pointed emphasized emphasised stressed talks told tells
        added announced announces expressed admitted believed believes thinks wrote writes visited visits arrived
        left received met spoke speaks reported reports delivered addressed attended replied answered asked
        inspected inspects recalled introduced criticized joined served died led went came returned
        """

    private static let campaignStops = """
        launch launched launches launching unfold unfolded unfolding carry carried carries start started starts
        begin began begins initiate initiated promote promoted promotes promoting advance advanced develop developed
        lead leads led join joined support supported strengthen strengthened mobilize mobilized organize organized
        further current ongoing recent previous new great large large-scale vigorous such own common whole entire
        vigorously widely extensively in-depth deep go goes going come comes put push pushed whole-hearted
        become became make makes made take takes took hold held conduct conducted conducting implement
        implemented implementing respond responded deepen deepened continue continued combine combined combining
        well-known so-called above-mentioned said certain main actual
        everywhere everybody people masses cadres province county city country nation organs organ
        enthusiastically actively resolutely participate participated participating during
        """

    private static let campaignGenerics = """
        mass masses revolutionary workers worker labor labour peasant student students communist political social
        international national democratic progressive class liberation independence production mass-line people's
        people registration publicity propaganda mobilization broad whole military armed guerrilla underground resistance nationwide peaceful
        """

    private static let otherNouns = """
        dynasty era war treaty agreement charter plan session congress conference meeting festival exhibition prize
        medal order hall gate palace square dispatch report editorial volume chapter article marxism leninism
        marxism-leninism marxist leninist marxist-leninist maoist communism socialism capitalism imperialism
        imperialist revisionism revisionist buddhist buddhism catholic christian christianity protestant islam
        islamic muslim muslims confucian taoist god bible bloc pact declaration statement resolution program
        programme regulations constitution manifesto communique telegram letter photo picture caption note
        question answer part section phase stage type brand model class grade level spirit thought works
        selected quotations instruction directive circular line policy day days year years
        world's mankind motherland fatherland dear long-live ray x-ray english-language
        liberation anti-japanese anti-communist pro-communist u.s.-chiang us-chiang
        """

    private static let pinyinLike = """
        china women change changed line lines time times name names game mine nine wine die lie pie tie can ban pan
        fan man men pen hen den long song gang hang pang tang sang rang bang sun fun gun run pin bin din tin
        ding wing dan ran guide she he me you are mate made same banner manage
        machine sense tense range dance lane lanes pane cane done gone genuine famine marine an a o e
        so to no go do ho mo la ma na pa ha ye zone song
        page pine dine line shine fine fame tame lame sane wane bone hone tone cone die due duo sue rue
        tea sea lea pea she we be ne re ye tie lie pie tune june dune rune chance change lunge bare dare rare
        hide ride side tide wide ripe pipe like bike hike lake bake make take sake
        """
}
