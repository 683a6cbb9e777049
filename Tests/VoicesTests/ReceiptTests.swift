import Database
import Folding
import Foundation
import HTTP
import Schema
import Secrets
import Spine
import TestSupport
import Testing

@testable import Voices

/// The receipt, coming back with it, and what somebody reads of what became of their words.
@Suite struct ReceiptTests {
    @Test func `there are 512 words a language, none like another`() {
        for (language, list) in FourWords.lists {
            #expect(list.count == FourWords.listed, "\(language)")
            let folded = list.map { Folding.fold($0) }
            for (place, word) in folded.enumerated() {
                #expect((3...11).contains(word.count), "\(word)")
                for other in folded[..<place] { #expect(!Self.areAlike(word, other), "\(word), \(other)") }
            }
        }
        let all = FourWords.lists.values.flatMap { $0.map { Folding.fold($0) } }
        #expect(Set(all).count == all.count)
        #expect(Self.areAlike("bread", "break") && !Self.areAlike("bread", "brook"))
    }

    /// Whether one letter changed, added or left out makes one of the other.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        if short.count == long.count { return zip(short, long).count { $0 != $1 } <= 1 }
        guard long.count - short.count == 1 else { return false }
        return long.indices.contains { place in
            Array(long[..<place] + long[(place + 1)...]) == short
        }
    }

    @Test func `four words are read in each language, in any case and without accents`() throws {
        let words = FourWords((0..<32).map { UInt8($0 * 7 & 255) })
        for language in ["en", "cy", "ar", "pl"] {
            #expect(FourWords(typed: words.text(in: language)) == words)
            #expect(FourWords(typed: " " + Folding.fold(words.text(in: language)).uppercased() + ".") == words)
        }
        for (one, other) in [("أُمّ قَلْعَة", "ام قلعه"), ("مربّى", "مربي"), ("إناء", "انا"), ("كـــتاب", "کتاب")] {
            #expect(Folding.fold(one) == Folding.fold(other), "\(one)")
        }
        #expect(Folding.fold("٠١٢٣٤٥٦٧٨٩") == "0123456789" && Folding.fold("۰۹") == "09")
        #expect(FourWords(typed: "one two three") == nil)
        #expect(FourWords(typed: words.text(in: "en") + " " + words.text(in: "en")) == nil)
        var places: [Int] = []
        for number in 0..<4000 {
            let hash = (0..<32).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0 &* number) }
            places += FourWords(hash).places
        }
        #expect(places.allSatisfy { 0..<512 ~= $0 } && places.contains { $0 > 300 })
    }

    @Test func `the receipt is the same each time, and only hashes of it are kept`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident()
            try open.answer("agree", in: visit)
            let first = try open.receipt(in: visit)
            let second = try open.receipt(in: visit)
            #expect(first == second)
            #expect(first.words.split(separator: " ").count == 4)
            let secret = first.path.dropFirst(3)
            try open.scene.store.read { tx in
                let kept = try tx.all("select link, words from participant") {
                    (try $0.next([UInt8].self), try $0.next([UInt8].self))
                }
                #expect(kept.count == 1 && kept[0].0.count == 32 && kept[0].1.count == 32)
                #expect(kept[0].0.prefix(16).map { String(format: "%02x", $0) }.joined() != secret)
            }
        }
    }

    @Test func `the long link shows everything, lets answers change elsewhere, and erases`() throws {
        try OpenScene.onEach { open in
            let phone = try open.resident()
            try open.answer("agree", in: phone)
            try open.answer("disagree", in: phone)
            try open.say("Somebody should hold a key.", in: phone)
            let other = try open.resident()
            try open.answer("agree", in: other)
            let receipt = try open.receipt(in: phone, email: "mair@porthlas.example")
            #expect(phone.page.contains("a letter goes to mair@porthlas.example, at most one a day"))

            let computer = open.under.visit()
            try computer.get(receipt.path)
            #expect(computer.response.headers["cache-control"] == "no-store")
            for words in ["Somebody should hold a key.", "Nobody has read it yet.", "Agree", "Disagree"] {
                #expect(computer.page.contains(words), "\(words)")
            }
            try computer.post(receipt.path)
            #expect(computer.page.contains(">Change</a>"))
            try computer.get("/c/B2C3D4/view")
            try open.answer("pass", in: computer)
            #expect(try open.number("select max(answers) from participant") == 3)
            #expect(try open.number("select taking_part from conversation") == 2)

            try computer.get(receipt.path + "/erase")
            try computer.post(receipt.path + "/erase")
            #expect(computer.page.contains("It is gone"))
            #expect(try open.number("select taking_part from conversation") == 1)
            #expect(try open.number("select sum(agree + disagree + pass) from statement") == 1)
            #expect(try open.count("vote") == 1)
            #expect(try open.count("item where title like '%hold a key%'") == 0)
            #expect(try open.count("statement where number = -1 and moderation = 'hidden'") == 1)
            #expect(try open.count("participant where email is not null") == 0)
            #expect(open.under.erased.all.count == 1)
            #expect(try computer.get(receipt.path).status.code == 404)
            try phone.get("/c/B2C3D4/view")
            #expect(phone.page.contains("View 1 of 12"))
        }
    }

    @Test func `four words let one read and go on, and change and erase nothing`() throws {
        try OpenScene.onEach { open in
            let phone = try open.resident()
            let number = try #require(OpenScene.number(in: phone.page))
            try open.answer("agree", in: phone)
            let receipt = try open.receipt(in: phone)
            let elsewhere = open.under.visit()
            try elsewhere.post("/c/B2C3D4/back", ["words": "apple banana cherry castle"])
            #expect(elsewhere.response.status.code == 422)
            try elsewhere.post("/c/B2C3D4/back", ["words": receipt.words.uppercased()])
            #expect(elsewhere.path == "/c/B2C3D4/said")
            #expect(elsewhere.page.contains("Agree") && !elsewhere.page.contains("/erase"))
            #expect(!elsewhere.page.contains(">Change</a>"))
            try elsewhere.post("/c/B2C3D4/view", ["view": number, "answer": "disagree"])
            #expect(try open.count("vote where value = 1") == 1)
            try elsewhere.get("/c/B2C3D4/view?n=\(number)")
            #expect(elsewhere.page.contains("open the long link"))
            try elsewhere.get("/c/B2C3D4/view")
            try open.answer("disagree", in: elsewhere)
            #expect(try open.number("select answers from participant") == 2)
            try elsewhere.post("/c/B2C3D4/receipt")
            #expect(!elsewhere.page.contains(receipt.path))
            #expect(try open.count("participant") == 1)
        }
    }

    @Test func `guessing four words comes to an end, for the conversation as a whole`() throws {
        try OpenScene.on { open in
            let visit = open.under.visit()
            for _ in 1...20 { try visit.post("/c/B2C3D4/back", ["words": "apple banana cherry castle"]) }
            #expect(visit.page.contains("not four words of a receipt"))
            try visit.post("/c/B2C3D4/back", ["words": "apple banana cherry castle"])
            #expect(visit.page.contains("tried too often"))
            #expect(Receipt.triesInConversation.most < 1000)
        }
    }

    @Test func `of a refused view its author may ask for another look, once, and nobody else may`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident()
            try open.say("Somebody should hold a key.", in: visit)
            let receipt = try open.receipt(in: visit)
            try open.arrange("update statement set moderation = 'refused', refusal = 'names' where number = -1")
            let view = try #require(
                try open.scene.store.read { tx in
                    try tx.first("select id from statement where number = -1") { try $0.next(Item.ID.self) }
                })
            func waits() throws -> Bool { try open.count("statement where moderation = 'unchecked'") == 1 }
            // Somebody else's browser, one that came by the four words, and somebody else's view.
            let other = try open.resident()
            try open.answer("agree", in: other)
            try other.post("/c/B2C3D4/again", ["view": view.text])
            let words = open.under.visit()
            try words.post("/c/B2C3D4/back", ["words": receipt.words])
            #expect(words.page.contains("since it names somebody") && !words.page.contains("/again"))
            try words.post("/c/B2C3D4/again", ["view": view.text])
            try visit.post("/c/B2C3D4/again", ["view": open.id.text])
            #expect(try !waits())
            try visit.get("/c/B2C3D4/said")
            #expect(visit.page.contains("Ask for another look"))
            try visit.post("/c/B2C3D4/again", ["view": view.text])
            #expect(try waits())
            #expect(visit.page.contains("Nobody has read it yet.") && !visit.page.contains("Ask for another look"))
            // Refused again it stays so, by the long link too.
            try open.arrange("update statement set moderation = 'refused', refusal = 'names' where number = -1")
            try visit.get(receipt.path)
            #expect(visit.page.contains("since it names somebody") && !visit.page.contains("Ask for another look"))
            try visit.post("\(receipt.path)/again", ["view": view.text])
            #expect(try !waits())
            #expect(try open.count("act where verb = 'voices.ask-another-look'") == 0)
        }
    }

    @Test func `each fate is told, with its reason and where the words are used`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident()
            try open.say("Somebody should hold a key.", in: visit)
            let receipt = try open.receipt(in: visit)
            func reads(_ words: String) throws -> Bool {
                try visit.get(receipt.path)
                return visit.page.contains(words)
            }
            try open.arrange(
                "update statement set moderation = 'refused', refusal = 'names' where number = -1")
            #expect(try reads("read and not published, since it names somebody"))
            try open.arrange("update statement set moderation = 'held' where number = -1")
            #expect(try reads("somebody is worried"))
            try open.arrange("update statement set moderation = 'published' where number = -1")
            #expect(try reads("read and published"))

            let view = try #require(
                try open.scene.store.read {
                    try $0.first("select id from statement where number = -1") { try $0.next(Item.ID.self) }
                })
            let line = try open.scene.item("Nobody comes home to a cold house.", in: open.cell, visibility: .everyone)
            let hidden = try open.scene.item("A secret line.", in: open.cell, visibility: .cell)
            let outcome = try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.link(line, .informedBy, view)
                try acting.link(hidden, .quotes, view)
                let outcome = try acting.insert(
                    Fate.outcome, title: "The ward team holds keys now.", language: "en", visibility: .everyone,
                    in: open.cell)
                try acting.link(outcome, .about, open.id)
                return outcome
            }
            #expect(try reads("Nobody comes home to a cold house."))
            #expect(visit.page.contains("The ward team holds keys now.") && visit.page.contains(outcome.text))
            #expect(!visit.page.contains("A secret line."))
            try visit.post("/c/B2C3D4/meant", ["view": view.text, "use": line.text, "meant": "nearly"])
            #expect(visit.page.contains("You said: Nearly"))
            try visit.post(receipt.path + "/meant", ["view": view.text, "use": line.text, "meant": "no"])
            #expect(visit.page.contains("You said: No"))
            #expect(try open.scene.store.read { try Meant.of(line, in: $0) } == [view: .no])
            // The line comes to say something else: what was said of it before counts no more, and it is asked again.
            try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                try acting.edit(line, from: 1, title: "Nobody comes home alone.", visibility: .everyone)
            }
            #expect(try reads("This was changed since you answered") && !visit.page.contains("You said: No"))
            #expect(try open.scene.store.read { try Meant.of(line, in: $0) }.isEmpty)
            try visit.post(receipt.path + "/meant", ["view": view.text, "use": line.text, "meant": "no"])
            #expect(visit.page.contains("You said: No") && !visit.page.contains("This was changed"))
            #expect(try open.scene.store.read { try Meant.of(line, in: $0) } == [view: .no])
            // Of what they may not see, and of words that are not theirs, nothing is kept.
            try visit.post("/c/B2C3D4/meant", ["view": view.text, "use": hidden.text, "meant": "yes"])
            let stranger = try open.resident()
            try open.answer("agree", in: stranger)
            try stranger.post("/c/B2C3D4/meant", ["view": view.text, "use": line.text, "meant": "yes"])
            #expect(try open.count("meant") == 1)
            #expect(try open.count("meant where answer = 'no'") == 1)
        }
    }
}
