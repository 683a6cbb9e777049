import Markup
import Pages
import Phrases
import Spine

// Taking everything along, and going for good.
extension AccountsCapability {
    func export(_ reading: Reading) throws -> Answer {
        let shown = Rendering(say: reading.say, link: reading.link, site: reading.site, formToken: nil)
        let manner = PersonalExport.Manner(
            title: reading.say(Words.exportTitle, ["network": reading.site.installation.name]),
            day: { shown.day($0) },
            address: { reading.site.publicAddress + reading.link(item: $0).text })
        let text = try PersonalExport.text(of: reading.person(), from: wiring.personalData, manner, in: reading.tx)
        return .file(
            Answer.File(
                name: "\(reading.say(Words.exportFile)).txt", type: "text/plain; charset=utf-8",
                bytes: Array(text.utf8)))
    }

    func showErase(_ reading: Reading) throws -> Answer {
        let keeper = try LastKeeper.of(reading.person(), in: reading.tx)
        return .page(ErasePage(keeper: keeper, state: FormState()))
    }

    func takeErase(_ sending: Sending) throws -> Answer {
        guard let me = sending.viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
        var reader = FormReader(sending.form, sending.say)
        let typed = reader.line("word", missing: Words.eraseWordMissing)
        let word = sending.say(Words.eraseWord)
        if reader.isGood, typed.lowercased() != word.lowercased() {
            reader.note("word", Words.eraseWordWrong, ["word": word])
        }
        let keeper = try sending.reading { try LastKeeper.of(me, in: $0.tx) }
        guard reader.isGood, keeper.holdsNothing else {
            return .problem(ErasePage(keeper: keeper, state: reader.state))
        }
        try wiring.noteErasure(me)
        return try sending.act(Self.erase, on: .own) { acting in
            try erase(me, acting)
            return sending.link(AccountsRoute.erased)
        }.with(.ends)
    }

    private func erase(_ me: Actor.ID, _ acting: Acting) throws {
        guard try LastKeeper.of(me, in: acting.tx).holdsNothing else {
            throw SpineError(.refused, "Hand over first what only you keep.")
        }
        // While there still is somebody whose act it is; it is moved to the token with all others.
        try acting.record()
        try Erasure.erase(
            me, holdings: wiring.personalData, references: wiring.references, by: acting)
    }
}
