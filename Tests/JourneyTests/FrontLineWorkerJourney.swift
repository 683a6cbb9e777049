import Database
import HTTP
import Spine
import TestSupport
import Testing

/// Somebody with ten minutes between visits, who works for two organisations.
@Suite struct FrontLineWorkerJourney {
    /// A town in which Bethan, who works for two organisations, was added to a group.
    private func withBethan(_ dialect: Dialect, _ body: (Town, Visit, String) throws -> Void) throws {
        try Town.on(dialect) { town in
            let group = try town.found("First Evening Team", by: town.host, level: "Front-line team")
            try town.host.get("/organisations/new")
            try town.host.press("Save", ["Name of the organisation": "Tide Homes"])
            try town.add(
                "Bethan Price", "bethan@porthlas.example", to: group, by: town.host, onBehalfOf: ["Tide Homes"],
                named: "Y Pantri")
            try body(town, try town.comeIn(byLetterTo: "bethan@porthlas.example"), group)
        }
    }

    /// Asks for a letter and returns the code that stands in it.
    private func code(for visit: Visit, _ town: Town) throws -> String {
        town.under.clock.advance(seconds: 1)
        try visit.get("/sign-in")
        try visit.press("Send me a link", ["E-mail address": "bethan@porthlas.example"])
        let letter = try #require(try town.under.letter(to: "bethan@porthlas.example"))
        return String(try #require(letter.body.firstMatch(of: /: (\d{6})\n/)).1)
    }

    @Test(arguments: Dialect.allCases)
    func `she is here for two organisations, and everything she does says so`(dialect: Dialect) throws {
        try withBethan(dialect) { town, bethan, group in
            #expect(bethan.heading == "You are in, Bethan Price")
            try bethan.follow("Go on")
            #expect(bethan.says("First Evening Team Member", "for Tide Homes and Y Pantri"))
            try bethan.follow("First Evening Team")
            #expect(bethan.ledTo == [group] && bethan.says("Front-line team"))
            try bethan.get("\(group)/people")
            #expect(bethan.says("Bethan Price for Tide Homes and Y Pantri", "Huw Bevan as themselves"))
            try bethan.follow("Leave this group")
            try bethan.press("Leave this group")
            #expect(bethan.ledTo == ["/"])
            try town.host.get("\(group)/history")
            #expect(town.host.says("Bethan Price, for Tide Homes and Y Pantri, left the group"))
            try bethan.get("\(group)/history")
            #expect(bethan.status == 403)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `six digits sign in on the phone that has no mail, and few guesses are given`(dialect: Dialect) throws {
        try withBethan(dialect) { town, _, _ in
            let phone = town.under.visit()
            let code = try code(for: phone, town)
            let wrong = code == "000000" ? "000001" : "000000"
            try phone.press("Sign in", ["Six-digit code": "12345"])
            #expect(phone.status == 422 && phone.says("The code has six digits. Check it and try again."))
            try phone.press("Sign in", ["Six-digit code": wrong])
            #expect(phone.status == 422 && phone.says("That is not the code in the newest e-mail. Tries left: 4."))
            try phone.press("Sign in", ["Six-digit code": "\(code.prefix(3)) \(code.suffix(3))"])
            #expect(session(begunBy: phone.answers[0]) != nil && phone.heading == "My page")
            #expect(phone.says("Signed in on 2 devices"))

            let guesser = town.under.visit()
            let second = try self.code(for: guesser, town)
            for _ in 0..<5 { try guesser.press("Sign in", ["Six-digit code": second == wrong ? "111111" : wrong]) }
            try guesser.press("Sign in", ["Six-digit code": second])
            #expect(guesser.status == 422 && guesser.says("This code no longer works."))
            #expect(guesser.cookie("__Host-session") == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a password is hers to set and to remove, and a wrong one tells nothing`(dialect: Dialect) throws {
        try withBethan(dialect) { town, bethan, _ in
            try bethan.get("/me/about")
            try bethan.press("Set the password", ["New password": "short"])
            #expect(bethan.status == 422 && bethan.says("This is too short."))
            try bethan.press("Set the password", ["New password": "kettle harbour ferry"])
            #expect(bethan.says("You have a password."))
            let stored = try town.under.database.read { tx in
                try tx.first("select password from account where password is not null") { try $0.next(String.self) }
            }
            #expect(stored?.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") == true)

            let laptop = town.under.visit()
            try laptop.get("/sign-in/password?next=/organisations")
            let fields: KeyValuePairs = ["E-mail address": "nobody@porthlas.example", "Password": "kettle harbour"]
            try laptop.press("Sign in", fields)
            let unknown = laptop.words.replacing("nobody@", with: "")
            try laptop.press("Sign in", ["E-mail address": "bethan@porthlas.example", "Password": "kettle harbour"])
            #expect(laptop.status == 422 && laptop.words.replacing("bethan@", with: "") == unknown)
            #expect(!laptop.page.contains("kettle"), "a password is never sent back")
            try laptop.press("Sign in", ["Password": "kettle harbour ferry"])
            #expect(session(begunBy: laptop.answers[0]) != nil && laptop.ledTo == ["/organisations"])
            // A way in leads nowhere but here.
            let lured = town.under.visit()
            try lured.get("/sign-in/password?next=//elsewhere.example/")
            try lured.press(
                "Sign in", ["E-mail address": "bethan@porthlas.example", "Password": "kettle harbour ferry"])
            #expect(lured.ledTo == ["/me"])
            try bethan.get("/me/about")
            try bethan.press("Remove my password")
            let after = town.under.visit()
            try after.get("/sign-in/password")
            try after.press(
                "Sign in", ["E-mail address": "bethan@porthlas.example", "Password": "kettle harbour ferry"])
            #expect(after.status == 422)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `she sees colleagues by name, and neither addresses nor what is the convenor's`(dialect: Dialect) throws {
        try withBethan(dialect) { town, bethan, group in
            #expect(try town.places(of: "huw@porthlas.example", for: bethan, from: group) == [])
            for path in ["people/add", "people/paste", "settings", "start", "voices/import", "new"] {
                try bethan.get("\(group)/\(path)")
                #expect(bethan.status == 403 && bethan.heading == "You cannot do this here", "\(path)")
                expectGuarded(bethan, isOwn: true)
            }
            let hidden = try town.found("Keepers", by: town.host, seenBy: "Everyone in this group")
            try bethan.get(hidden)
            let missing = bethan.words
            try bethan.get("/g/no-such-group")
            #expect(bethan.status == 404 && bethan.words == missing, "what one may not see is as if it were not there")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `she takes along all that is kept about her, and nothing of anybody else's`(dialect: Dialect) throws {
        try withBethan(dialect) { town, bethan, _ in
            try bethan.get("/me")
            try bethan.follow("Download everything that is kept about me")
            #expect(bethan.response.headers["Content-Disposition"]?.contains("about-me.txt") == true)
            #expect(bethan.response.headers["Cache-Control"] == "no-store")
            let kept = bethan.page
            for table in ["person", "session", "account", "outbox", "invitation", "act"] {
                #expect(kept.contains("\r\n# \(table)\r\n"), "\(table)")
            }
            #expect(kept.contains("Bethan Price,bethan@porthlas.example,en"))
            #expect(kept.contains("\r\nFirst Evening Team,member,24 November 2026,\r\n"))
            #expect(kept.contains("\r\nFirst Evening Team,Tide Homes\r\nFirst Evening Team,Y Pantri\r\n"))
            #expect(!kept.contains("huw@porthlas.example"))
            let visitor = town.under.visit()
            try visitor.get("/me/export")
            #expect(visitor.ledTo == ["/sign-in?next=%2Fme%2Fexport"])
        }
    }
}
