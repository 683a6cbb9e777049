import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// Slips that are printed, come back and are typed in.
@Suite struct PaperSlipTests {
    @Test func `a slip says all that somebody should know, and each has its own number and way back`() throws {
        try PaperDesk.on(.sqlite) { desk in
            let (path, code) = try desk.print(7, entrance: PaperDesk.code)
            #expect(desk.carys.page.contains("Y Pantri") && desk.carys.page.contains("13 January 2027"))
            let slips = try desk.printed(path)
            #expect(desk.carys.page.contains("whoever keeps a file of them keeps the way in"))
            #expect(slips.map(\.number) == (1...7).map { SlipNumber(code, $0).text })
            for words in HeldHere.seeds + [
                "What would help on the first evening?", "Do not write your name.", "types in your slip", "16 or over",
                "cannot change a benefit", "The box at Y Pantri", "By 14 December 2026.", "31 December 2026", "999",
                "The paper is destroyed by 13 January 2027.", "not read by: Company", "together.example/c, code",
            ] {
                #expect(desk.carys.page.components(separatedBy: words).count >= 8, "\(words) is not on each slip")
            }
            #expect(desk.carys.page.contains("paper.css"))
            try desk.carys.get("/cy\(path)/slips?language=cy")
            #expect(desk.carys.page.contains("Peidiwch ag ysgrifennu eich enw"))
        }
    }

    @Test func `what is to be mended before printing is said, and what was typed is kept`() throws {
        try PaperDesk.on(.sqlite) { desk in
            try desk.carys.get(desk.overview)
            #expect(desk.carys.page.contains("value=\"2027-01-13\""))
            try desk.carys.post(
                desk.overview, ["slips": "201", "hand_in": "", "destroy_by": "2026-12-01", "entrance": ""])
            #expect(desk.carys.response.status.code == 422)
            for words in [
                "from 1 to 200", "Write where the slips are handed in", "after the question closes", "value=\"201\"",
            ] {
                #expect(desk.carys.page.contains(words), "\(words)")
            }
            #expect(try desk.here.count("paper_batch") == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a slip counts once, and its words wait to be checked like everybody's`(dialect: Dialect) throws {
        try PaperDesk.on(dialect) { desk in
            let (path, _) = try desk.print(10, entrance: PaperDesk.code)
            let slips = try desk.printed(path)
            let tomos = try desk.here.signIn("tomos")
            let said = "Home at nine, no food, and nobody had the key"
            try desk.type(
                slips[0].number, [1: "agree", 2: "disagree", 3: "pass", 4: "none"],
                words: "\(said)\r\n\r\n  Bread \r\n\(said)", at: path, by: tomos)
            #expect(tomos.path == "\(path)/type?saved=\(slips[0].number)")
            #expect(tomos.page.contains("\(slips[0].number) is typed in."))
            #expect(tomos.page.contains("value=\"\(slips[1].number)\""))
            #expect(try desk.counts(1) == [1, 0, 0])
            #expect(try desk.counts(2) == [0, 1, 0])
            #expect(try desk.counts(3) == [0, 0, 1])
            #expect(try desk.counts(4) == [0, 0, 0])
            #expect(try desk.takingPart() == 1)
            #expect(try desk.here.count("item where kind = 'statement' and title = \(said)") == 1)
            #expect(try desk.here.count("statement where moderation = 'unchecked' and shown_name = ''") == 2)
            #expect(
                try desk.here.count(
                    """
                    participant where channel = 'paper' and is_on_paper = \(true) and entered_by is null
                        and entrance is not null and answers = 3
                    """) == 1)
            // Nobody is told who typed it.
            #expect(try desk.here.count("act where verb = 'voices.type-slip'") == 0)

            // The same slip again: nothing is counted, and nothing that was typed is lost.
            #expect(try desk.type(slips[0].number, [5: "agree"], words: "Milk", at: path, by: tomos) == 422)
            #expect(tomos.page.contains("is typed in already") && tomos.page.contains("Milk</textarea>"))
            #expect(try desk.counts(5) == [0, 0, 0])
            #expect(try desk.takingPart() == 1)
            try tomos.get("\(path)/slip?number=\(slips[0].number)")
            #expect(tomos.page.contains("value=\"disagree\" checked") && tomos.page.contains(said))

            // Slips are not shown any more once one came back.
            try desk.carys.get("\(path)/slips")
            #expect(desk.carys.path == path)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a slip can be mended by whoever typed it and nobody else, until it is compared`(dialect: Dialect) throws {
        try PaperDesk.on(dialect) { desk in
            let (path, _) = try desk.print(10)
            let slips = try desk.printed(path)
            let tomos = try desk.here.signIn("tomos")
            let number = slips[4].number
            try desk.type(number, [1: "agree", 2: "agree"], words: "One\r\nTwo", at: path, by: tomos)
            let rhian = try desk.here.signIn("rhian")
            try rhian.get("\(path)/slip?number=\(number)")
            #expect(rhian.page.contains("waits to be compared") && !rhian.page.contains("Two"))
            try desk.carys.get("\(path)/slip?number=\(number)")
            #expect(desk.carys.page.contains("waits to be compared") && !desk.carys.page.contains("Two"))
            try desk.carys.get("\(path)/type")
            try desk.send(number, [1: "disagree"], to: "\(path)/slip", by: desk.carys)
            #expect(desk.carys.response.status.code == 422)
            try rhian.get("\(path)/type")
            try desk.send(number, [1: "disagree"], to: "\(path)/slip", by: rhian)
            #expect(rhian.response.status.code == 422)
            #expect(try desk.counts(1) == [1, 0, 0])

            try tomos.get(
                "\(desk.overview)?number=\(number.lowercased().replacing("-", with: " "))".replacing(" ", with: "+"))
            #expect(tomos.path == "\(path)/slip?number=\(number)")
            try desk.send(number, [1: "disagree", 3: "pass"], words: "Two\r\nThree", to: "\(path)/slip", by: tomos)
            #expect(try desk.counts(1) == [0, 1, 0])
            #expect(try desk.counts(2) == [0, 0, 0])
            #expect(try desk.counts(3) == [0, 0, 1])
            #expect(try desk.here.count("item where title = 'One'") == 0)
            #expect(try desk.here.count("item where title in ('Two', 'Three')") == 2)
            #expect(try desk.here.count("participant where answers = 2 and channel = 'paper'") == 1)

            // Everything taken out again: the slip counts as nobody's.
            try tomos.get("\(path)/slip?number=\(number)")
            try desk.send(number, [:], words: "", to: "\(path)/slip", by: tomos)
            #expect(try desk.takingPart() == 0)
            #expect(try desk.here.count("vote") == 0)
            #expect(try desk.here.count("statement where moderation = 'unchecked'") == 0)
            // And in again.
            try tomos.get("\(path)/slip?number=\(number)")
            try desk.send(number, [5: "agree"], words: "", to: "\(path)/slip", by: tomos)
            #expect(try desk.takingPart() == 1)
            #expect(try desk.counts(5) == [1, 0, 0])
        }
    }

    @Test func `numbers that are wrong and slips that are empty are told in plain words`() throws {
        try PaperDesk.on(.sqlite) { desk in
            let first = try desk.print(3)
            let slips = try desk.printed(first.path)
            let second = try desk.print(3)
            let other = try desk.printed(second.path)
            let path = first.path
            let tomos = try desk.here.signIn("tomos")
            for (number, words) in [
                ("K7-014-0", "This is not the number of a slip"), ("", "Write the number of the slip"),
                (other[0].number, "This number is not one of slips \(first.code)"),
                (SlipNumber(first.code, 4).text, "This number is not one of slips \(first.code)"),
            ] {
                #expect(try desk.type(number, [1: "agree"], words: "Kept", at: path, by: tomos) == 422)
                #expect(tomos.page.contains(words), "\(number)")
                #expect(tomos.page.contains("value=\"agree\" checked") && tomos.page.contains("Kept</textarea>"))
            }
            #expect(try desk.type(slips[0].number, [1: "none"], at: path, by: tomos) == 422)
            #expect(tomos.page.contains("If the slip is empty, put it aside"))
            let long = String(repeating: "a", count: OwnThought.most + 1)
            #expect(try desk.type(slips[0].number, [:], words: long, at: path, by: tomos) == 422)
            #expect(try desk.type(slips[0].number, [:], words: "1\n2\n3\n4\n5\n6", at: path, by: tomos) == 422)
            #expect(try desk.here.count("paper_slip") == 0)
            try tomos.get("\(desk.overview)?number=K7")
            #expect(tomos.response.status.code == 422 && tomos.page.contains("No slip here has this number"))
            try tomos.get("\(desk.overview)?number=\(other[1].number)")
            #expect(tomos.path == "\(second.path)/type?number=\(other[1].number)")
        }
    }

    @Test func `the four words on the slip lead its writer back, and the long link erases it`() throws {
        try PaperDesk.on(.sqlite) { desk in
            let (path, _) = try desk.print(5)
            let slip = try desk.printed(path)[2]
            let code = try #require(
                try desk.here.text("select code from conversation where id = \(desk.id)"))
            let mair = desk.here.test.visit()
            try mair.get("/c/\(code)/back")
            try mair.post("/c/\(code)/back", ["words": slip.words])
            #expect(mair.response.status.code == 422, "the slip has not come back yet")
            let tomos = try desk.here.signIn("tomos")
            try desk.type(slip.number, [1: "agree"], words: "Nobody had the key", at: path, by: tomos)
            try mair.post("/c/\(code)/back", ["words": slip.words])
            // Whoever printed the slip may have kept the words: they tell what became of it, and nothing that stood on it.
            #expect(mair.page.contains("counts") && mair.page.contains("It waits to be checked."))
            func shows(_ visit: Visit) -> Bool {
                visit.page.contains("Nobody had the key") || visit.page.contains(HeldHere.seeds[0])
            }
            #expect(!shows(mair) && !mair.page.contains("/view"))
            for page in ["said", "view?n=1", "end"] {
                try mair.get("/c/\(code)/\(page)")
                #expect(!mair.page.contains("You answered") && !mair.page.contains("Nobody had the key"))
            }

            // The long way back is printed as a QR code.
            let batch = try #require(Item.ID(text: String(path.split(separator: "/")[3])))
            let link = desk.secrets.link(of: desk.secrets.participant(of: 3, in: batch))
            let other = desk.here.test.visit()
            try other.get("/r/\(link.segment)")
            #expect(other.page.contains("counts") && !shows(other))
            try other.post("/r/\(link.segment)")
            #expect(other.path == "/r/\(link.segment)" && !shows(other))
            try desk.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                try acting.tx.run("update statement set moderation = 'held' where moderation = 'unchecked'")
            }
            try other.get("/r/\(link.segment)")
            #expect(other.page.contains("It is not shown any more.") && !other.page.contains("worried"))
            try desk.here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                try acting.tx.run("update statement set moderation = 'published' where moderation = 'held'")
            }
            try other.get("/r/\(link.segment)")
            #expect(other.page.contains("Nobody had the key") && other.page.contains("read and published"))
            try other.get("/r/\(link.segment)/erase")
            try other.post("/r/\(link.segment)/erase")
            #expect(try desk.takingPart() == 0)
            #expect(try desk.counts(1) == [0, 0, 0])
            #expect(try desk.here.count("item where title = 'Nobody had the key'") == 0)
        }
    }
}
