import Database
import Pages
import Spine
import TestSupport
import Testing

@testable import Network

/// The people of a group: added, asked, changed, gone.
@Suite struct PeopleTests {
    @Test(arguments: Dialect.allCases)
    func `the last convenor can neither go nor be made a member`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let slug = try desk.found("Quay", as: carys).cell.slug
            for route in [NetworkRoute.leave(slug), .personEnd(slug, carys)] {
                let error = #expect(throws: SpineError.self) { try desk.send(route, as: carys, [:]) }
                #expect(error?.code == .refused)
            }
            #expect(desk.isProblem(try desk.send(.person(slug, carys), as: carys, ["standing": "member"])))
            #expect(try desk.reading(carys) { try $0.cell(slug) }.standing == .convenor)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `somebody is added with a new organisation and a way in that is shown once`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay", as: carys)
            let slug = heading.cell.slug
            let nonce = [UInt8](repeating: 3, count: 16)
            let fields: KeyValuePairs = ["name": "Nia Parry", "standing": "member", "organisation": "Y Pantri"]
            let page = desk.html(try desk.send(.addPerson(slug), as: carys, nonce: nonce, fields))
            #expect(page.contains("PAPER"))
            // The same form again shows no secret and adds nobody.
            let again = desk.html(try desk.send(.addPerson(slug), as: carys, nonce: nonce, fields))
            #expect(again == "-> /g/quay/people")
            let people = try desk.reading(carys) { try CellPerson.all(in: heading.cell.id, $0.tx) }
            #expect(people.map(\.name) == ["Carys", "Nia Parry"])
            #expect(people[1].organisations.map(\.name) == ["Y Pantri"])
            #expect(try desk.page(.people(slug), for: carys).contains("Nia Parry"))
            #expect(try !desk.page(.people(slug), for: nil).contains("Nia Parry"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a pasted list is shown before it is done, and those who are there stay as they are`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys", email: "carys@example.org")
            let heading = try desk.found("Quay", as: carys)
            let route = NetworkRoute.pastePeople(heading.cell.slug)
            let list = "Carys Again <CARYS@example.org>\nTomos, tomos@example.org\nMair\nnobody@example.org"
            let preview = desk.html(try desk.send(route, as: carys, ["list": list]))
            #expect(preview.contains("in this group already") && preview.contains("Line 4"))
            let count = { try desk.reading(carys) { try CellPerson.all(in: heading.cell.id, $0.tx) }.count }
            #expect(try count() == 1)
            let rest = desk.html(try desk.send(route, as: carys, ["list": list, "confirm": "yes"]))
            #expect(try count() == 3)
            // What was not understood is still there to be mended.
            #expect(rest.contains("2 people were added") && rest.contains("Line 1: There is an address but no name."))
            #expect(rest.contains("\nnobody@example.org</textarea>") && !rest.contains("tomos@example.org"))
            #expect(try desk.reading(carys) { try $0.cell(heading.cell.slug) }.standing == .convenor)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who asks to join waits for a convenor, is let in or thanked`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay", as: carys)
            let (slug, cell) = (heading.cell.slug, heading.cell.id)
            let sara = try desk.scene.person("Sara")
            let tom = try desk.scene.person("Tom")
            for person in [sara, sara, tom] { _ = try desk.send(.join(slug), as: person, ["note": "Hello"]) }
            let open = { try desk.reading(carys) { try $0.tx.all(JoinRequest.open(in: cell), JoinRequest.read) } }
            let asked = try open()
            #expect(asked.map(\.name) == ["Sara", "Tom"])
            let waits = {
                try desk.reading(carys) { try Waiting.all(for: $0.viewer, in: $0.tx) }.contains {
                    $0.what == JoinRequest.waits
                }
            }
            #expect(try waits())
            _ = try desk.send(.joinAnswer(slug, asked[0].id), as: carys, ["answer": "admitted"])
            #expect(try waits())
            _ = try desk.send(.joinAnswer(slug, asked[1].id), as: carys, ["answer": "declined"])
            #expect(try !waits())
            #expect(try desk.viewer(sara).standing(in: cell) == .member)
            #expect(try desk.viewer(tom).standing(in: cell) == nil)
            #expect(try desk.page(.join(slug), for: tom).contains("thank you for asking"))
            // Another convenor's answer comes too late.
            #expect(throws: SpineError.self) {
                try desk.send(.joinAnswer(slug, asked[1].id), as: carys, ["answer": "admitted"])
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `who was added while they waited to be let in stays what they are`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay", as: carys)
            let (slug, cell) = (heading.cell.slug, heading.cell.id)
            let people = try ["Sara", "Tom"].map { try desk.scene.person($0) }
            for person in people { _ = try desk.send(.join(slug), as: person, ["note": "Hello"]) }
            let asked = try desk.reading(carys) { try $0.tx.all(JoinRequest.open(in: cell), JoinRequest.read) }
            try desk.scene.admit(people[0], to: cell, as: .convenor)
            try desk.scene.admit(people[1], to: cell, as: .observer)
            for one in asked { _ = try desk.send(.joinAnswer(slug, one.id), as: carys, ["answer": "admitted"]) }
            #expect(try people.map { try desk.viewer($0).standing(in: cell) } == [.convenor, .member])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `ending a membership is asked first, and said afterwards`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay", as: carys)
            let slug = heading.cell.slug
            let mari = try desk.scene.person("Mari")
            try desk.scene.admit(mari, to: heading.cell.id, as: .member)
            let person = try desk.page(.person(slug, mari), for: carys)
            #expect(person.contains("href=\"/g/quay/people/\(mari.text)/end\""))
            #expect(!person.contains("action=\"/g/quay/people/\(mari.text)/end\""))
            let asks = try desk.page(.personEnd(slug, mari), for: carys)
            #expect(asks.contains("End the membership of Mari?") && asks.contains("No, they stay"))
            let after = desk.html(try desk.send(.personEnd(slug, mari), as: carys, [:]))
            #expect(after == "-> /g/quay/people?done=ended")
            #expect(try desk.viewer(mari).standing(in: heading.cell.id) == nil)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what was typed in wrong of somebody who has never come in is put right`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys", email: "carys@example.org")
            let heading = try desk.found("Quay", as: carys)
            let slug = heading.cell.slug
            let tomos = try desk.scene.person("Tomso", email: "tomso@example.org")
            let known = try desk.scene.person("Sara", email: "came-in@example.org")
            for person in [tomos, known] { try desk.scene.admit(person, to: heading.cell.id, as: .member) }
            #expect(try desk.page(.person(slug, tomos), for: carys).contains("value=\"tomso@example.org\""))
            for odd in ["tomos@@", "CARYS@example.org"] {
                let answer = try desk.send(.personName(slug, tomos), as: carys, ["name": "Tomos", "email": odd])
                #expect(desk.isProblem(answer) && desk.html(answer).contains(odd))
            }
            let after = desk.html(
                try desk.send(.personName(slug, tomos), as: carys, ["name": "Tomos", "email": "tomos@example.org"]))
            #expect(after == "-> /g/quay/people?done=saved")
            let people = try desk.reading(carys) { try CellPerson.all(in: heading.cell.id, $0.tx) }
            #expect(people.first { $0.person == tomos }?.email == "tomos@example.org")
            #expect(people.contains { $0.name == "Tomos" })
            #expect(try desk.page(.history(slug), for: carys).contains("put right what was typed in"))
            // Whoever has come in, or is known to others, says themselves what they are called.
            #expect(try !desk.page(.person(slug, known), for: carys).contains("/name\""))
            #expect(throws: SpineError.self) {
                try desk.send(.personName(slug, known), as: carys, ["name": "Sarah", "email": ""])
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a member reads names, not addresses, and changes nobody`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys", email: "carys@example.org")
            let heading = try desk.found("Quay", as: carys)
            let member = try desk.scene.person("Mari")
            try desk.scene.admit(member, to: heading.cell.id, as: .member)
            let slug = heading.cell.slug
            #expect(throws: SpineError.self) { try desk.show(.person(slug, carys), to: member) }
            #expect(throws: SpineError.self) { try desk.send(.personEnd(slug, carys), as: member, [:]) }
            func text(_ person: Person.ID?) throws -> String {
                try desk.reading(person) { reading in
                    try desk.network.export(of: try reading.cell(slug), for: reading)
                        .map { $0.name + String(decoding: $0.bytes, as: UTF8.self) }.joined()
                }
            }
            #expect(try text(carys).contains("carys@example.org"))
            #expect(try text(member).contains("Carys"))
            #expect(try !text(member).contains("carys@example.org"))
            #expect(try !text(nil).contains("Carys"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the history tells who did what, to those who belong`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let slug = try desk.found("Quay", as: carys).cell.slug
            desk.scene.clock.advance(seconds: 1)
            _ = try desk.send(.addPerson(slug), as: carys, ["name": "Nia", "standing": "member"])
            let page = try desk.page(.history(slug), for: carys)
            #expect(page.contains("Carys started a group") && page.contains("Carys added people"))
            #expect(!page.contains("times"))
            _ = try desk.send(.addPerson(slug), as: carys, ["name": "Owen", "standing": "member"])
            let later = try desk.page(.history(slug), for: carys)
            #expect(later.split(separator: "Carys added people").count == 2 && later.contains("2 times"))
            let stranger = try desk.scene.person("Sara")
            #expect(throws: SpineError.self) { try desk.show(.history(slug), to: stranger) }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the people leave as a table with a convenor, and that is written down`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys Pugh", email: "carys@porthlas.example")
            let huw = try desk.scene.person("Huw", email: "huw@porthlas.example")
            let cell = try desk.found("Quay Ward", as: carys)
            try desk.scene.admit(huw, to: cell.cell.id, as: .member)
            let slug = cell.cell.slug
            #expect(try desk.page(.people(slug), for: carys).contains("Save as a table (CSV)"))
            #expect(try !desk.page(.people(slug), for: huw).contains("Save as a table (CSV)"))
            let file = try #require(try desk.send(.peopleTable(slug), as: carys, [:]).file)
            #expect(file.name == "quay-ward-people.csv")
            let words = String(decoding: file.bytes, as: UTF8.self)
            #expect(words.contains("Carys Pugh,Convenor,,2026-11-24,carys@porthlas.example\r\n"), "\(words)")
            #expect(words.contains("Huw,Member,,2026-11-24,huw@porthlas.example\r\n"))
            for other in [huw, nil] {
                #expect(throws: SpineError.self) { try desk.send(.peopleTable(slug), as: other, [:]) }
            }
            let acts = try desk.scene.store.read { tx in
                try tx.first("select count(*) from act where verb = 'network.save-people'") { try $0.next(Int.self) }
            }
            #expect(acts == 1)
        }
    }
}
