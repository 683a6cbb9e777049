import Calendar
import Database
import Folding
import HTTP
import Mixing
import Pages
import Phrases
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Relationships

/// A round as a whole: who may meet whom, and that all of it happens once.
@Suite struct RoundTests {
    /// Four hundred people of forty groups and organisations who want to meet somebody, written down in one transaction.
    private func fill(_ here: MeetScene, _ count: Int) throws {
        try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
            var cells: [Cell.ID] = []
            var organisations: [Item.ID] = []
            for number in 0..<40 {
                let cell = Cell.ID(
                    try acting.insert(
                        Item.Kind("cell"), title: "Group \(number)", language: "en", visibility: .cell, in: nil,
                        author: here.convenor, isCell: true
                    ).uuid)
                try acting.tx.run(
                    """
                    insert into cell (id, slug, parent, level, question, places)
                    values (\(cell), \("group-\(number)"), null, null, '', 'home')
                    """)
                try CellTree.enter(cell, under: nil, in: acting.tx)
                cells.append(cell)
                let item = try acting.insert(
                    Item.Kind("organisation"), title: "Organisation \(number)", language: "en", visibility: .everyone,
                    in: nil)
                try acting.tx.run(
                    """
                    insert into organisation (id, name_folded, sector)
                    values (\(item), \("organisation \(number)"), \(Sector.allCases[number % 11]))
                    """)
                organisations.append(item)
            }
            for number in 0..<count {
                let person = try acting.person(
                    named: "Person \(number)", email: number % 20 == 7 ? nil : "p\(number)@porthlas.example",
                    language: ["en", "cy", "ar"][number % 3])
                for cell in [cells[number % 40], cells[number / 10 % 40]] {
                    try acting.admit(
                        person, to: cell, as: number < 40 ? .convenor : .member,
                        onBehalfOf: [organisations[number * 7 % 40]])
                }
                let wish = Wish(
                    rhythm: .monthly, inNetwork: number % 5 != 0, cells: number % 5 == 0 ? [cells[number % 40]] : [],
                    ways: [[.walk, .phone], [.phone, .online], [.inPerson, .walk, .phone]][number % 3],
                    languages: number % 4 == 0 ? ["en", "cy"] : ["en"], sharesAddress: number % 2 == 0,
                    tellsNeeds: false, since: acting.now, dueFrom: acting.now)
                try acting.keep(
                    wish, apart: number % 9 == 0 ? ["Person \(number + 1)", "p\(number + 2)@porthlas.example"] : [],
                    of: person)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a round of four hundred is whole, and held once`(dialect: Dialect) throws {
        try MeetScene.on(dialect) { here in
            try fill(here, 400)
            let round = Time(milliseconds: 1_796_626_800_000)
            let wiring = try MeetSomeoneTests.wiring(here)
            let facts = try #require(try here.under.database.read { try RoundFacts.of(round, wiring, $0) })
            #expect(facts.candidates.count == 400)
            // With the seed that was kept the same people come together.
            try here.morning(MeetScene.firstRound)
            try here.under.work()
            let (seed, held) = try here.under.database.read { tx in
                let seed = try tx.first("select seed from meeting_round where at = \(round)") {
                    try $0.next(Int64.self)
                }
                let held = try tx.all("select pairing, person from paired order by pairing, person") {
                    (try $0.next(Pairing.ID.self), try $0.next(Person.ID.self))
                }
                return (seed, Dictionary(grouping: held, by: \.0).values.map { Set($0.map(\.1)) })
            }
            let site = try #require(
                try here.under.database.read { tx -> RoundFacts? in
                    var facts = facts
                    facts.sectors = try NetworkSectors.all(tx)
                    return facts
                })
            let mixing = site.mix(seed: UInt64(bitPattern: try #require(seed)))
            let again = Set(mixing.groups.map { Set($0.people.map { facts.candidates[$0].person }) })
            #expect(Set(held) == again)
            #expect(held.reduce(0) { $0 + $1.count } == 400 && mixing.leftOver.isEmpty)
            let (people, known) = (site.people, site.knowledge)
            for group in mixing.groups {
                for one in group.people {
                    for other in group.people where other > one {
                        #expect(!people[one].ways.isDisjoint(with: people[other].ways))
                        #expect(!known.apart.contains(MixingPair(one, other)))
                    }
                }
            }
            #expect(try here.count("select count(*) from waiting where done_act is null") == 400)
            #expect(try here.letters().count { $0.calendar == nil && $0.body.contains("/meet-someone/") } == 380)
            #expect(try here.count("select count(*) from paired where is_untold = 1 and phoned_in is not null") == 20)
            #expect(try here.count("select count(*) from meeting_round") == 1)
        }
    }

    @Test func `two meet only in a circle, a way and a language that both named`() throws {
        try MeetScene.on { here in
            let (a, b) = (try here.member("Ann Low"), try here.member("Ben High"))
            let elsewhere = try here.scene.cell("elsewhere", convenor: here.convenor)
            let c = try here.scene.person("Cai Far", email: "cai@porthlas.example")
            try here.scene.admit(c, to: elsewhere, as: .member)
            let wiring = try MeetSomeoneTests.wiring(here)
            let round = Time(milliseconds: 1_796_626_800_000)
            func meets(_ one: Person.ID, _ other: Person.ID) throws -> Bool {
                let facts = try #require(try here.under.database.read { try RoundFacts.of(round, wiring, $0) })
                let places = [one, other].compactMap { person in facts.candidates.firstIndex { $0.person == person } }
                guard places.count == 2 else { return false }
                return facts.knowledge.cost(places[0], places[1], among: facts.people) != nil
            }
            let cell = here.cell
            for person in [a, b, c] { try here.wish(person) }
            #expect(try meets(a, b) && meets(a, c))
            // Only with people of the group: a member of it who wants anybody is one of them, somebody elsewhere is not.
            try here.wish(a) { ($0.inNetwork, $0.cells) = (false, [cell]) }
            #expect(try meets(a, b) && !meets(a, c))
            // A group that one does not belong to is no circle.
            try here.wish(c) { ($0.inNetwork, $0.cells) = (false, [cell]) }
            #expect(try !meets(a, c) && !meets(b, c))
            try here.wish(b) { $0.ways = [.online] }
            #expect(try !meets(a, b))
            try here.wish(b) { $0.languages = ["cy"] }
            #expect(try !meets(a, b))
            for typed in ["Ben High", "  ben ", "BEN@porthlas.example"] {
                try here.wish(b)
                try here.wish(a, apart: [typed.split(separator: " ").joined(separator: " ")])
                #expect(try !meets(a, b), "\(typed)")
            }
            try here.wish(a, apart: ["Benjamin"])
            #expect(try meets(a, b))
            // Who belongs nowhere any more, rests, or is not due yet is in no round.
            try here.wish(b) { $0.pausedUntil = round.adding(days: 1) }
            #expect(try !meets(a, b))
            try here.wish(b) { $0.dueFrom = round.adding(seconds: 1) }
            #expect(try !meets(a, b))
            try here.wish(b)
            try here.under.database.write { try $0.run("update membership set ended_at = 1 where person = \(b)") }
            #expect(try !meets(a, b))
        }
    }

    @Test func `who works closely together, or met, comes together last`() throws {
        try MeetScene.on { here in
            let people = try ["Ann", "Ben", "Cai", "Dai"].map { try here.member($0, of: "Org \($0)") }
            for person in people { try here.wish(person) }
            let wiring = try MeetSomeoneTests.wiring(here)
            let round = Time(milliseconds: 1_796_626_800_000)
            let facts = try #require(try here.under.database.read { try RoundFacts.of(round, wiring, $0) })
            // Five people are a small group.
            #expect(facts.knowledge.strongTies.count == 6)
            for number in 1...8 {
                let person = try here.scene.person("More \(number)")
                try here.scene.admit(person, to: here.cell, as: number < 3 ? .convenor : .observer)
            }
            let large = try #require(try here.under.database.read { try RoundFacts.of(round, wiring, $0) })
            #expect(large.knowledge.strongTies.isEmpty)
            for person in people.prefix(2) { try here.scene.admit(person, to: here.cell, as: .convenor) }
            let tied = try #require(try here.under.database.read { try RoundFacts.of(round, wiring, $0) })
            #expect(tied.knowledge.strongTies.count == 1)
        }
    }

    /// The calendar entry in the newest letter to somebody.
    private func entry(_ name: String, _ method: String, _ here: MeetScene) throws -> CalendarEvent {
        let letter = try #require(try here.under.letter(to: "\(name)@porthlas.example"))
        let text = try #require(letter.calendar)
        #expect(text.method == method)
        return try #require(try CalendarText(reading: Array(text.text.utf8)).events.first)
    }

    /// Somebody cannot, a moment later.
    private func decline(_ person: Person.ID, _ capability: RelationshipsCapability, _ here: MeetScene) throws {
        here.scene.clock.advance(seconds: 1)
        let item = try #require(
            Item.ID(text: String(try here.pairing(of: person).dropFirst("/meet-someone/".count))))
        let library = try SiteUnderTest.library.get()
        _ = try capability.takeDecline(
            item,
            Sending(
                form: Form(), query: Query(), viewer: try here.scene.viewer(person), nonce: nil,
                store: here.scene.store, say: library.phrases(in: .english), link: Linking(prefix: nil),
                site: capability.wiring.facts(.unnamed), remoteAddress: "", browser: "", sessionCookie: nil,
                isSecure: true))
    }

    @Test(arguments: Dialect.allCases)
    func `where one of three cannot come, the calendars of the two name each other alone`(dialect: Dialect) throws {
        try MeetScene.on(dialect) { here in
            let people = try ["Gwen Ellis", "Idris Vaughan", "Nia Parry"].map { try here.member($0) }
            for person in people { try here.wish(person) }
            let capability = RelationshipsCapability(
                wiring: try MeetSomeoneTests.wiring(here, mailFrom: "together@porthlas.example"))
            try Round(wiring: capability.wiring, zone: .utc).hold(
                at: Time(milliseconds: 1_796_626_800_000), in: here.scene.store)
            let first = try entry("gwen", "REQUEST", here)
            #expect(first.summary == "Meet Idris Vaughan and Nia Parry" && first.scheduling.attendees.count == 3)
            try decline(people[2], capability, here)
            for (name, other) in [("gwen", "Idris Vaughan"), ("idris", "Gwen Ellis")] {
                let letter = try #require(try here.under.letter(to: "\(name)@porthlas.example"))
                #expect(letter.subject == "One of three cannot come")
                let now = try entry(name, "REQUEST", here)
                #expect(now.summary == "Meet \(other)" && now.sequence == 1 && now.status == .tentative)
                #expect(
                    Set(now.scheduling.attendees.map(\.address))
                        == ["gwen@porthlas.example", "idris@porthlas.example"])
                #expect(letter.calendar?.text.contains("Nia") == false)
            }
            #expect(try entry("gwen", "REQUEST", here).uid == first.uid)
            #expect(try entry("nia", "CANCEL", here).sequence == 2)
            // Then the second cannot either: what the first has goes.
            try decline(people[1], capability, here)
            #expect(try entry("gwen", "CANCEL", here).sequence == 2)
            #expect(try entry("idris", "CANCEL", here).sequence == 2)
        }
    }

    @Test func `a letter goes into the calendar as one of the reader's own, and is taken out of it again`() throws {
        try MeetScene.on { here in
            let (gwen, idris) = (try here.member("Gwen Ellis"), try here.member("Idris Vaughan"))
            try here.wish(gwen)
            try here.wish(idris)
            let capability = RelationshipsCapability(
                wiring: try MeetSomeoneTests.wiring(here, mailFrom: "together@porthlas.example"))
            let round = Time(milliseconds: 1_796_626_800_000)
            try Round(wiring: capability.wiring, zone: .utc).hold(at: round, in: here.scene.store)
            let made = try entry("gwen", "REQUEST", here)
            #expect(made.summary == "Meet Idris Vaughan" && made.status == .tentative && made.sequence == 0)
            #expect(made.start == .day(try #require(CivilDate("2026-12-07"))))
            #expect(made.end == .day(try #require(CivilDate("2026-12-12"))))
            let text = try here.under.letter(to: "gwen@porthlas.example")?.calendar?.text ?? ""
            #expect(text.contains("ORGANIZER") && text.contains("together@porthlas.example"))
            #expect(
                Set(made.scheduling.attendees.map(\.address)) == ["gwen@porthlas.example", "idris@porthlas.example"])
            #expect(made.description?.contains("you have never met in this way") == true)
            // Idris cannot: the entries of both go, each their own.
            let his = try entry("idris", "REQUEST", here)
            try decline(idris, capability, here)
            for (name, earlier) in [("gwen", made), ("idris", his)] {
                let off = try entry(name, "CANCEL", here)
                #expect(off.uid == earlier.uid && off.sequence == 2 && off.status == .cancelled, "\(name)")
            }
            #expect(made.uid != his.uid)
            let letter = try #require(try here.under.letter(to: "idris@porthlas.example"))
            #expect(letter.body.contains("out of your calendar") && !letter.body.contains("cannot come"))
            #expect(!letter.body.contains("Gwen"))
        }
    }

    @Test func `addresses are told only where both tell theirs`() throws {
        try MeetScene.on { here in
            let (gwen, idris) = (try here.member("Gwen Ellis"), try here.member("Idris Vaughan"))
            try here.wish(gwen)
            try here.wish(idris) { $0.sharesAddress = false }
            try here.morning(MeetScene.firstRound)
            for (name, other) in [("gwen", "idris"), ("idris", "gwen")] {
                let letter = try #require(try here.under.letter(to: "\(name)@porthlas.example"))
                #expect(!letter.body.contains("\(other)@") && letter.body.contains("write to each other here"))
            }
            let visit = try here.under.signIn("gwen@porthlas.example")
            let path = try here.pairing(of: gwen)
            try visit.get(path)
            #expect(visit.page.contains("You do not tell each other your e-mail addresses"))
            try visit.post("\(path)/write", ["words": ""])
            #expect(visit.response.status == .unprocessable && visit.page.contains("Write something first"))
            try here.later(visit, "\(path)/write", ["words": "Tuesday at ten?"])
            let letter = try #require(try here.under.letter(to: "idris@porthlas.example"))
            #expect(letter.subject == "A message about meeting" && letter.body.contains("Tuesday at ten?"))
            #expect(!letter.body.contains("gwen@"))
        }
    }

    @Test func `what somebody needs is told where they want it, and kept as long as they take part`() throws {
        try MeetScene.on { here in
            let (gwen, idris) = (try here.member("Gwen Ellis"), try here.member("Idris Vaughan"))
            try here.wish(gwen) { $0.tellsNeeds = true }
            try here.wish(idris)
            try here.under.database.write { tx in
                for (person, words) in [(gwen, "A bench on the way"), (idris, "Nobody shall know")] {
                    try tx.run(
                        "insert into access_need (actor, words, changed_at) values (\(person), \(words), \(Wish.next))")
                }
            }
            try here.morning(MeetScene.firstRound)
            let letter = try #require(try here.under.letter(to: "idris@porthlas.example"))
            #expect(letter.body.contains("Gwen Ellis needs: A bench on the way"))
            #expect(try !here.letters().contains { $0.body.contains("Nobody shall know") })
            #expect(try here.count("select count(*) from access_need where changed_at > 0") == 1)
        }
    }

    @Test func `who has no e-mail is phoned by a convenor of their group, and nobody else reads the list`() throws {
        try MeetScene.on { here in
            let nia = try here.member("Nia Parry", hasEmail: false)
            let gwen = try here.member("Gwen Ellis")
            try here.wish(nia)
            try here.wish(gwen)
            try here.morning(MeetScene.firstRound)
            let letter = try #require(try here.under.letter(to: "carys@porthlas.example"))
            #expect(letter.subject == "Somebody to phone" && letter.body.contains("/g/quay-ward/meet-someone"))
            #expect(!letter.body.contains("Nia") && !letter.body.contains("Gwen"))
            let carys = try here.under.signIn("carys@porthlas.example")
            try carys.get("/g/quay-ward/meet-someone")
            #expect(
                carys.page.contains("Nia Parry") && carys.page.contains("Is to meet Gwen Ellis, by 25 December 2026"))
            let member = try here.under.signIn("gwen@porthlas.example")
            try member.get("/g/quay-ward/meet-someone")
            #expect(member.response.status == .forbidden)
            let row = try #require(carys.page.firstMatch(of: /\/g\/quay-ward\/meet-someone\/([0-9a-f-]{36})/))
            try carys.post(String(row.0))
            #expect(carys.page.contains("There is nobody to phone now"))
            // Something new has to be told again, without its words.
            let path = try here.pairing(of: gwen)
            try member.get(path)
            #expect(!member.page.contains("@porthlas.example") || !member.page.contains("Write to Nia"))
            try member.post("\(path)/decline")
            try carys.get("/g/quay-ward/meet-someone")
            #expect(carys.page.contains("Something has changed") && !carys.page.contains("Gwen"))
        }
    }

    @Test func `figures are for convenors and site keepers, and none is about few`() throws {
        try MeetScene.on { here in
            let people = try (1...4).map { try here.member("P\($0) Someone") }
            for person in people { try here.wish(person) }
            try here.morning(MeetScene.firstRound)
            let carys = try here.under.signIn("carys@porthlas.example")
            try carys.get("/meet-someone")
            #expect(carys.page.contains("too little to show") && !carys.page.contains("people take part"))
            for number in 5...21 { try here.wish(try here.member("P\(number) Someone")) }
            try here.morning(MeetScene.firstRound + 28)
            try here.morning(MeetScene.firstRound + 29)
            try carys.get("/meet-someone")
            #expect(carys.page.contains("21 people take part"))
            #expect(carys.page.contains("meetings were proposed so far") && !carys.page.contains("took place"))
            try here.under.database.write { tx in
                try tx.run("delete from meeting_circle")
                try tx.run("delete from meeting_wish where person in (\(SQL(values: Array(people.prefix(3)))))")
            }
            try here.morning(MeetScene.firstRound + 30)
            try carys.get("/meet-someone")
            #expect(carys.page.contains("21 people take part"), "three fewer are not told")
            let member = try here.under.signIn("p9@porthlas.example")
            try member.get("/meet-someone")
            #expect(!member.page.contains("take part.") && !member.page.contains("For convenors"))
        }
    }
}

/// The sectors as the site passes them in.
private enum NetworkSectors {
    static func all(_ tx: ReadTransaction) throws -> [Item.ID: Sector] {
        Dictionary(
            uniqueKeysWithValues: try tx.all("select id, sector from organisation where sector is not null") {
                (try $0.next(Item.ID.self), try $0.next(Sector.self))
            })
    }
}
