import Database
import Foundation
import HTTP
import Secrets
import Spine
import TestSupport
import Testing

@testable import Learning

/// Themes of a group's notes: found by a job, named by people.
@Suite struct ThemePageTests {
    /// Puts notes into the ward, each by one of its people in turn, as they stand once they are published.
    private func fill(
        _ texts: [String], by authors: Int = 2, from first: Int = 0, _ here: TravellingScene
    ) throws {
        let clock = here.under.clock
        let store = Store(
            here.under.database,
            surroundings: Surroundings(clock: { clock.now }, random: SeededRandom(seed: 5 + UInt64(first))))
        try store.act(Scene.arrange, by: .system, on: .network) { acting in
            let ward: Cell.ID? = try acting.tx.first("select id from cell where slug = 'quay-ward'") { try $0.next() }
            guard let ward else { throw SpineError(.notFound, "There is no ward.") }
            let people = try acting.tx.all(
                "select person from membership where cell = \(ward) order by person"
            ) { try $0.next(Actor.ID.self) }
            for (number, text) in texts.enumerated() {
                let id = try acting.insert(
                    Note.kind, title: String(text.prefix(120)), language: "en", visibility: .cell, in: ward,
                    author: people[number % authors])
                let code = "\(100_000 + first + number)"
                try acting.tx.run(
                    """
                    insert into note (id, points, detail, code, published_day)
                    values (\(id), \(text), '', \(code), \(acting.now.day))
                    """)
            }
            try acting.enqueueThemes(of: ward)
        }
    }

    private let subjects = [
        ["bus", "route", "timetable", "driver", "stop"], ["garden", "tree", "flower", "soil", "spade"],
        ["nurse", "clinic", "doctor", "medicine", "pharmacy"],
    ]

    private func texts(_ count: Int) -> [String] {
        (0..<count).map { index in
            let words = subjects[index % 3]
            return "The \(words[index % 5]) and a \(words[(index / 3 + 1) % 5]) or \(words[(index + 2) % 5])"
        }
    }

    private func work(_ here: TravellingScene) throws {
        here.under.clock.advance(seconds: ThemesJob.delay + 1)
        try here.under.work()
    }

    private func links(_ visit: Visit) throws -> [String] {
        try visit.get("/g/quay-ward/themes")
        return visit.page.matches(of: /href="(\/g\/quay-ward\/themes\/[0-9a-f-]{36})"/).map { String($0.1) }
    }

    @Test(arguments: Dialect.allCases)
    func `people name, merge and drop what was found, and it stays so when it is found again`(
        dialect: Dialect
    ) throws {
        try TravellingScene.on(dialect) { here in
            try fill(texts(60), here)
            try work(here)
            var themes = try links(here.gwen)
            #expect(themes.count == 3, "\(here.gwen.page)")
            try here.gwen.get("/g/quay-ward/learning")
            #expect(here.gwen.page.contains("/g/quay-ward/themes"))
            func theme(with word: String) throws -> String {
                for path in themes {
                    try here.gwen.get(path)
                    if here.gwen.page.contains("The \(word) ") { return path }
                }
                throw SpineError(.notFound, "No theme has it.")
            }
            let buses = try theme(with: "bus")
            try here.gwen.get(buses)
            try here.gwen.post(buses, ["do": "name", "name": ""])
            #expect(here.gwen.response.status == .unprocessable)
            try here.gwen.post(buses, ["do": "name", "name": "Getting there"])
            #expect(here.gwen.page.contains("Getting there"))
            let gardens = try theme(with: "garden")
            try here.gwen.get(gardens)
            try here.gwen.post(gardens, ["do": "drop"])
            // More notes, and the job runs anew.
            try fill(Array(texts(90).suffix(30)), from: 60, here)
            try work(here)
            themes = try links(here.gwen)
            #expect(here.gwen.page.contains("Getting there") && here.gwen.page.contains("Dropped"))
            try here.gwen.get(buses)
            #expect(here.gwen.page.contains("Getting there") && here.gwen.page.contains("The bus "))
            #expect(here.gwen.page.matches(of: /\/learning\/[0-9a-f-]{36}"/).count == 30)
            // Two put together are one, with the notes of both, now and when it is found again.
            let nurses = try theme(with: "nurse")
            try here.gwen.get(nurses)
            try here.gwen.post(nurses, ["do": "merge", "into": ""])
            #expect(here.gwen.response.status == .unprocessable)
            let into = buses.split(separator: "/").last.map(String.init) ?? ""
            try here.gwen.post(nurses, ["do": "merge", "into": into])
            try fill(Array(texts(93).suffix(3)), from: 90, here)
            try work(here)
            try here.gwen.get(buses)
            #expect(here.gwen.page.contains("The bus ") && here.gwen.page.contains("The nurse "))
            #expect(here.gwen.page.matches(of: /\/learning\/[0-9a-f-]{36}"/).count == 62)
            try here.gwen.get(gardens)
            try here.gwen.post(gardens, ["do": "restore"])
            #expect(try links(here.gwen).count == 2 && !here.gwen.page.contains("Dropped"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `there are none under fifty notes, none that points at one person, and none for others`(
        dialect: Dialect
    ) throws {
        try TravellingScene.on(dialect) { here in
            try fill(texts(49), here)
            try work(here)
            #expect(try links(here.gwen).isEmpty && here.gwen.page.contains("There are no themes yet"))
            let kept = try here.under.database.read { tx in
                try tx.first("select count(*) from theme") { try $0.next(Int.self) }
            }
            #expect(kept == 0)
            try fill(["One more, about nothing else"], from: 49, here)
            try work(here)
            let themes = try links(here.gwen)
            #expect(!themes.isEmpty)
            for visit in [here.under.visit(), here.huw, here.place] {
                for path in ["/g/quay-ward/themes"] + themes {
                    try visit.get(path)
                    #expect(visit.response.status != .ok || visit.path.hasPrefix("/sign-in"), "\(path)")
                }
                try visit.get("/me")
                try visit.post(themes[0], ["do": "name", "name": "Mine"])
                #expect(visit.response.status != .ok || visit.path.hasPrefix("/sign-in"))
            }
            // One note is taken back: there are too few, at once.
            try here.under.database.write { tx in
                _ = try tx.run(
                    "update item set state = 'retired' where id in (select id from note order by id desc limit 1)")
            }
            #expect(try links(here.gwen).isEmpty)
        }
        try TravellingScene.on(dialect) { here in
            try fill(texts(60), by: 1, here)
            try work(here)
            #expect(try links(here.gwen).isEmpty)
        }
    }

    /// Of ten conversations, thirty statements each: enough for the pages to come out, and small enough for each run.
    private static func statements() throws -> [String] {
        let text = try String(
            contentsOfFile: #require(SharedData.path(of: "statements-themes/statements.csv")), encoding: .utf8)
        var taken: [Substring: Int] = [:]
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            guard let comma = line.firstIndex(of: ",") else { return nil }
            let label = line[..<comma]
            guard taken[label, default: 0] < 30 else { return nil }
            taken[label, default: 0] += 1
            return String(line[line.index(after: comma)...].prefix(1000))
        }
    }

    @Test(.enabled(if: SharedData.path(of: "statements-themes") != nil, "\(SharedData.absence)"))
    func `real statements make pages of themes`() throws {
        try TravellingScene.on { here in
            let statements = try Self.statements()
            #expect(statements.count >= 250)
            try fill(statements, here)
            try work(here)
            let themes = try links(here.gwen)
            #expect((2...12).contains(themes.count), "\(themes.count)")
            var notes: Set<String> = []
            for path in themes {
                try here.gwen.get(path)
                #expect(here.gwen.response.status == .ok)
                notes.formUnion(here.gwen.page.matches(of: /\/learning\/([0-9a-f-]{36})"/).map { String($0.1) })
            }
            #expect(notes.count > statements.count / 2, "\(notes.count) of \(statements.count)")
        }
    }
}
