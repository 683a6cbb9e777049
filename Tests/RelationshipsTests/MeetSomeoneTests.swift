import Calendar
import Database
import HTTP
import Mixing
import Pages
import Phrases
import Site
import Spine
import TestSupport
import Testing

@testable import Relationships

/// Wanting to meet someone, being brought together, and what comes of it.
@Suite struct MeetSomeoneTests {
    @Test(arguments: Dialect.allCases)
    func `whoever wants to is in, changes it, and is out with one press`(dialect: Dialect) throws {
        try MeetScene.on(dialect) { here in
            try here.member("Gwen Ellis")
            let gwen = try here.under.signIn("gwen@porthlas.example")
            try gwen.get("/g/quay-ward/people")
            #expect(gwen.page.contains("/meet-someone?group=quay-ward"))
            try gwen.get("/me")
            #expect(gwen.page.contains("/meet-someone"))
            try gwen.get("/meet-someone?group=quay-ward")
            #expect(gwen.page.contains("value=\"quay-ward\" checked"))
            try gwen.post(
                "/meet-someone", ["rhythm": "monthly", "apart": "Owen Tucker", "paused": "2026-11-01"])
            #expect(gwen.response.status == .unprocessable && gwen.page.contains("Owen Tucker"))
            for words in [
                "Tick whom you would like to meet", "at least one way", "at least one language", "still to come",
            ] {
                #expect(gwen.page.contains(words), "\(words)")
            }
            #expect(try here.count("select count(*) from meeting_wish") == 0)
            try gwen.post(
                "/meet-someone",
                [
                    "circles": "network", "circles": "quay-ward", "rhythm": "quarterly", "ways": "walk",
                    "ways": "phone",
                    "languages": "en", "languages": "cy", "needs": "A bench on the way", "tells": "yes",
                    "apart": "Owen Tucker\n  Huw  Bevan ", "shares": "yes",
                ])
            #expect(gwen.response.status == .ok && gwen.page.contains("Your next round is on 7 December 2026"))
            try gwen.get("/meet-someone")
            #expect(gwen.page.contains("Huw Bevan\nOwen Tucker") && gwen.page.contains("A bench on the way"))
            #expect(gwen.page.contains("value=\"quarterly\" checked"))
            // What she needs stands where events ask for it too.
            #expect(try here.count("select count(*) from access_need where words = 'A bench on the way'") == 1)
            try gwen.post(
                "/meet-someone",
                [
                    "circles": "quay-ward", "rhythm": "monthly", "ways": "walk", "languages": "en",
                    "paused": "2026-12-20", "needs": "",
                ])
            #expect(gwen.page.contains("You rest until 20 December 2026") && gwen.page.contains("4 January 2027"))
            try gwen.post("/meet-someone/leave")
            #expect(gwen.page.contains("You are out"))
            for table: SQL in ["meeting_wish", "meeting_circle", "meeting_apart"] {
                #expect(try here.count("select count(*) from \(table)") == 0)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `two are brought together once, told why, and asked once whether they met`(dialect: Dialect) throws {
        try MeetScene.on(dialect) { here in
            let gwen = try here.member("Gwen Ellis", of: "Tide Homes", sector: .socialEnterprise)
            let idris = try here.member("Idris Vaughan", of: "Quay GP Cluster", sector: .health)
            try here.wish(gwen) { $0.ways = [.walk, .online] }
            try here.wish(idris) { $0.languages = ["en", "cy"] }
            try here.morning(MeetScene.firstRound)
            try here.under.work()
            try here.morning(MeetScene.firstRound + 1)
            #expect(try here.count("select count(*) from meeting_round") == 1)
            #expect(try here.count("select count(*) from pairing") == 1)
            #expect(try here.letters().count { $0.subject == "Somebody to meet" } == 2)
            let letter = try #require(try here.under.letter(to: "gwen@porthlas.example"))
            for words in [
                "Idris Vaughan", "you have never met in this way", "you work in different organisations",
                "your organisations work in different fields", "How you can meet: On a walk",
                "Languages you share: English",
                "idris@porthlas.example", "Quay GP Cluster", "from 21 December 2026 until 25 December 2026",
            ] { #expect(letter.body.contains(words), "\(words) in \(letter.body)") }
            let path = try here.pairing(of: gwen)
            let visit = try here.under.signIn("gwen@porthlas.example")
            try visit.get("/me")
            #expect(visit.page.contains("Meet someone") && visit.page.contains("by 25 December 2026"))
            try visit.get("/i/" + path.dropFirst("/meet-someone/".count))
            #expect(visit.path == path && visit.page.contains("You and Idris Vaughan"))
            try visit.get("/meet-someone")
            #expect(visit.page.contains("Meet Idris Vaughan") && visit.page.contains("4 January 2027"))

            // The question, once their week is over.
            try here.morning(MeetScene.firstRound + 19)
            try here.morning(MeetScene.firstRound + 20)
            #expect(try here.letters().count { $0.subject == "Did you meet?" } == 2)
            try visit.get("/me")
            #expect(visit.page.contains("Say whether you met"))
            try visit.get(path)
            try visit.post("\(path)/answer", [:])
            #expect(visit.response.status == .unprocessable && visit.page.contains("Choose an answer"))
            try visit.post("\(path)/answer", ["answer": "not-yet"])
            #expect(visit.page.contains("You answered: Not yet"))
            #expect(try here.count("select count(*) from pairing where has_met = 1") == 0)
            try visit.post("\(path)/answer", ["answer": "yes"])
            #expect(visit.page.contains("You answered: Yes") && visit.page.contains("Change how often, or stop"))
            try visit.get("/me")
            #expect(!visit.page.contains("Say whether you met"))
            #expect(try here.count("select count(*) from pairing where has_met = 1") == 1)
            // What she answered is hers alone.
            let other = try here.under.signIn("idris@porthlas.example")
            try other.get(try here.pairing(of: idris))
            #expect(other.page.contains("Did you meet?") && !other.page.contains("You answered"))

            try here.morning(MeetScene.firstRound + 28)
            #expect(try here.count("select count(*) from pairing") == 1, "as long as it is open")
            try here.morning(MeetScene.firstRound + 41)
            try visit.get(path)
            #expect(visit.page.contains("This is over") && visit.page.contains("Nothing more is asked of you"))
            #expect(try here.count("select count(*) from waiting where done_act is null") == 0)
            let facts = try here.under.database.read { tx in
                try RoundFacts.of(Time(milliseconds: 1_806_904_800_000), Self.wiring(here), tx)
            }
            let found = try #require(facts)
            #expect(found.past.count == 1 && found.past[0].haveMet && !found.past[0].areApart)
            #expect(found.knowledge.yearsSinceMeeting.values.first == 0)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who declines need not say why, and the other is told kindly and is first`(dialect: Dialect) throws {
        try MeetScene.on(dialect) { here in
            let gwen = try here.member("Gwen Ellis")
            let idris = try here.member("Idris Vaughan")
            try here.wish(gwen)
            try here.wish(idris) { $0.rhythm = .quarterly }
            try here.morning(MeetScene.firstRound)
            let visit = try here.under.signIn("gwen@porthlas.example")
            let path = try here.pairing(of: gwen)
            try visit.get(path)
            try here.later(visit, "\(path)/decline")
            #expect(visit.path.hasPrefix("/meet-someone") && visit.page.contains("You said that you cannot this time"))
            let letter = try #require(try here.under.letter(to: "idris@porthlas.example"))
            #expect(letter.subject == "Not this time" && letter.body.contains("nothing to do with you"))
            #expect(!letter.body.contains("Gwen") && letter.body.contains("Your next round is on 4 January 2027"))
            #expect(try here.count("select count(*) from waiting where done_act is null") == 0)
            try visit.get(path)
            #expect(visit.page.contains("You said that you could not"))
            try visit.post("\(path)/decline")
            #expect(visit.response.status != .ok)
            #expect(try here.letters().count { $0.subject == "Not this time" } == 1)
            // They are not brought together again, and nobody asks whether they met.
            try here.morning(MeetScene.firstRound + 28)
            #expect(try here.count("select count(*) from meeting_round") == 2)
            #expect(try here.count("select count(*) from pairing") == 1)
            #expect(try here.letters().allSatisfy { $0.subject != "Did you meet?" })
            let other = try here.under.signIn("idris@porthlas.example")
            try other.get("/meet-someone")
            #expect(other.page.contains("Your next round is on 1 February 2027"))
            // With a third there is somebody again.
            let nia = try here.member("Nia Parry")
            try here.wish(nia)
            try here.morning(MeetScene.firstRound + 56)
            #expect(try here.count("select count(*) from pairing") == 2)
        }
    }

    @Test func `who is alone is told when the next round is, and nothing happens`() throws {
        try MeetScene.on { here in
            let gwen = try here.member("Gwen Ellis")
            try here.wish(gwen)
            try here.morning(MeetScene.firstRound)
            #expect(try here.count("select count(*) from pairing") == 0 && here.letters().isEmpty)
            let visit = try here.under.signIn("gwen@porthlas.example")
            try visit.get("/meet-someone")
            #expect(visit.page.contains("In the last round there was nobody for you to meet"))
            #expect(visit.page.contains("Your next one is on 4 January 2027"))
            let idris = try here.member("Idris Vaughan")
            try here.wish(idris) { $0.dueFrom = here.under.clock.now }
            try here.morning(MeetScene.firstRound + 1)
            #expect(try here.count("select count(*) from pairing") == 0, "the round was held")
            try here.morning(MeetScene.firstRound + 28)
            #expect(try here.count("select count(*) from pairing") == 1)
        }
    }

    @Test func `a third joins two, and where one of them cannot come the two still meet`() throws {
        try MeetScene.on { here in
            let people = try ["Gwen Ellis", "Idris Vaughan", "Nia Parry"].map { try here.member($0) }
            for person in people { try here.wish(person) }
            try here.morning(MeetScene.firstRound)
            #expect(try here.count("select count(*) from pairing") == 1)
            #expect(try here.count("select count(*) from paired") == 3)
            let visit = try here.under.signIn("nia@porthlas.example")
            let path = try here.pairing(of: people[2])
            try visit.get(path)
            #expect(visit.page.contains("You and Gwen Ellis and Idris Vaughan"))
            try here.later(visit, "\(path)/decline")
            for name in ["gwen", "idris"] {
                #expect(try here.under.letter(to: "\(name)@porthlas.example")?.subject == "One of three cannot come")
            }
            #expect(try here.count("select count(*) from pairing where is_off = 1") == 0)
            try here.morning(MeetScene.firstRound + 19)
            #expect(try here.letters().count { $0.subject == "Did you meet?" } == 2)
        }
    }

    static func wiring(_ here: MeetScene, mailFrom: String = "") throws -> RelationshipsWiring {
        let library = try SiteUnderTest.library.get()
        return RelationshipsWiring(
            library: library,
            facts: {
                SiteFacts(
                    installation: $0, publicAddress: Visit.origin, languages: [.english, .welsh], timeZone: .utc,
                    assets: [])
            }, mailFrom: mailFrom, sectors: { _ in [:] }, need: { _, _ in "" }, keepNeed: { _, _, _ in })
    }
}
