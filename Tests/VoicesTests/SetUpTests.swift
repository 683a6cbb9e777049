import Database
import Foundation
import HTTP
import Pages
import Site
import Spine
import TestSupport
import Testing

@testable import Voices

/// Setting a conversation up, from the question to the day it closes.
@Suite struct SetUpTests {
    @Test(arguments: Dialect.allCases)
    func `from a question to five views that are published together`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.ask(carys)
            #expect(carys.page.contains("not begun"))
            #expect(carys.page.contains("not written yet: العربية and Cymraeg"))
            let visitor = here.test.visit()
            try visitor.get("/g/quay-ward/voices")
            #expect(!visitor.page.contains("first evening"))

            // Refused, with everything that is missing.
            try here.fill(carys, "\(path)/open", [])
            #expect(carys.response.status.code == 422)
            for words in ["Write why you ask", "Write between 5 and 50 first views", "Choose a deputy"] {
                #expect(carys.page.contains(words), "\(words)")
            }
            #expect(try here.state(of: id) == "preparing")

            try here.fillAll(carys, path)
            try here.fill(carys, "\(path)/people", [("label", "Library"), ("hoped", "40")])
            #expect(carys.page.contains("you hope for 40 people"))
            try here.fill(carys, "\(path)/open", [])
            let code = try #require(try here.text("select code from conversation where id = \(id)"))
            #expect(carys.path == path)
            #expect(carys.page.contains("https://together.example/c/\(code)"))
            #expect(carys.page.contains("<svg class=\"qr\""))
            try visitor.get("/g/quay-ward/voices")
            #expect(visitor.page.contains("href=\"/c/\(code)\""))
            #expect(visitor.page.contains("open until 14 December 2026"))
            try visitor.get("/g/quay-ward")
            #expect(visitor.page.contains("href=\"/c/\(code)\""))

            let views = try (1...5).map { try here.arrive("View number \($0)", in: id) }
            for place in 0..<5 {
                #expect(try views.filter { try here.moderation(of: $0) == "published" }.isEmpty)
                try here.check(carys, id, [("decision", "publish")])
                if place < 4 { try here.test.work() }
            }
            #expect(carys.page.contains("Nothing waits."))
            try here.test.work()
            for view in views {
                #expect(try here.moderation(of: view) == "published")
                #expect(try here.count("item where id = \(view) and visibility = 5") == 1)
                #expect(try here.count("searchable where item = \(view)") == 1)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `it opens only once the group has written down what it owes, and names whom the question has`(
        dialect: Dialect
    ) throws {
        try HeldHere.on(dialect) { here in
            let duties = [
                "Write who decides together", "Write whom people can ask", "Write whom to phone",
                "Choose what lets you",
            ]
            try here.test.database.write { tx in
                _ = try tx.run("delete from cell_safety")
                _ = try tx.run("delete from lawful_basis")
            }
            let carys = try here.signIn("carys")
            let (path, id) = try here.ask(carys)
            try here.fillAll(carys, path)
            try carys.get(path)
            for words in duties { #expect(carys.page.contains(words), "\(words)") }
            #expect(carys.page.contains("href=\"/g/quay-ward/safety/edit\""))
            try here.fill(carys, "\(path)/open", [])
            #expect(carys.response.status.code == 422)
            for words in duties { #expect(carys.page.contains(words), "\(words)") }
            #expect(try here.state(of: id) == "preparing")
            try here.test.writeDuties(of: here.cell)
            try here.fill(carys, "\(path)/open", [])
            #expect(try here.state(of: id) == "live")
            let visitor = here.test.visit()
            try visitor.get("/g/quay-ward/safety")
            #expect(visitor.page.contains("This group has somebody who looks after people’s safety."))
            #expect(!visitor.page.contains("Nobody has been named yet"))
            #expect(
                try here.count("cell_safety where lead = \(here.people["carys"]!) and deputy = \(here.people["gwen"]!)")
                    == 1)
            // The next question is offered the same two.
            let (other, _) = try here.ask(carys)
            try carys.get("\(other)/safety")
            for name in ["carys", "gwen"] {
                #expect(carys.page.contains("value=\"\(here.people[name]!.text)\" selected"))
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what people have answered is fixed from the opening on`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.opened(carys)
            for step in ["question", "why", "readers", "views"] {
                try carys.get("\(path)/\(step)")
                #expect(carys.page.contains("This is fixed since the question opened"), "\(step)")
                try carys.get("/me/about")
                try carys.post(
                    "\(path)/\(step)",
                    [
                        "question": "Another?", "language": "en", "why": "x", "views": "y", "readers": "z",
                        "revision": "1",
                    ])
                #expect(carys.response.status.code == 422, "\(step)")
            }
            #expect(try here.text("select title from item where id = \(id)") == "What would help on the first evening?")
            #expect(try here.count("statement where conversation = \(id) and moderation = 'published'") == 5)
            // The reasons stay; the people can be others.
            try here.fill(
                carys, "\(path)/safety",
                [("lead", here.people["rhian"]!.text), ("deputy", here.people["gwen"]!.text), ("refusals", "advert")])
            #expect(try here.text("select refusals from conversation where id = \(id)") == "names attack")
            #expect(try here.count("conversation where lead = \(here.people["rhian"]!)") == 1)
            #expect(try here.count("checker") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `it can be prolonged, and closed early for good`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.opened(carys)
            try here.fill(carys, "\(path)/days", [("closes", "20.12.2026")])
            let last = Time(milliseconds: 1_797_724_800_000).endOfDay
            #expect(try here.count("conversation where closes_at = \(last)") == 1)
            try here.fill(carys, "\(path)/days", [("closes", "2026-11-01")])
            #expect(carys.page.contains("The last day has to be today or later"))
            try here.fill(carys, "\(path)/days", [("closes", "31.2.2027")])
            #expect(carys.page.contains("This is not a day."))
            #expect(carys.page.contains("value=\"31.2.2027\""))
            try here.fill(carys, "\(path)/close", [])
            #expect(carys.page.contains("It has closed."))
            try here.test.work()
            #expect(try here.count("job where kind = 'landscape.compute'") == 1)
            try here.fill(carys, "\(path)/days", [("closes", "2026-12-31")])
            #expect(carys.page.contains("It has closed already."))
            #expect(try here.count("conversation where id = \(id) and closes_at = \(here.now)") == 1)
        }
    }

    @Test func `it opens and closes by itself, and its figures are computed when it has closed`() throws {
        try HeldHere.on(.sqlite) { here in
            let carys = try here.signIn("carys")
            let (path, _) = try here.ask(carys)
            try here.fillAll(carys, path)
            try here.fill(carys, "\(path)/days", [("opens", "2026-11-26"), ("closes", "2026-11-27")])
            try here.fill(carys, "\(path)/open", [])
            #expect(carys.page.contains("Opens on 26 November 2026."))
            let visitor = here.test.visit()
            func offers() throws -> Bool {
                try visitor.get("/g/quay-ward/voices")
                return visitor.page.contains("Take part")
            }
            #expect(try !offers())
            here.test.clock.advance(seconds: 2 * 86_400)
            #expect(try offers())
            try here.test.work()
            #expect(try here.count("job where kind = 'landscape.compute'") == 0)
            here.test.clock.advance(seconds: 2 * 86_400)
            #expect(try !offers())
            try here.test.work()
            #expect(try here.count("job where kind = 'landscape.compute'") == 1)
            #expect(try here.count("job where kind = 'voices.tend-queue' and finished_at is null") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a further language stands beside the first and is found by its words`(dialect: Dialect) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.opened(carys)
            try here.fill(
                carys, "\(path)/languages?language=cy",
                [("text-1", "Beth fyddai’n helpu?"), ("text-5", "Mae ystafell gynnes yn bwysicach.")])
            #expect(carys.page.contains("2 of 9 written"))
            #expect(try here.count("wording where language = 'cy' and item = \(id)") == 1)
            #expect(try here.count("searchable where language = 'cy'") == 2)
            let visitor = here.test.visit()
            try visitor.get("/cy/g/quay-ward/voices")
            #expect(visitor.page.contains("Beth fyddai’n helpu?"))
            try carys.get("/cy\(path)/poster?language=cy")
            #expect(carys.page.contains("Beth fyddai’n helpu?"))
            #expect(carys.page.contains("Tair munud."))
            #expect(carys.page.contains("together.example/cy/c/"))
            // No words take a version away, and with it what it was found by.
            try here.fill(carys, "\(path)/languages?language=cy", [("text-1", "")])
            #expect(try here.count("wording where language = 'cy'") == 0)
            #expect(try here.count("searchable where language = 'cy'") == 0)
        }
    }

    @Test func `a poster says who asks, who reads, whom to ring and where the code is typed`() throws {
        try HeldHere.on(.sqlite) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.opened(carys)
            try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                for (name, visibility) in [("Tide Homes", Visibility.everyone), ("The Quiet Fund", .cell)] {
                    let organisation = try acting.insert(
                        Item.Kind("organisation"), title: name, language: "en", visibility: visibility, in: nil)
                    try acting.tx.run(
                        "insert into organisation (id, name_folded) values (\(organisation), \(name.lowercased()))")
                    try acting.tx.run(
                        """
                        insert into membership_behalf (membership, organisation)
                        select id, \(organisation) from membership where person = \(here.people["tomos"]!)
                        """)
                }
                try acting.tx.run(
                    """
                    update cell_safety set contact = 'Menna at the ward office, 01632 960 200' where cell = \(here.cell)
                    """)
            }
            let code = try #require(try here.text("select code from conversation where id = \(id)"))
            try carys.get("/en\(path)/poster?language=en")
            for words in [
                "The group quay-ward", "asks:", "Who reads the answers: The ward team and Tide Homes.",
                "People of The group quay-ward read",
                "In this group: Tide Homes.", "Menna at the ward office, 01632 960 200",
                "go to together.example/c and type the code \(code)", ">together.example/c/\(code)<",
            ] {
                #expect(carys.page.contains(words), "\(words)")
            }
            #expect(!carys.page.contains("The Quiet Fund"))
        }
    }

    @Test func `two convenors at once lose nothing`() throws {
        try HeldHere.on(.sqlite) { here in
            let carys = try here.signIn("carys")
            let (path, _) = try here.ask(carys)
            try carys.get("\(path)/why")
            let (token, revision) = (Visit.token(in: carys.page), HeldHere.hidden("revision", in: carys.page))
            try here.fill(carys, "\(path)/views", [("views", "One\nTwo")])
            try carys.send(
                "\(path)/why",
                [("why", "My own reason"), ("form", token ?? ""), ("revision", revision ?? "")])
            #expect(carys.response.status.code == 422)
            #expect(carys.page.contains("Somebody else changed this question"))
            #expect(carys.page.contains("My own reason"))
            try carys.post(
                "\(path)/why", ["why": "My own reason", "revision": HeldHere.hidden("revision", in: carys.page) ?? ""])
            #expect(try here.count("conversation where description = 'My own reason'") == 1)
        }
    }

    @Test func `first views keep their languages while others come and go`() throws {
        try HeldHere.on(.sqlite) { here in
            let carys = try here.signIn("carys")
            let (path, id) = try here.ask(carys)
            try here.fill(carys, "\(path)/views", [("views", "One\nTwo\n\nTwo\nThree")])
            try here.fill(carys, "\(path)/languages?language=cy", [("text-3", "Dau")])
            try here.fill(carys, "\(path)/views", [("views", "Two\nFour")])
            #expect(try here.text("select words from wording") == "Dau")
            #expect(try here.count("statement where conversation = \(id)") == 2)
            #expect(try here.count("statement where number = 1 and id = (select item from wording)") == 1)
            let long = String(repeating: "a", count: 301)
            try here.fill(carys, "\(path)/views", [("views", "Two\n\(long)")])
            #expect(carys.page.contains("Line 2 has more than 300 letters."))
        }
    }

    @Test func `codes are of symbols that nobody mistakes and each is there once`() throws {
        try HeldHere.on(.sqlite) { here in
            let codes = try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try (0..<400).map { _ in try ShortCode.new(acting) }
            }
            #expect(Set(codes).count == 400)
            #expect(codes.allSatisfy { $0.count == 6 && $0.allSatisfy { !"AEIOUL".contains($0) && $0.isASCII } })
        }
    }
}
