import Database
import Foundation
import Markup
import Pages
import Phrases
import Spine
import TestSupport
import Testing

@testable import Voices

/// What we heard, for few and for many.
@Suite struct HeardPageTests {
    @Test func `the order of views tells no more than their figures`() {
        /// The numbers of two views in their order, of which these answers are published.
        func order(_ first: Tally, _ second: Tally) -> [Int] {
            let views = [first, second].enumerated().map {
                PublishedLandscape.View(number: $0 + 1, all: $1, groups: [], consensus: 0)
            }
            let landscape = PublishedLandscape(people: 30, onPaper: 0, groups: [], views: views)
            let quotes = (1...2).map {
                Quote(
                    id: Item.ID(text: "00000000-0000-4000-8000-00000000000\($0)")!, number: $0,
                    words: LocalisedText("View \($0)", language: "en", versions: [:]), attribution: .none, name: "")
            }
            let numbers = HeardOrder.all(quotes, landscape).map(\.quote.number)
            #expect(landscape.byAgreement(among: [1, 2]).map { $0 + 1 } == numbers)
            return numbers
        }
        // Of both most disagree, and no figure is shown: not even whether the one other person agrees.
        let (nobody, somebody) = (Tally(agree: 0, disagree: 4, pass: 1), Tally(agree: 1, disagree: 4, pass: 0))
        #expect(order(nobody, somebody) == [1, 2] && order(somebody, nobody) == [1, 2])
        #expect(order(Tally(agree: 2, disagree: 2, pass: 1), Tally(agree: 1, disagree: 2, pass: 2)) == [1, 2])
        #expect(order(Tally(agree: 1, disagree: 2, pass: 2), Tally(agree: 2, disagree: 2, pass: 1)) == [1, 2])
        // What is shown puts them in order.
        #expect(order(nobody, Tally(agree: 4, disagree: 1, pass: 0)) == [2, 1])
        #expect(order(Tally(agree: 10, disagree: 14, pass: 6), Tally(agree: 14, disagree: 10, pass: 6)) == [2, 1])
        #expect(order(Tally(agree: 1), Tally(agree: 0, disagree: 20, pass: 10)) == [2, 1])
    }

    @Test(arguments: Dialect.allCases)
    func `seven people find sentences, words, rough bars and what became of it`(dialect: Dialect) throws {
        try VoicesScene.on(dialect) { here in
            let held = try HeldConversation(here.store, in: here.cell, closes: here.scene.clock.now.adding(days: 1))
            for person in 0..<7 {
                try held.take(
                    HeldConversation.Taking(answers: [1, person % 2 == 0 ? 1 : -1, person < 2 ? 1 : -1]))
            }
            try here.work()
            let page = try here.page(.heard(.page(here.slug, held.id)))
            let order = [
                "What we heard", "In short", "Most people agree:", "A key for somebody near", "What people said",
                "What became of it", "Nothing has been decided yet", "The ward team reads this in January.",
            ]
            var rest = Substring(page)
            for words in order {
                let found = rest.range(of: words)
                #expect(found != nil, "\(words) does not stand where it should")
                if let found { rest = rest[found.upperBound...] }
            }
            #expect(page.contains("class=\"bar\""))
            #expect(!page.contains("%"))
            #expect(!page.contains("map"))
            #expect(page.contains("about half agree"))
            // Everybody gave the same answer to the first: no bar, and no word of all.
            let first = try #require(
                page.range(of: "scope=\"row\"><span lang=\"en\" dir=\"auto\">A key for somebody near"))
            let row = page[first.upperBound...].prefix(
                upTo: try #require(page[first.upperBound...].range(of: "</tr>")).lowerBound)
            #expect(!row.contains("<svg") && row.contains("Report this"))
            #expect(row.contains("most agree"))
        }
    }

    @Test func `what is hidden is not called few, and the page says why`() throws {
        try VoicesScene.on(.sqlite) { here in
            func page(_ tally: Tally) -> String {
                let words = LocalisedText("A volunteer", language: "en", versions: [:])
                let row = ViewRows.Row(words: words, tally: tally, report: Link(path: []))
                return here.html(ViewRows(caption: "Views", rows: [row]))
            }
            // Twenty-four disagree; they are hidden with the two who are not sure.
            let hidden = page(Tally(agree: 30, disagree: 24, pass: 2))
            #expect(hidden.components(separatedBy: ">not shown<").count == 3 && !hidden.contains("too few"))
            #expect(hidden.contains("54%") && hidden.contains("any other from which it could be worked out"))
            // Whichever of the two is small, the page is the same.
            #expect(hidden == page(Tally(agree: 30, disagree: 2, pass: 24)))
            #expect(!page(Tally(agree: 30, disagree: 20, pass: 6)).contains("not shown"))
        }
    }

    @Test func `four people find the words, and no figure at all`() throws {
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(here.store, in: here.cell)
            try held.take(4, [1, 1, -1])
            try here.work()
            let page = try here.page(.heard(.page(here.slug, held.id)))
            #expect(page.contains("3 views so far"))
            #expect(page.contains("Bread and milk"))
            #expect(!page.contains("class=\"bar\""))
            #expect(!page.contains("most agree"))
            #expect(try here.count("landscape") == 0)
        }
    }

    @Test func `who is missing is said in words and moves on in fives`() throws {
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(
                here.store, in: here.cell, entrances: [("the harbour flats", 20), ("the ward", 5)])
            func missing() throws -> String {
                try here.work()
                let page = try here.page(.heard(.page(here.slug, held.id)))
                let start = try #require(page.range(of: "Who has not been heard yet"))
                return String(page[start.upperBound...].prefix { $0 != "\n" }.prefix(400))
            }
            for person in 0..<8 {
                try held.take(HeldConversation.Taking(answers: [1, 0, -1], entrance: person % 2))
            }
            let early = try missing()
            #expect(
                early.contains("We hoped for about 20 from the harbour flats. Fewer than five have answered so far."))
            #expect(early.contains("We hoped for about 5 from the ward. Fewer than five"))
            for _ in 0..<8 { try held.take(HeldConversation.Taking(answers: [1, 0, -1], entrance: 0)) }
            let later = try missing()
            #expect(later.contains("At least 10 have answered so far."))
            #expect(later.contains("We hoped for about 5 from the ward. Fewer than five"))
            // One more by the ward fills its five, but the page does not tell before five more have come in all.
            try held.take(HeldConversation.Taking(answers: [1, 0, -1], entrance: 1))
            #expect(try missing() == later)
        }
    }

    @Test func `figures come from what was published, and a view taken out leaves every page`() throws {
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(here.store, in: here.cell)
            try held.take(6, [1, 0, -1])
            try held.take(6, [1, 1, 1])
            try here.work()
            let routes = [
                VoicesRoute.heard(.page(here.slug, held.id)), .heard(.results(here.slug, held.id)),
                .figures(here.slug, held.id), .views(here.slug, held.id), .conversation(here.slug, held.id),
            ]
            #expect(try here.page(routes[0]).contains("At least 12 people answered."))
            try held.take(2, [1, 1, 1])
            try here.work()
            #expect(try here.page(routes[0]).contains("At least 12 people answered."))
            try here.scene.database.write { tx in
                _ = try tx.run("update statement set moderation = 'hidden' where number = 2")
            }
            for route in routes { #expect(try !here.page(route).contains("Bread and milk"), "\(route)") }
        }
    }

    @Test func `when it closes, what has come by then is published as far as it may be`() throws {
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(here.store, in: here.cell, closes: here.scene.clock.now.adding(days: 2))
            for round in 0..<8 { try held.take(5, [round % 2, 1 - round % 2 * 2, 0]) }
            try here.work()
            try held.take(6, [1, -1, 0])
            try here.work()
            func seen() throws -> [Int] {
                let figures = try here.store.read { try PublishedLandscape.of(held.id, in: $0) }
                return try #require(figures).views.map(\.all.seen)
            }
            #expect(try seen() == [40, 40, 40])
            here.scene.clock.advance(seconds: 2 * 86_400 + 60)
            try here.work()
            #expect(try seen() == [46, 46, 46])
        }
    }

    @Test func `groups come among fifteen, and are drawn again when many more have come`() throws {
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(here.store, in: here.cell)
            func drawn() throws -> (groups: Int, among: Int) {
                try here.work()
                let figures = try #require(try here.store.read { try PublishedLandscape.of(held.id, in: $0) })
                return (figures.groups.count, figures.drawnAmong)
            }
            try held.take(7, [1, 1, -1])
            try held.take(7, [1, -1, 1])
            #expect(try drawn() == (0, 0))
            try held.take(6, [1, 1, -1])
            #expect(try drawn() == (2, 20))
            try held.take(5, [1, -1, 1])
            #expect(try drawn() == (2, 20))
            try held.take(5, [0, -1, 1])
            #expect(try drawn() == (2, 30))
            let page = try here.page(.conversation(here.slug, held.id))
            #expect(page.contains("class=\"map\""))
            #expect(page.contains("/heard\">What we heard</a>"))
        }
    }

    @Test func `a reader sees their own version with what was first said beside it`() throws {
        try VoicesScene.on(.sqlite) { here in
            let held = try HeldConversation(here.store, in: here.cell)
            try here.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.word(.title, of: held.views[0], in: "cy", "Allwedd i rywun agos")
            }
            try held.take(12, [1, 0, -1])
            try here.work()
            let welsh = try here.page(.heard(.page(here.slug, held.id)), in: .welsh)
            #expect(welsh.contains("<span lang=\"cy\" dir=\"auto\">Allwedd i rywun agos</span>"))
            #expect(welsh.contains("dir=\"auto\">A key for somebody near</span>"))
            #expect(try !here.page(.heard(.page(here.slug, held.id))).contains("Allwedd"))
            #expect(try here.page(.conversation(here.slug, held.id), in: .welsh).contains("Allwedd i rywun agos"))
        }
    }
}
