/// The demo's question and its first views in Welsh and Arabic.
enum DemoWords {
    struct Translated: Sendable {
        let welsh: String
        let arabic: String

        init(_ welsh: String, _ arabic: String) { (self.welsh, self.arabic) = (welsh, arabic) }
    }

    static let question = Translated(
        "Beth fyddai wedi gwneud eich noson gyntaf gartref yn haws?",
        "ما الذي كان سيجعل مساءك الأول في البيت أسهل؟")

    static let views: [String: Translated] = [
        "Somebody near should hold a key, and it should be written down who has it.":
            Translated(
                "Dylai rhywun gerllaw gadw allwedd, a dylid nodi gan bwy y mae.",
                "ينبغي أن يحتفظ شخص قريب بمفتاح، وأن يُكتب من لديه المفتاح."),
        "Ring the carer before the ambulance leaves, not after.":
            Translated(
                "Ffoniwch y gofalwr cyn i’r ambiwlans adael, nid wedyn.",
                "ينبغي الاتصال بمن يقدم الرعاية قبل أن تغادر سيارة الإسعاف لا بعد ذلك."),
        "A warm room matters more than a tidy one.":
            Translated(
                "Mae ystafell gynnes yn bwysicach nag un daclus.",
                "الغرفة الدافئة أهم من الغرفة المرتبة."),
        "There should be bread, milk and something hot in the house.":
            Translated(
                "Dylai fod bara, llaeth a rhywbeth poeth yn y tŷ.",
                "ينبغي أن يكون في البيت خبز وحليب وشيء ساخن."),
        "Let a volunteer in before the assessment.":
            Translated(
                "Gadewch i wirfoddolwr ddod i mewn cyn yr asesiad.",
                "ينبغي السماح لأحد المتطوعين بالدخول قبل التقييم."),
        "A neighbour with a key is safer than a key safe.":
            Translated(
                "Mae cymydog ag allwedd yn fwy diogel na blwch allweddi.",
                "جار لديه مفتاح أكثر أمانًا من صندوق مفاتيح."),
        "The council should pay for key safes.":
            Translated(
                "Dylai’r cyngor dalu am flychau allweddi.",
                "ينبغي أن يدفع المجلس ثمن صناديق المفاتيح."),
        "Nobody should come home after six in the evening.":
            Translated(
                "Ni ddylai neb ddod adref ar ôl chwech yr hwyr.",
                "لا ينبغي أن يعود أحد إلى بيته بعد السادسة مساءً."),
        "It is better to wait a day in hospital than to come home to an empty house.":
            Translated(
                "Mae’n well aros diwrnod yn yr ysbyty na dod adref i dŷ gwag.",
                "انتظار يوم في المستشفى أفضل من العودة إلى بيت خالٍ."),
        "The assessment must come first, even if it takes until the morning.":
            Translated(
                "Rhaid i’r asesiad ddod gyntaf, hyd yn oed os bydd yn cymryd tan y bore.",
                "يجب أن يأتي التقييم أولًا، حتى لو استغرق إلى الصباح."),
        "Volunteers need training before they go into anybody’s home.":
            Translated(
                "Mae angen hyfforddiant ar wirfoddolwyr cyn mynd i gartref neb.",
                "يحتاج المتطوعون إلى تدريب قبل دخول بيت أي شخص."),
        "If something goes wrong, it must be clear who answers for it.":
            Translated(
                "Os aiff rhywbeth o’i le, rhaid iddi fod yn glir pwy sy’n atebol.",
                "إذا حدث خطأ، يجب أن يكون واضحًا من المسؤول عنه."),
        "I would rather have somebody friendly than somebody qualified on the first evening.":
            Translated(
                "Byddai’n well gen i rywun cyfeillgar na rhywun cymwys ar y noson gyntaf.",
                "أفضّل في المساء الأول شخصًا ودودًا على شخص مؤهل."),
        "Every helper should sign when they take a key and when they bring it back.":
            Translated(
                "Dylai pob cynorthwyydd lofnodi wrth gymryd allwedd ac wrth ddod â hi’n ôl.",
                "ينبغي أن يوقّع كل من يساعد عند أخذ المفتاح وعند إعادته."),
        "One phone number that is answered all night would be enough.":
            Translated(
                "Byddai un rhif ffôn sy’n cael ei ateb drwy’r nos yn ddigon.",
                "يكفي رقم هاتف واحد يُجاب عنه طوال الليل."),
        "My medicines should come home with me, in a bag with my name.":
            Translated(
                "Dylai fy moddion ddod adref gyda mi, mewn bag â’m henw arno.",
                "ينبغي أن تعود أدويتي معي إلى البيت في كيس عليه اسمي."),
        "Somebody should put the heating on before we arrive.":
            Translated(
                "Dylai rhywun droi’r gwres ymlaen cyn i ni gyrraedd.",
                "ينبغي أن يشغّل أحد التدفئة قبل أن نصل."),
        "I was asked the same questions three times.":
            Translated(
                "Gofynnwyd yr un cwestiynau i mi deirgwaith.",
                "سُئلت الأسئلة نفسها ثلاث مرات."),
        "A list on the fridge that says who comes when would help.":
            Translated(
                "Byddai rhestr ar yr oergell yn dweud pwy sy’n dod pryd yn helpu.",
                "تفيد قائمة على الثلاجة تبيّن من يأتي ومتى."),
        "The people who do the work should be able to spend a little without asking.":
            Translated(
                "Dylai’r bobl sy’n gwneud y gwaith allu gwario ychydig heb ofyn.",
                "ينبغي أن يستطيع من يقومون بالعمل إنفاق القليل من دون استئذان."),
        "Families should do this themselves.":
            Translated(
                "Dylai teuluoedd wneud hyn eu hunain.",
                "على العائلات أن تقوم بهذا بنفسها."),
        "Lifts home should not depend on who happens to be on duty.":
            Translated(
                "Ni ddylai lifft adref ddibynnu ar bwy sy’n digwydd bod ar ddyletswydd.",
                "لا ينبغي أن يتوقف التوصيل إلى البيت على من صادف أن يكون في المناوبة."),
        "Somebody should ring people who live alone the next morning.":
            Translated(
                "Dylai rhywun ffonio pobl sy’n byw ar eu pen eu hunain y bore wedyn.",
                "ينبغي أن يتصل أحد في الصباح التالي بمن يعيشون وحدهم."),
        "There is too much paper in the bag that they give you on the ward.":
            Translated(
                "Mae gormod o bapur yn y bag a roddir i chi ar y ward.",
                "في الكيس الذي يُعطى في القسم أوراق أكثر من اللازم."),
    ]
}
