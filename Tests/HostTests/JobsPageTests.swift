import Calendar
import Database
import Mail
import Markup
import Pages
import Phrases
import Schema
import Spine
import TestSupport
import Testing

@testable import Host

/// What the page of background work tells of those who caused it.
@Suite struct JobsPageTests {
    private func text(_ page: some Page, _ scene: Scene) throws -> String {
        let library = try SiteUnderTest.library.get()
        let site = SiteFacts(
            installation: try scene.store.read { try Installation.read(in: $0) } ?? .unnamed,
            publicAddress: Visit.origin, languages: library.languages, timeZone: .utc, assets: [])
        var html = HTML()
        page.body(
            &html,
            in: Rendering(
                say: library.phrases(in: .english), link: Linking(prefix: nil), site: site, formToken: nil))
        return String(decoding: html.finish(), as: UTF8.self)
    }

    @Test(arguments: Dialect.allCases)
    func `work about a thing tells its day alone, in no order that tells more`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let items = try (1...2).map { try scene.item("Question \($0)", in: nil, visibility: .everyone) }
            let minutes: [(StaticString, Item.ID?, Int64)] = [
                ("landscape.compute", items[0], 95), ("voices.tend-queue", items[1], 25), ("host.check", nil, 60),
                ("erasure.scrub", nil, 77),
            ]
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                for (kind, item, minute) in minutes {
                    try acting.enqueue(
                        Job.Kind(kind), key: "\(kind)", item: item, at: acting.now.adding(seconds: minute * 60))
                }
            }
            let lines = try scene.store.read { try JobLine.unfinished(scene.clock.now, in: $0) }
            #expect(
                lines.map(\.kind) == ["erasure.scrub", "landscape.compute", "voices.tend-queue", "host.check"])
            // Made in one moment, and their ids have nothing of it in common.
            #expect(Set(lines.map { $0.id.text.prefix(8) }).count == lines.count)
            let page = try text(JobsPage(jobs: lines, names: [:]), scene)
            #expect(page.ranges(of: "Due on 24 November 2026.").count == 3)
            #expect(page.contains("Due on 24 November 2026, 10:00."))
            for minute in ["10:35", "09:25", "10:17"] { #expect(!page.contains(minute)) }
            // One that has stopped stands first all the same.
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try acting.tx.run(
                    "update job set attempts = \(JobQueue.mostAttempts), error = 'no' where kind = 'voices.tend-queue'")
            }
            let resting = try scene.store.read { try JobLine.unfinished(scene.clock.now, in: $0) }
            #expect(resting.map(\.kind).first == "voices.tend-queue")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `of a letter to somebody without an account a mail server's keeper sees the day, and not to whom`(
        dialect: Dialect
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let elin = try scene.person("Elin", email: "elin@porthlas.example")
            func send(to recipient: String, _ person: Person.ID?) throws {
                try scene.store.act(Scene.arrange, by: .system, on: .network) {
                    try $0.send(to: recipient, person: person, subject: "About", body: "Words", language: "en")
                }
            }
            try send(to: "elin@porthlas.example", elin)
            scene.clock.advance(seconds: 1800)
            try send(to: "resident@porthlas.example", nil)
            try send(to: "another@porthlas.example", nil)
            func lines(hasMail: Bool) throws -> [LetterLine] {
                try scene.store.read { try LetterLine.page(1, byDay: hasMail, in: $0) }
            }
            let letters = try lines(hasMail: true)
            #expect(letters.map(\.isToNobodyHere) == [false, true, true])
            #expect(letters[1].id.text.prefix(8) != letters[2].id.text.prefix(8))
            let outbox = try text(OutboxPage(letters: letters, hasMail: true, number: 1, hasMore: false), scene)
            let pages = try letters.map { try text(LetterPage(letter: $0, words: nil), scene) }
            #expect(outbox.contains("elin@porthlas.example") && outbox.contains("24 November 2026, 09:00"))
            #expect(pages[0].contains("elin@porthlas.example"))
            for page in [outbox, pages[1], pages[2]] {
                #expect(page.contains("Somebody who takes part without an account"))
                for told in ["resident@", "another@", "09:30"] { #expect(!page.contains(told)) }
            }
            // Gone, it tells no more.
            let host = try HostCapability.standing(on: scene, mail: CarrierStub([]))
            scene.clock.advance(seconds: 600)
            _ = try host.send(in: scene.store)
            for letter in try lines(hasMail: true) where letter.isToNobodyHere {
                let page = try text(LetterPage(letter: letter, words: nil), scene)
                #expect(letter.state == .sent(scene.clock.now) && page.contains("24 November 2026"))
                for told in ["resident@", "another@", "09:30", "09:40"] { #expect(!page.contains(told)) }
            }
            // Whoever hands letters over has to know to whom.
            let byHand = try lines(hasMail: false)
            let page = try text(OutboxPage(letters: byHand, hasMail: false, number: 1, hasMore: false), scene)
            #expect(page.contains("resident@porthlas.example") && page.contains("09:30"))
            #expect(byHand.last?.recipient == "elin@porthlas.example")
        }
    }
}
