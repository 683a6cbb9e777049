extension FourWords {
    /// Plain Welsh words, none of which is in the English list. Their order is forever: receipts hang on it.
    static let welshWords = words(
        """
        abaty adain addurn aderyn aeron afal afon agor alarch allwedd amlen anrheg arad arian arogl arth asgell
        athro aur awdur awel awyr awyren baban bachgen balŵn banc baner bara barcud bardd barlad basged batri bedwen
        begonia beic blanced blawd bloc blodyn bocs bollt bore botwm braich brân brenin bresych brethyn briallu
        bricsen bricyll brigyn brocoli broga brwsh buarth bugail buwch bwa bwced bwlb bwndel bwthyn bwyd bys cacen
        cactws cacynen cadair cadno cae caead caets calch calon caneri cangen canol capel carafán carped carreg
        cartref carw caseg castan castell cath cawod caws cebl ceffyl cefn cefnder cegin ceiliog ceirios cenedl
        cennin cerbyd cerdd cerdyn cerrig chwaer chwilen cig cimwch cinio cist clai clawdd clo cloch clogwyn clorian
        clustog clychau cneuen cnocell cocos coeden coedwig coes coffi coler collen colomen comed compost copr
        cornel coron corryn crafanc cragen cranc crempog crëyr crochan croen crwban crwst crydd crys cuddfan cudyll
        cwch cwilt cwlwm cwm cwmni cwmwl cwpan cwpwrdd cwrens cwrt cwsg cwstard cyfaill cyfnos cymydog cynffon cyri
        cyrtens daear dafad dail dalen danadl dant darlun dathlu datys dawns deigryn deilen derwen desg diemwnt
        dillad dinas diod diwrnod dolffin draenen draenog draig drama drôr drudwen drws drych dryw dŵr dwylo dyffryn
        dyfrgi ebol echel efydd eglwys eira eirin eirlys eithin emyn enfys eog erfin erthygl eryr esgair esgid ewig
        ewythr ffa ffatri ffawydd ffenest fferm ffermwr ffesant ffidil ffigys ffilm fflam ffliwt fforc ffordd ffrind
        ffrog ffrwyth ffwrn ffynnon fioled fiolin gaeaf gafr galwad garlleg gefail geiriau gellyg gêm gitâr glaw
        gloyn glud gobaith gofal gogledd golau gorsaf gosteg grawn grefi grisiau grug grugiar gwadn gwaith gwallt
        gwanwyn gwasgod gwawr gwdihŵ gwely gwenith gwennol gwenyn gwers gwiwer gwlad gwledd gwregys gwrych gwydr
        gwydrau gwyfyn gwylan gwyliau gwymon gwyniad gwynt gwyrdd hadau haearn haf hances hanner haul hebog heddiw
        helfa helmed helygen heol het heulwen hoelen hosan hufen hwrdd hwyl hydref iâr iechyd ifori iogwrt iorwg
        jeli jîns jiráff lafant lamp lein letys lifft lili llaeth llafn llawr lleden llethr lleuad llew lliain lloer
        llong lludw llus llwch llwy llwybr llyfr llygad llyn lôn losin mab maes maip malwen maneg mango marmor
        masarn matres meddyg mefus mêl melin mellt menyn merch merlen mesen miaren mintys modrwy modryb môr morfil
        mwg mwnci mwsogl mwyar mynydd nain neidr nenfwd nionyn nos nyth oen ogof olwyn onnen organ oriawr oriel
        orsedd pabell pabi paent palas pannas pansi papur parc parot parsel paun pelen pensil persli pinc planed
        plât plu pluen plwg pobydd poced polyn pont poplys popty potel praidd pren pryf pryfyn pwdin pwll pwmpen
        pwrs pwyth pysgod radis reis rhaff rhastl rhedyn rhosyn rhwyd riwbob rygbi saer sanau sebon sebra seleri
        selsig seren setl sgarff sgert sgwâr siaced siarc sibwns sidan sinema sinsir sioe siswrn siwgr soffa sosban
        soser stôl stori stryd sudd sŵn swper swydd tabled tacsi taflen tafod taid tân taran tarten tatws tebot tedi
        tegan tegell teigr teils teisen teledu telyn teulu theatr tiwlip tocyn torth tost traeth tref troed trwyn
        tryc twnnel twrch tyddyn tyrfa tywel tywod tywydd unawd undeb uwd wal watsh weiren winwns wyneb wyres ynn
        ynys ysgol ysgub ystlum ystrad ywen
        """)
}
