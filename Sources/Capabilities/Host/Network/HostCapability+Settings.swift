import Database
import Pages
import Phrases
import Spine

extension HostCapability {
    func takeSettings(_ sending: Sending) throws -> Answer {
        var form = FormReader(sending.form, sending.say)
        let name = form.line("name", most: 80, missing: Words.nameMissing)
        let about = form.text("about", most: 1000)
        let phone = form.line("phone", most: 40)
        let contact = form.line("contact", most: 200)
        let language = form.line("language", most: 20)
        let isSpoken = sending.site.languages.contains { $0.code == language }
        if !isSpoken { form.note("language", Words.languageMissing) }
        let word = form.choice("word", of: Installation.WordForCell.self, missing: Words.wordMissing)
        guard form.isGood, let word else {
            return .problem(SettingsPage(state: form.state))
        }
        return try sending.act(Self.changeSettings, on: .network) { acting in
            try acting.tx.run(
                """
                update network set name = \(name), about = \(about), help_phone = \(phone), contact = \(contact),
                    language = \(language), word_for_cell = \(word) where id = 1
                """)
            return sending.link(HostRoute.overview)
        }
    }
}
