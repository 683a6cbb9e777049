import Database
import Foundation
import HTTP
import Markup
import Pages
import Phrases
import Routing
import Spine
import TestSupport
import Testing

@testable import Voices

/// What the pages say, and what they keep to themselves.
@Suite struct ConversationPageTests {
    private func imported(people: Int, _ body: (VoicesScene, Conversation.ID) throws -> Void) throws {
        try VoicesScene.on(.sqlite) { here in
            let id = try PolisImport(
                try SmallExport.export(people: people), into: here.slug, store: here.store
            ).run()
            try here.work()
            try body(here, id)
        }
    }

    @Test func `the sentence comes first, then the views, then the groups`() throws {
        try imported(people: 60) { here, id in
            let page = try here.page(.conversation(here.slug, id))
            let order = [
                "8 in 10 agree, in both groups:", "Somebody should hold a key", "All groups agree",
                "Where people differ", "class=\"map\"", "Group A", "Group B",
            ]
            var rest = Substring(page)
            for words in order {
                let found = rest.range(of: words)
                #expect(found != nil, "\(words) does not stand where it should")
                if let found { rest = rest[found.upperBound...] }
            }
            #expect(page.contains("in 10 disagree"))
            #expect(!page.contains("<circle"))
            #expect(page.utf8.count < 20_000)
        }
    }

    @Test func `a hidden view is on no page and in no file`() throws {
        try imported(people: 30) { here, id in
            let carys = try here.scene.viewer(here.convenor)
            for route in [
                VoicesRoute.all(here.slug), .conversation(here.slug, id), .views(here.slug, id),
                .figures(here.slug, id),
            ] {
                #expect(try !here.page(route).contains("Rude words"))
                #expect(try !here.page(route, as: carys).contains("Rude words"))
            }
        }
    }

    @Test func `among too few people no groups are shown, and among four nothing at all`() throws {
        try imported(people: 14) { here, id in
            let page = try here.page(.conversation(here.slug, id))
            #expect(page.contains("No groups are shown"))
            #expect(!page.contains("class=\"map\""))
            #expect(page.contains("14 people answered."))
        }
        try imported(people: 4) { here, id in
            let page = try here.page(.conversation(here.slug, id))
            #expect(page.contains("Too few people have answered so far."))
            #expect(!page.contains("4 people"))
            #expect(!page.contains("rect"))
            #expect(try here.page(.figures(here.slug, id)).split(separator: "\r\n").count == 1)
            #expect(try here.count("landscape") == 0)
        }
    }

    @Test func `counts of few people stay empty in the file`() throws {
        try imported(people: 30) { here, id in
            let file = try here.page(.figures(here.slug, id))
            // 24 agree and 6 disagree; of the view about families 20 disagree and 10 were not sure.
            #expect(file.contains("0,Somebody should hold a key,24,6,0"))
            #expect(file.contains("3,Families alone,0,20,10"))
        }
        try imported(people: 12) { here, id in
            // 9 agree, 3 disagree: neither can be said without the other.
            let file = try here.page(.figures(here.slug, id))
            #expect(file.contains("0,Somebody should hold a key,,,"))
        }
    }

    @Test func `nobody is told that all answered alike`() {
        #expect(Tally(agree: 30, disagree: 0, pass: 0).shown.agree == nil)
        #expect(Tally(agree: 30, disagree: 0, pass: 0).agreeTenths == 9)
        #expect(Tally(agree: 9, disagree: 0, pass: 0).agreeTenths == nil)
        #expect(Tally(agree: 17, disagree: 2, pass: 0).agreeTenths == nil)
        #expect(Tally(agree: 24, disagree: 2, pass: 1).agreeTenths == 9)
        #expect(Tally(agree: 24, disagree: 2, pass: 1).disagreeTenths == nil)
        #expect(Tally(agree: 3, disagree: 2, pass: 0).inTenths == nil)
        #expect(
            Tally(agree: 60, disagree: 4, pass: 0).shown == Tally.Shown(agree: nil, disagree: nil, pass: nil, of: 64))
        #expect(Tally.tenths(1, of: 100) == 1)
        #expect(Tally.tenths(99, of: 100) == 9)
    }

    @Test func `figures are read as they were written, and nothing else is`() throws {
        let figures = PublishedLandscape(
            people: 12, onPaper: 5,
            groups: [
                .init(
                    people: 7, shape: GroupShape(x: 1, y: 2, width: 3, height: 4, turn: -5),
                    stands: [.init(view: 0, agrees: false)])
            ],
            views: [
                .init(number: 9, all: Tally(agree: 1, disagree: 2, pass: 3), groups: [Tally(agree: 1)], consensus: 7)
            ])
        #expect(try PublishedLandscape(text: figures.text) == figures)
        for text in [
            "", "1 0 0 0 0 0", "2 5 0 0 -1 0", "2 5 0 0 99999999999999999999 0", "2 12 5 12 1 7 1 2 3 4 5 1 3 0 0",
        ] {
            #expect(throws: SpineError.self) { try PublishedLandscape(text: text) }
        }
    }

    @Test func `the demo's answers form two groups that agree on the key`() throws {
        try VoicesScene.on(.sqlite) { here in
            let sheet = DemoAnswers.sheet(at: here.store.surroundings.now)
            #expect(sheet.people.count == 64)
            let id = try PolisImport.takeIn(sheet, into: here.cell, by: .system, store: here.store)
            try here.work()
            let figures = try #require(try here.store.read { try PublishedLandscape.of(id, in: $0) })
            #expect(figures.people == 64)
            #expect(figures.groups.count == 2)
            let page = try here.page(.conversation(here.slug, id))
            #expect(page.contains("8 in 10 agree, in both groups:"))
            #expect(page.contains("64 people answered, 14 of them on paper. Open until 14 December 2026."))
            let said = "Somebody near should hold a key"
            #expect(page.contains("groups:</p><blockquote><p lang=\"en\" dir=\"auto\">\(said)"))
            let differences = try #require(page.range(of: "What the groups see differently"))
            #expect(page[differences.upperBound...].contains("Let a volunteer in before the assessment."))
            #expect(page.utf8.count < 20_000)
            let welsh = try here.page(.conversation(here.slug, id), in: .welsh)
            #expect(welsh.contains("Mae 8 o bob 10 yn cytuno, yn y ddau grŵp:"))
            #expect(welsh.contains("lang=\"en\""))
            // From right to left a bar begins at its other end, and the figures stay as they are.
            let language = try #require(here.library.language(code: "ar"))
            let arabic = try here.page(.conversation(here.slug, id), in: language)
            #expect(arabic.contains("8 من كل 10 يوافقون، في المجموعتين:"))
            let (first, mirrored) = (try Self.firstPart(of: page), try Self.firstPart(of: arabic))
            #expect(first.x == 0 && mirrored.width == first.width && mirrored.x == 100 - first.width)
        }
    }

    /// Where the first bar of a page begins, and how far its first part goes.
    private static func firstPart(of page: String) throws -> (x: Double, width: Double) {
        let part = try #require(page.firstMatch(of: /<rect class="yes" x="([0-9.]+)" width="([0-9.]+)" height="6"/))
        return (try #require(Double(part.1)), try #require(Double(part.2)))
    }

    @Test(arguments: Dialect.allCases)
    func `a group's home, its export and any view lead to the conversation`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let id = try PolisImport(try SmallExport.export(people: 60), into: here.slug, store: here.store).run()
            try here.work()
            try here.store.read { tx in
                let reading = Reading(
                    tx: tx, viewer: .visitor, now: here.store.surroundings.now,
                    say: here.library.phrases(in: .english), link: Linking(prefix: nil), site: here.site,
                    query: Query())
                let cell = try reading.cell(here.slug)
                let section = try #require(try here.voices.homeSection(of: cell, for: reading))
                #expect(section.openings.map(\.link.text) == ["/g/quay-ward/voices/\(id.text)"])
                let part = try #require(section.part)
                #expect(here.html(part).contains("8 in 10 agree, in both groups:"))
                let files = try here.voices.export(of: cell, for: reading)
                #expect(files.map(\.name) == ["what-helps-on-the-first-evening-views.csv"])
                let view = try #require(
                    try tx.first("select id from statement where number = 1") { try $0.next(Item.ID.self) })
                #expect(try here.voices.route(to: view, kind: Statement.kind, in: tx) == .views(here.slug, id))
                #expect(
                    try here.voices.route(to: id, kind: Conversation.kind, in: tx) == .conversation(here.slug, id))
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a member of another group finds a closed group's conversation nowhere`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            _ = try here.scene.cell("closed", visibility: .cell, convenor: here.convenor)
            let closed = try #require(Slug("closed"))
            let id = try PolisImport(try SmallExport.export(), into: closed, store: here.store).run()
            try here.work()
            let other = try here.scene.viewer(try here.scene.person("Tomos"))
            for route in [VoicesRoute.conversation(closed, id), .conversation(here.slug, id), .figures(closed, id)] {
                let error = #expect(throws: SpineError.self) { try here.answer(route, as: other) }
                #expect(error?.code == .notFound)
            }
            #expect(
                try here.page(.conversation(closed, id), as: here.scene.viewer(here.convenor)).contains("30 people"))
        }
    }

    @Test func `the routes are printed as they are read`() {
        for route in VoicesCapability.exampleRoutes {
            #expect(VoicesRoute.table.route(at: route.path) == route)
        }
    }
}
