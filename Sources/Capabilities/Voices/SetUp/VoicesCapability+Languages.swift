import Database
import HTTP
import Pages
import Phrases
import Spine

// The question and all that stands with it in further languages, easy read among them.
extension VoicesCapability {
    /// The list of languages, or the form of one of them.
    func languagesPage(
        _ cell: CellHeading, _ draft: ConversationDraft, _ query: Query, _ site: SiteFacts, _ say: Phrases,
        state: FormState?
    ) -> any Page {
        let all = SpokenLanguage.all(site, say)
        let tag = query["language"]
        guard let language = all.first(where: { $0.tag == tag && $0.tag != draft.question.original.language }) else {
            return LanguagesPage(cell: cell, draft: draft, languages: all)
        }
        return WordingPage(
            cell: cell, draft: draft, language: language, state: state ?? WordingPage.state(draft, language.tag))
    }

    func takeLanguage(_ draft: ConversationDraft, _ cell: CellHeading, _ sending: Sending) throws -> Answer {
        let slug = cell.cell.slug
        let known = SpokenLanguage.all(sending.site, sending.say)
        guard let language = known.first(where: { $0.tag == sending.query["language"] }),
            language.tag != draft.question.original.language
        else { return .goOn(to: sending.link(SetUpRoute.step(slug, draft.id, .languages))) }
        var reader = FormReader(sending.form, sending.say)
        let revision = Int(reader.line("revision")) ?? 0
        let words = draft.texts.enumerated().map { place, text in
            text.part == .title
                ? reader.line(WordingPage.field(place), most: AnswerSheet.longestQuestion)
                : reader.text(WordingPage.field(place), most: 1000)
        }
        let page = {
            languagesPage(cell, $0, sending.query, sending.site, sending.say, state: $1)
        }
        guard reader.isGood else { return .problem(page(draft, reader.state)) }
        do {
            return try sending.act(Self.setUp, on: .item(draft.id)) { acting in
                try acting.record()
                try draft.check(.languages, from: revision, acting)
                for (text, words) in zip(draft.texts, words) {
                    try acting.word(text.part, of: text.item, in: language.tag, words)
                    guard !draft.isPreparing, text.part == .title else { continue }
                    if words.isEmpty {
                        try acting.tx.run(
                            "delete from searchable where item = \(text.item) and language = \(language.tag)")
                    } else {
                        try acting.index(text.item, language: language.tag, words: words)
                    }
                }
                return sending.link(SetUpRoute.step(slug, draft.id, .languages))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            let now = try sending.reading {
                try ConversationDraft.find(draft.id, in: cell.cell.id, wiring.isHeld, $0.tx)
            }
            var state = reader.state
            state.note(WordingPage.field(0), sending.say(SetUpWords.changedMeanwhile))
            return .problem(page(now, state))
        }
    }
}
