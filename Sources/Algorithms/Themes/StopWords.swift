/// Words that say nothing about what a text is about, by language; apostrophes are left out, as in the texts.
public enum StopWords {
    /// Those of a language by its code (en, cy, ar), none for others.
    public static func words(of language: String) -> Set<String> {
        switch language {
        case "en": english
        case "cy": welsh
        case "ar": arabic
        default: []
        }
    }

    /// Those of all three languages, for texts that may be in any.
    public static let all = english.union(welsh).union(arabic)

    private static func list(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
    }

    private static let english = list(
        """
        about above across actually after again against all almost also although always am among an and another any anyone
        anything are arent around as at away back be became because become been before behind being below between both but
        by can cannot cant come could couldnt did didnt do does doesnt doing dont down during each either else enough etc
        even ever every everyone everything few for from further get gets getting give go goes going got had has hasnt have
        havent having he hed her here hers herself hes him himself his how however id if ill im in indeed instead into is
        isnt it itd itll its itself ive just keep kept last least less let lets like likely made make makes making many may
        maybe me might mine more most mostly much must my myself need needs neither never next no nobody none nor not nothing
        now of off often on once one ones only onto or other others otherwise our ours ourselves out over own per perhaps
        please put quite rather re really same say says see seem seems several shall she should shouldnt since so some
        someone something sometimes still such take than that thats the their theirs them themselves then there therefore
        theres these they theyd theyll theyre theyve thing things think this those though through thus to together too toward
        towards two under until up upon us use used using very via want wants was wasnt we well went were werent weve what
        whatever when where whether which while who whole whom whose why will with within without wont would wouldnt yes yet
        you youd youll your youre yours yourself youve
        """)

    private static let welsh = list(
        """
        ac ag am ar at ai air allan amdani amdano ambell arall arnaf arnat arni arno arnom arnyn atyn bod bob bydd byddai
        byddwn cael can chi chwi cyn cyfan dan dim dros dyna dyma ddim ei eich ein er ers eto eu fe fel felly fod fy fyddai
        ga gael gall gallu gan ganddi ganddo gellir gen gennych gennym gyda gyd hefyd heb hi hon honno hwn hwnnw hwy hyd hyn
        hynny iawn iddi iddo iddyn ie lle llawer mae maen maent mai mewn mi mor mwy mwyaf na nad nag naill nawr neu nhw ni nid
        nifer oddi oedd oeddent oeddwn oes ohoni ohono ohonyn ond os pa pam pan pawb peth pob pobl pryd rhai rhaid rhwng rwy
        rwyf sef sut sy sydd syn ti tra trwy tu un unrhyw wedi wedyn wnaeth wrth wyf yma yn yna ynddi ynddo yno yr ymlaen
        ydw ydy ydym ydyn yw
        """)

    private static let arabic = list(
        """
        من في على الى إلى عن مع هذا هذه ذلك تلك هؤلاء التي الذي الذين اللذين ما ماذا لماذا متى أين كيف كم هل لا لم لن ليس ليست
        ليسوا كان كانت كانوا يكون تكون يكونون قد لقد كل بعض أي أو أم ثم بل لكن ولكن إن أن إذا اذا لو لولا حيث حتى منذ عند عندما
        بعد قبل بين تحت فوق أمام خلف خلال حول دون غير سوى نحو ضد هو هي هم هن أنت أنتم أنا نحن نا به بها بهم له لها لهم لي لنا لك
        لكم فيه فيها فيهم منه منها منهم عليه عليها عليهم إليه إليها عنه عنها معه معها كما كذلك أيضا ايضا فقط جدا هنا هناك الآن
        كأن لأن لان مثل وهو وهي وفي ومن وعلى والتي والذي وأن وإن ولا وقد وكان فإن يجب يمكن
        """)
}
