import Database
import HTTP
import Spine
import TestSupport
import Testing

/// Somebody who brings people together: three organisations, no administrator, the next meeting on Thursday.
@Suite struct ConvenorJourney {
    /// A town in which Carys, who keeps nothing, convenes a group.
    private func withCarys(_ dialect: Dialect, _ body: (Town, Visit, String) throws -> Void) throws {
        try Town.on(dialect) { town in
            let first = try town.found("Coming Home", by: town.host)
            try town.add("Carys Pugh", "carys@porthlas.example", to: first, by: town.host)
            let carys = try town.comeIn(byLetterTo: "carys@porthlas.example")
            try body(town, carys, try town.found("Quay Ward", by: carys))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a link signs in when its button is pressed, once, and the browser gets a new session`(
        dialect: Dialect
    ) throws {
        try withCarys(dialect) { town, carys, _ in
            let before = try #require(carys.cookie("__Host-session"))
            let thief = carys.copy()
            try carys.get("/me")
            try carys.press("Sign out")
            #expect(
                carys.answers[0].headers.all("Set-Cookie") == [
                    "__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"
                ])
            try thief.get("/me")
            #expect(thief.ledTo == ["/sign-in?next=%2Fme"], "a session that ended opens nothing")

            try carys.get("/sign-in")
            expectGuarded(carys, language: "en", isOwn: false)
            // A moment of its own, so that this letter is the newest.
            town.under.clock.advance(seconds: 1)
            try carys.press("Send me a link", ["E-mail address": " Carys@Porthlas.example "])
            #expect(carys.heading == "Ask the site keeper for your link" && carys.cookie("__Host-session") == nil)
            town.under.clock.advance(seconds: 1)
            let link = try town.linkByLetter(to: "carys@porthlas.example")
            for _ in 0..<3 {
                // A scanner of mail opens every link; it gets a page and nothing happens.
                let scanner = town.under.visit()
                try scanner.get(link)
                #expect(scanner.status == 200 && scanner.heading == "Welcome back, Carys Pugh")
                expectGuarded(scanner, isOwn: false)
                #expect(scanner.response.headers.all("Set-Cookie") == [])
            }
            try carys.get(link)
            try carys.press("Sign in")
            let first = try #require(session(begunBy: carys.answers[0]))
            #expect(first != before && carys.ledTo == ["/me"] && carys.heading == "My page")
            expectGuarded(carys, language: "en", isOwn: true)
            let other = town.under.visit()
            try other.get(link)
            #expect(other.heading == "This link no longer works")

            // Signing in anew in the same browser ends the session that it had.
            let old = carys.copy()
            let fresh = try town.under.signIn("carys@porthlas.example")
            #expect(fresh.cookie("__Host-session") != first)
            try old.get("/me")
            #expect(old.heading == "My page", "another device stays signed in")
            try carys.get("/me/sessions")
            #expect(carys.says("Where I am signed in"))
            try carys.press("Sign out everywhere")
            for visit in [old, fresh] {
                try visit.get("/me")
                #expect(visit.ledTo == ["/sign-in?next=%2Fme"])
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a pasted list takes who can be read, and keeps the broken lines to be mended`(dialect: Dialect) throws {
        try withCarys(dialect) { town, carys, group in
            try carys.get("\(group)/start")
            try carys.follow("Invite people")
            let list = """
                Tomos Llwyd <tomos@porthlas.example>
                Siân Morgan; sian@porthlas.example
                Carys Pugh, CARYS@porthlas.example
                nobody@porthlas.example
                Kev Rowlands, kev@@porthlas
                Mair Llwyd
                """
            try carys.press("Check the list", ["Names and e-mail addresses": list])
            #expect(
                carys.says(
                    "4 people found. Nobody has been added yet.", "Line 4: There is an address but no name.",
                    "Line 5: The e-mail address is not complete."))
            #expect(carys.read.rows.contains("Carys Pugh CARYS@porthlas.example in this group already"))
            #expect(carys.read.rows.contains("Mair Llwyd no e-mail new"))
            try carys.press("Add these people")
            #expect(carys.says("3 people were added."))
            let rest = try #require(carys.read.forms[0].fields.first { $0.name == "list" })
            #expect(rest.value == "nobody@porthlas.example\nKev Rowlands, kev@@porthlas")
            try carys.press(
                "Check the list",
                [
                    "Names and e-mail addresses":
                        "Nobody Else, nobody@porthlas.example\nKev Rowlands, kev@porthlas.example"
                ])
            try carys.press("Add these people")
            #expect(carys.ledTo == ["\(group)/people?done=added&number=2"])
            #expect(
                carys.says(
                    "2 people were added.", "Tomos Llwyd", "Siân Morgan", "Nobody Else", "Kev Rowlands",
                    "Mair Llwyd as themselves · no e-mail")
            )
            for address in ["tomos", "sian", "nobody", "kev"] {
                #expect(try town.under.letter(to: "\(address)@porthlas.example")?.body.contains("Carys Pugh") == true)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `somebody without e-mail comes in by the code on a printed invitation`(dialect: Dialect) throws {
        try withCarys(dialect) { town, carys, group in
            try town.add("Mair Llwyd", to: group, by: carys)
            #expect(carys.heading == "How Mair Llwyd comes in" && carys.says("You see this only once."))
            let code = try #require(carys.page.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output
            try carys.follow("Print this invitation on paper")
            #expect(
                carys.says(
                    "Mair Llwyd, you are invited", "Carys Pugh invites you to Quay Ward.",
                    "https://together.example/invitation", String(code), "for 30 days"))
            // Shown once: coming back to the person shows no code.
            try carys.get("\(group)/people")
            try carys.follow("Mair Llwyd")
            #expect(!carys.page.contains(code))

            let mair = town.under.visit()
            try mair.get("/cy/sign-in")
            try mair.press("Ymlaen", ["Cod": "BCDF-GHJK"])
            #expect(mair.status == 422 && mair.says("Nid oes dim yn agor gyda’r cod hwn"))
            let typed = code.lowercased().replacing("-", with: " ")
            try mair.press("Ymlaen", ["Cod": typed])
            #expect(mair.status == 200 && mair.heading == "Mair Llwyd, rydych wedi cael gwahoddiad")
            #expect(mair.cookie("__Host-session") == nil)
            try mair.press("Dewch i mewn")
            #expect(session(begunBy: mair.answers[0]) != nil && mair.heading == "Rydych i mewn, Mair Llwyd")
            expectGuarded(mair, language: "cy", isOwn: true)
            try mair.get("/cy\(group)/people")
            #expect(mair.says("Carys Pugh") && !mair.says("carys@porthlas.example"))

            let late = town.under.visit()
            try late.get("/invitation")
            try late.press("Go on", ["Code": typed])
            #expect(late.status == 422 && late.says("An invitation works once"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `answers from elsewhere are brought in, and the group sees what its people agree on`(dialect: Dialect) throws {
        try withCarys(dialect) { town, carys, group in
            try carys.get("\(group)/start")
            try carys.follow("Bring in what people said")
            let comments = """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                1,x,0,0,0,0,1,Somebody near should hold a key
                1,x,1,0,0,0,1,Volunteers first
                1,x,2,0,0,0,-1,A rude word
                """
            let votes =
                "timestamp,datetime,comment-id,voter-id,vote\n"
                + (0..<25).flatMap { ["1,x,0,\($0),\($0 < 20 ? 1 : -1)", "1,x,1,\($0),\($0 % 2 == 0 ? 1 : -1)"] }
                .joined(separator: "\n")
            let files: KeyValuePairs = ["comments": comments, "votes": votes]
            let asked = "What was asked?"
            try carys.press("Bring them in", [asked: "What helps?"], files: files)
            #expect(carys.status == 422 && carys.says("Say that these answers may be used here"))
            #expect(carys.read.forms[0].fields.first { $0.label == asked }?.value == "What helps?")
            try carys.press(
                "Bring them in", [asked: "What helps?", "These answers may be used here": "on"],
                files: ["comments": comments, "votes": votes + "\n1,x,0,99,perhaps"])
            #expect(carys.status == 422 && carys.says("votes.csv, line 52: vote is not -1, 0 or 1."))
            try carys.press(
                "Bring them in", [asked: "What helps?", "These answers may be used here": "on"], files: files)
            #expect(carys.heading == "Bringing the answers in")

            // Nobody sees half of it.
            let visitor = town.under.visit()
            try visitor.get("\(group)/voices")
            #expect(!visitor.says("What helps?"))
            try town.under.work()
            try visitor.get("\(group)/voices")
            try visitor.follow("What helps?")
            #expect(visitor.says("25 people answered", "8 in 10 agree", "Somebody near should hold a key"))
            #expect(!visitor.says("A rude word"))
            try carys.get("\(group)/history")
            #expect(carys.says("Carys Pugh brought in a conversation", "Carys Pugh started a group"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `two who change the same thing lose nothing`(dialect: Dialect) throws {
        try withCarys(dialect) { town, carys, group in
            try town.add("Dafydd Rees", "dafydd@porthlas.example", to: group, by: carys, as: "Convenor")
            let dafydd = try town.comeIn(byLetterTo: "dafydd@porthlas.example")
            for visit in [carys, dafydd] { try visit.get("\(group)/settings") }
            try dafydd.press("Save", ["Name of the group": "The Quay"])
            #expect(dafydd.ledTo == [group] && dafydd.heading == "The Quay")
            try carys.press("Save", ["Name of the group": "Harbour Ward"])
            #expect(carys.status == 422)
            #expect(carys.says("Somebody else changed this while you were writing", "What stands now", "The Quay"))
            #expect(carys.read.forms[0].fields.first { $0.name == "name" }?.value == "Harbour Ward")
            try carys.press("Save")
            #expect(carys.heading == "Harbour Ward")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a convenor has no say in another group, and no form from elsewhere acts for them`(dialect: Dialect) throws {
        try withCarys(dialect) { town, carys, group in
            let hidden = try town.found("Keepers", by: town.host, seenBy: "Everyone in this group")
            for path in ["", "/people", "/people/add", "/settings", "/join", "/history"] {
                try carys.get(hidden + path)
                #expect(carys.status == 404, "\(path)")
            }
            for path in ["/people/add", "/people/paste", "/settings", "/start"] {
                try carys.get("/g/coming-home\(path)")
                #expect(carys.status == 403, "\(path)")
            }
            try carys.get("\(group)/people/add")
            let form = [
                ("form", try #require(Visit.token(in: carys.page))), ("name", "Mallory"), ("standing", "member"),
            ]
            try carys.send("\(group)/people/add", form, origin: "https://elsewhere.example")
            #expect(carys.status == 403 && carys.heading == "This form came from elsewhere")
            try carys.send("\(group)/people/add", [("name", "Mallory"), ("standing", "member")])
            #expect(carys.status == 403)
            try carys.get("\(group)/people")
            #expect(!carys.says("Mallory"))
        }
    }
}
