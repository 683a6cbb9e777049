import Database
import Foundation
import HTTP
import Phrases
import Secrets
import Spine
import TestSupport
import Testing

@testable import Voices

/// Somebody's own words: checked, sent, counted once, and paused where nobody reads them.
@Suite struct OwnThoughtTests {
    @Test func `own words are shown as they will appear before they are sent`() throws {
        try OpenScene.onEach { open in
            let visit = try open.resident()
            try visit.get("/c/B2C3D4/say?age=adult")
            #expect(visit.page.contains("Is something missing?"))
            #expect(visit.page.contains("A resident, The group quay-ward"))
            let words = "Nobody had the <key> & it was dark."
            try visit.post("/c/B2C3D4/check?age=adult", ["words": words, "naming": "resident"])
            #expect(visit.page.contains("It has not been sent yet."))
            #expect(visit.page.contains("Nobody had the &lt;key&gt; &amp; it was dark."))
            #expect(try open.count("statement") == 12)
            // Changed, then sent, twice.
            try visit.post("/c/B2C3D4/say?age=adult", ["words": words, "naming": "resident", "do": "change"])
            #expect(visit.page.contains("<textarea"))
            #expect(visit.page.contains("Nobody had the &lt;key&gt;"))
            for _ in 1...2 { try open.say(words, naming: "resident", in: visit) }
            #expect(visit.page.contains("Nobody has read them yet."))
            #expect(
                try open.count("statement where moderation = 'unchecked' and attribution = 'resident' and number = -1")
                    == 1)
            #expect(try open.count("statement") == 13)
            try visit.get("/c/B2C3D4/end")
            #expect(visit.page.contains("You have sent 1 view of your own."))
        }
    }

    @Test func `what cannot be sent is told on the same page, with what was typed`() throws {
        try OpenScene.on { open in
            let visit = try open.resident()
            try visit.post("/c/B2C3D4/check", ["words": "  ", "naming": "none"])
            #expect(visit.response.status.code == 422)
            #expect(visit.page.contains("Write what is missing"))
            let long = String(repeating: "Too long. ", count: 31)
            try visit.post("/c/B2C3D4/check?age=adult", ["words": long, "naming": "name", "name": ""])
            #expect(visit.response.status.code == 422)
            #expect(visit.page.contains("Too long. Too long."))
            #expect(visit.page.contains("Write the name to show"))
            #expect(try open.count("statement") == 12)
        }
    }

    @Test func `no name and no place of a child is shown`() throws {
        try OpenScene.on { open in
            try open.arrange("update conversation set least_age = '13'")
            let visit = try open.resident()
            try visit.get("/c/B2C3D4/say?age=adult")
            #expect(!visit.page.contains("name=\"naming\""))
            try open.say("We want the bus.", naming: "name", name: "Ffion", in: visit)
            #expect(try open.count("statement where attribution = 'none' and shown_name = '' and number = -1") == 1)
        }
    }

    @Test func `own words pause where nobody has looked for two days, and answers go on`() throws {
        try OpenScene.onEach { open in
            let first = try open.resident()
            // Nothing waits yet, however long ago somebody looked.
            open.under.clock.advance(seconds: 3 * 86_400)
            try open.say("The house was cold.", in: first)
            #expect(try open.count("statement") == 13)
            open.under.clock.advance(seconds: 2 * 86_400)
            let visit = try open.resident()
            try visit.get("/c/B2C3D4/say")
            #expect(visit.page.contains("we take no new words just now"))
            try open.say("Somebody should hold a key.", in: visit)
            #expect(try open.count("statement") == 13)
            try visit.get("/c/B2C3D4/view")
            try open.answer("agree", in: visit)
            #expect(try open.count("vote") == 1)
            try open.arrange("update conversation set looked_at = \(open.under.clock.now)")
            try open.say("Somebody should hold a key.", in: visit)
            #expect(try open.count("statement") == 14)
        }
    }

    @Test func `who sends very much is asked to wait, and loses nothing`() throws {
        try OpenScene.on { open in
            let visit = try open.resident()
            for number in 1...10 { try open.say("Thought \(number) of many.", in: visit) }
            try open.say("One too many.", in: visit)
            #expect(visit.page.contains("Your words are still here."))
            #expect(visit.page.contains("One too many."))
            #expect(try open.count("statement") == 22)
        }
    }

    @Test func `words without a first answer, and in a browser that carries nothing, are kept`() throws {
        try OpenScene.on { open in
            let visit = open.under.visit()
            try open.say("Somebody should hold a key.", in: visit)
            #expect(try open.count("statement") == 13)
            #expect(try open.number("select taking_part from conversation") == 0)
            try visit.get("/c/B2C3D4/said")
            #expect(visit.page.contains("Somebody should hold a key."))
        }
    }

    @Test(arguments: [
        ("My sister Ann waited two hours", [Caution.person]), ("Mrs. Price at the desk was kind", [.person]),
        ("I spoke to Dafydd Jones about it", [.person]), ("Ring me on 01792 555 123", [.phone]),
        ("Write to mair@porthlas.example please", [.email]), ("We live at 12 Quay Street", [.address]),
        ("It is SA1 8QX here", [.address]), ("12 Heol y Bryn is cold", [.address]),
        ("The bus came at 10 and I was cold", []), ("On Monday the council in Porthlas said no", []),
        ("Nobody had the key, and there was no food.", []), ("It cost £60 in 2026", []),
        ("Home at nine. No food. Nobody had the key.", []),
    ])
    func `what could tell who somebody is is pointed out`(words: String, expected: [Caution]) {
        #expect(Caution.found(in: words) == expected, "\(words)")
    }

    @Test func `cautions stand above the button and stop nobody`() throws {
        try OpenScene.on { open in
            let visit = try open.resident()
            try visit.post("/c/B2C3D4/check", ["words": "Ring me on 01792 555 123", "naming": "none"])
            #expect(visit.page.contains("a phone number in it"))
            #expect(visit.page.contains("value=\"send\""))
        }
    }
}
