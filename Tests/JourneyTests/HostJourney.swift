import Database
import HTTP
import Site
import Spine
import TestSupport
import Testing

/// Somebody who runs the installation: one small server, little time.
@Suite struct HostJourney {
    @Test(arguments: Dialect.allCases)
    func `the first link makes one site keeper, and looking at it makes none`(dialect: Dialect) throws {
        try SiteUnderTest.on(dialect) { under in
            let passer = under.visit()
            try passer.get("/")
            #expect(passer.status == 503 && passer.heading == "This site is being set up")
            expectGuarded(passer, language: "en")
            try passer.get("/cy/accessibility")
            #expect(passer.status == 200)

            let link = try Town.firstLink(of: under)
            for _ in 0..<3 {
                let scanner = under.visit()
                try scanner.get(link)
                #expect(scanner.heading == "Set up your network" && scanner.cookie("__Host-session") == nil)
            }
            let host = under.visit()
            try host.get(link)
            try host.press("Start", ["Your name": "Huw Bevan", "E-mail address": "huw"])
            #expect(host.status == 422 && host.read.words(of: "title").hasPrefix("Error:"))
            #expect(
                host.says(
                    "There is a problem", "This is not an e-mail address. It looks like name@example.org.",
                    "Give the network a name.", "Nothing that you typed was lost."))
            #expect(host.read.forms[0].fields.first { $0.label == "Your name" }?.value == "Huw Bevan")
            try host.press(
                "Start", ["E-mail address": "huw@porthlas.example", "Name of the network": "Porthlas Together"])
            #expect(host.answers.map { Int($0.status.code) } == [303, 200] && host.ledTo == ["/groups/new"])
            #expect(session(begunBy: host.answers[0]) != nil)
            #expect(host.answers[0].headers["Cache-Control"] == "no-store")
            expectGuarded(host, language: "en", isOwn: true)

            // It has done its work: for whoever finds the link later there is nothing.
            #expect(try under.site.firstLink() == nil)
            let late = under.visit()
            try late.get(link)
            #expect(late.heading == "This link no longer works")
            try late.send(
                link, [("name", "Mallory"), ("email", "m@example.org"), ("network", "Mine"), ("language", "en")])
            #expect(late.status == 422 && late.cookie("__Host-session") == nil)
            try late.get("/")
            #expect(late.heading == "Porthlas Together")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what the network is called, whom to reach and who keeps it is on every page that says so`(
        dialect: Dialect
    ) throws {
        try Town.on(dialect) { town in
            let host = town.host
            try host.get("/")
            try host.follow("This installation")
            #expect(host.says("Site keeper", "Its health has not been checked yet.", "Fewer than five people"))
            try host.follow("Settings")
            try host.press(
                "Save these settings",
                [
                    "Name of the network": "Gyda’n Gilydd", "What it is for": "People of Porthlas, together.",
                    "Phone number for help": "01234 567890", "Whom to write to": "help@porthlas.example",
                ])
            let reader = town.under.visit()
            try reader.get("/")
            #expect(reader.heading == "Gyda’n Gilydd" && reader.says("People of Porthlas, together."))
            try reader.follow("Ask for help or another format")
            #expect(reader.says("01234 567890", "help@porthlas.example"))
            try reader.follow("What we keep about you")
            #expect(reader.says("You can write to help@porthlas.example."))
            try reader.follow("Can everyone use this site?")
            #expect(reader.says("You can do everything with a keyboard alone.", "What does not work yet"))
            try host.get("/host/retention")
            #expect(host.read.rows.contains("E-mails that were sent 30 days"))
            try host.get("/host/languages")
            #expect(host.says("wait for a speaker"))
            try host.get("/host/health")
            try host.press("Check now")
            try host.get("/host/jobs")
            #expect(host.says("Looking at the health of the site"))
            try town.under.work()
            try host.get("/host/health")
            #expect(host.says("No mail server is set", "It is whole.") || host.says("PostgreSQL watches over"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a co-convenor is invited without a mail server, by the letter that waits for the keeper`(
        dialect: Dialect
    ) throws {
        try Town.on(dialect) { town in
            let host = town.host
            let group = try town.found("Quay Ward", by: host)
            #expect(host.says("Somebody to share the work with", "not started"))
            try host.get("/me")
            #expect(host.says("Find somebody to share the work with"))
            try host.get("\(group)/start")
            try host.press(
                "Ask them",
                ["Who will run it with you? Their name": "Carys Pugh", "E-mail address": "carys@porthlas.example"])
            #expect(host.heading == "How Carys Pugh comes in")
            try host.get("/me")
            #expect(!host.says("Find somebody to share the work with"))
            try town.under.work()

            try host.get("/host")
            #expect(host.says("1 e-mail is for you to pass on"))
            try host.follow("1 e-mail is for you to pass on")
            #expect(host.says("carys@porthlas.example", "for you to pass on"))
            try host.follow("You are invited to Quay Ward")
            let link = try town.linkByLetter(to: "carys@porthlas.example")
            #expect(host.says("Huw Bevan invites you to Quay Ward", link, "Erase me from here"))
            let program = try #require(host.read.link("Write it in my e-mail program"))
            #expect(
                program.hasPrefix("mailto:carys@porthlas.example?subject=You%20are%20invited%20to%20Quay%20Ward&body="))
            #expect(!host.read.forms.contains { $0.buttons.contains { $0.label == "Try again" } })
            let carys = try town.comeIn(byLetterTo: "carys@porthlas.example")
            #expect(carys.heading == "You are in, Carys Pugh")
            try carys.get(group)
            #expect(carys.status == 200 && carys.says("Settings"))

            // Once it was handed over, it waits no longer, and its words are gone.
            try host.press("Passed on")
            #expect(host.ledTo == ["/host/outbox"] && !host.says("for you to pass on"))
            try host.follow("You are invited to Quay Ward")
            #expect(host.says("The words of this e-mail are gone") && !host.says(link, "Passed on"))
            let acts = try town.under.database.read { tx in
                try tx.first("select count(*) from act where verb = 'host.pass-on-letter'") { try $0.next(Int.self) }
            }
            #expect(acts == 1)
        }
    }

    @Test func `without a mail server nobody is told to look for an e-mail, but whom to ask`() throws {
        try Town.on(.sqlite) { town in
            let reader = town.under.visit()
            try reader.get("/sign-in")
            #expect(reader.says("the site keeper passes your link on to you") && !reader.says("We send you a link"))
            try reader.press("Send me a link", ["E-mail address": "nobody@porthlas.example"])
            #expect(reader.heading == "Ask the site keeper for your link" && !reader.says("spam"))
            // Nobody is named: the form stands in, here and where help is promised.
            #expect(reader.read.link("Write with this form") == "/complaints")
            for path in ["/help", "/accessibility", "/privacy"] {
                try reader.get(path)
                try reader.follow("Write with this form")
                #expect(reader.status == 200 && reader.heading == "Complain or ask", "\(path)")
            }
            try town.host.get("/host/health")
            try town.host.press("Check now")
            try town.under.work()
            try town.host.get("/host/health")
            #expect(town.host.says("Nobody is named", "Open Settings and give a phone number for help"))
            try town.host.get("/host/settings")
            try town.host.press("Save these settings", ["Phone number for help": "01234 567890"])
            try reader.get("/sign-in")
            try reader.press("Send me a link", ["E-mail address": "nobody@porthlas.example"])
            #expect(reader.says("01234 567890") && reader.read.link("Write with this form") == nil)
            try town.under.work()
            try town.host.get("/host/health")
            try town.host.press("Check now")
            try town.under.work()
            try town.host.get("/host/health")
            #expect(town.host.says("Somebody is named.") && !town.host.says("Nobody is named"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the keeper sees how the network is built, not the words of a group they are not in`(dialect: Dialect) throws {
        try Town.on(dialect) { town in
            let own = try town.found("Quay Ward", by: town.host)
            try town.add("Carys Pugh", "carys@porthlas.example", to: own, by: town.host)
            let carys = try town.comeIn(byLetterTo: "carys@porthlas.example")
            let hidden = try town.found("First Evening Team", by: carys, seenBy: "Everyone in this group")
            for path in [hidden, "\(hidden)/people", "\(hidden)/voices", "\(hidden)/settings", "\(hidden)/history"] {
                try town.host.get(path)
                #expect(town.host.status == 404 && !town.host.says("easier"), "\(path)")
            }
            try town.host.get("/host/cells")
            #expect(town.host.says("First Evening Team", "Convened by Carys Pugh", "fewer than five people"))
            #expect(town.host.read.link("First Evening Team") == nil)
            // What nobody but a keeper may see.
            for path in ["/host", "/host/people", "/host/outbox", "/host/cells", "/host/jobs", "/host/settings"] {
                try carys.get(path)
                #expect(carys.status == 403 && !carys.says("huw@porthlas.example"), "\(path)")
                let visitor = town.under.visit()
                try visitor.get(path)
                #expect(visitor.ledTo.first?.hasPrefix("/sign-in?next=") == true, "\(path)")
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the keeper hands over before going, and goes without a trace of the name`(dialect: Dialect) throws {
        try Town.on(dialect) { town in
            let host = town.host
            let group = try town.found("Quay Ward", by: host)
            try town.add("Carys Pugh", "carys@porthlas.example", to: group, by: host, as: "Convenor")
            try host.get("/me/erase")
            #expect(host.says("You are the only site keeper."))
            try host.get("/host/people")
            try host.follow("Make Carys Pugh a site keeper")
            #expect(host.heading == "Make Carys Pugh a site keeper?")
            try host.press("Make Carys Pugh a site keeper")
            #expect(host.says("Carys Pugh is a site keeper now."))
            try host.get("/me/erase")
            try host.press("Erase me", ["Type the word “erase”": "no"])
            #expect(host.status == 422 && host.says("This is not the word “erase”."))
            try host.press("Erase me", ["Type the word “erase”": "erase"])
            #expect(host.heading == "You are erased" && host.cookie("__Host-session") == nil)
            #expect(town.under.erased.all.count == 1)
            // A keeper, once made one, signs in by their own letters: no invitation that others saw opens it.
            let carys = try town.under.signIn("carys@porthlas.example")
            #expect(try town.places(of: "Huw Bevan", "huw@", for: carys) == [])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `somebody without e-mail whom no convenor can help gets a new code from the keeper`(dialect: Dialect) throws {
        try Town.on(dialect) { town in
            let host = town.host
            let group = try town.found("Quay Ward", by: host)
            try town.add("Mair Llwyd", to: group, by: host)
            let code = try #require(host.page.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output
            let mair = town.under.visit()
            try mair.get("/")
            try mair.press("Go on", ["Code": String(code)])
            try mair.press("Come in")
            #expect(mair.says("a convenor of your group can make a new code for you"))
            try mair.get("/me")
            try mair.press("Sign out")
            try host.get("/host/people")
            try host.press("Make a new code for Mair Llwyd")
            #expect(host.heading == "How Mair Llwyd comes in")
            let next = try #require(host.page.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output
            #expect(next != code)
            try mair.get("/sign-in")
            try mair.press("Go on", ["Code": String(next)])
            try mair.press("Come in")
            #expect(mair.heading == "You are in, Mair Llwyd")
            // Whoever has an address is offered no code, and gets none.
            try host.get("/host/people")
            #expect(!host.page.contains("Make a new code for Huw"))
        }
    }
}
