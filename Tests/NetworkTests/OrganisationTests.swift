import Database
import Foundation
import Pages
import Spine
import TestSupport
import Testing

@testable import Network

/// Organisations: listed, numbered, found twice.
@Suite struct OrganisationTests {
    private func add(_ name: String, _ desk: Desk, as person: Person.ID, identifiers: String = "") throws -> Item.ID {
        let answer = try desk.send(
            .newOrganisation, as: person, ["name": name, "visibility": "everyone", "identifiers": identifiers])
        guard let id = Item.ID(text: String(desk.html(answer).split(separator: "/").last ?? "")) else {
            throw SpineError(.refused, desk.html(answer))
        }
        return id
    }

    @Test(arguments: Dialect.allCases)
    func `one that was listed twice moves its people and leads to the one that is kept`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let heading = try desk.found("Quay", as: carys)
            let old = try add("Tide Homes Ltd", desk, as: carys, identifiers: "GB-COH-12345678")
            let kept = try add("Tide Homes", desk, as: carys)
            let slug = heading.cell.slug
            _ = try desk.send(
                .addPerson(slug), as: carys, ["name": "Dafydd", "standing": "member", "behalf": old.text])
            _ = try desk.send(
                .addPerson(slug), as: carys,
                ["name": "Both", "standing": "member", "behalf": old.text, "behalf": kept.text])
            let compare = desk.html(try desk.send(.mergeOrganisation(old), as: carys, ["into": kept.text]))
            #expect(compare.contains("This entry goes"))
            #expect(try Organisation.kept(insteadOf: old, desk) == nil)
            _ = try desk.send(
                .mergeOrganisation(old), as: carys, ["into": kept.text, "confirm": kept.text])
            #expect(try desk.page(.organisation(old), for: nil) == "-> /organisations/\(kept.text)")
            let people = try desk.reading(carys) { try CellPerson.all(in: heading.cell.id, $0.tx) }
            #expect(people.filter { $0.name != "Carys" }.allSatisfy { $0.organisations.map(\.id) == [kept] })
            #expect(
                try desk.reading(carys) { try Organisation.identifiers(of: kept, in: $0.tx) } == ["GB-COH-12345678"])
            #expect(try !desk.page(.organisations, for: carys).contains("Tide Homes Ltd"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `the same name or number is warned of, and may be another one`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            _ = try add("Y Pantri", desk, as: carys, identifiers: "gb-chc-1234567")
            let fields: KeyValuePairs = ["name": "y pantrí", "visibility": "everyone"]
            #expect(desk.isProblem(try desk.send(.newOrganisation, as: carys, fields)))
            #expect(
                desk.isProblem(
                    try desk.send(
                        .newOrganisation, as: carys,
                        ["name": "Other", "visibility": "everyone", "identifiers": "GB-CHC-1234567"])))
            let other = try desk.send(
                .newOrganisation, as: carys, ["name": "y pantrí", "visibility": "everyone", "other": "yes"])
            #expect(!desk.isProblem(other))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `somebody without a tie to it changes nothing`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let id = try add("Lantern Fund", desk, as: carys)
            let stranger = try desk.scene.person("Sara")
            for route in [NetworkRoute.editOrganisation(id), .mergeOrganisation(id)] {
                let error = #expect(throws: SpineError.self) { try desk.show(route, to: stranger) }
                #expect(error?.code == .notAllowed)
            }
            #expect(throws: SpineError.self) {
                try desk.send(.editOrganisation(id), as: stranger, ["name": "Mine", "visibility": "everyone"])
            }
            let edited = try desk.send(
                .editOrganisation(id), as: carys,
                ["name": "Lantern Fund Wales", "visibility": "everyone", "sector": "funder", "revision": "1"])
            #expect(desk.html(edited) == "-> /organisations/\(id.text)")
            let late = try desk.send(
                .editOrganisation(id), as: carys, ["name": "Late", "visibility": "everyone", "revision": "1"])
            #expect(desk.html(late).contains("Lantern Fund Wales"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `few people are not counted out loud`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let slug = try desk.found("Quay", as: carys).cell.slug
            let id = try add("Y Pantri", desk, as: carys)
            for number in 1...4 {
                _ = try desk.send(
                    .addPerson(slug), as: carys,
                    ["name": "Person \(number)", "standing": "member", "behalf": id.text])
            }
            #expect(try desk.page(.organisations, for: nil).contains("a few"))
            _ = try desk.send(
                .addPerson(slug), as: carys, ["name": "Fifth", "standing": "member", "behalf": id.text])
            #expect(try !desk.page(.organisations, for: nil).contains("a few"))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what an organisation does in a group that one may not see is not told`(dialect: Dialect) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let slug = try desk.found("Safe House", as: carys, visibility: "cell").cell.slug
            let id = try add("Y Pantri", desk, as: carys)
            for number in 1...6 {
                _ = try desk.send(
                    .addPerson(slug), as: carys,
                    ["name": "Person \(number)", "standing": "member", "behalf": id.text])
            }
            for viewer in [try desk.scene.person("Sara"), nil] {
                for route in [NetworkRoute.organisations, .organisation(id)] {
                    let page = try desk.page(route, for: viewer)
                    #expect(page.contains("Y Pantri") && page.contains("listed, has not joined"))
                    #expect(!page.contains("a few") && !page.contains(">6<"))
                }
            }
            let own = try desk.page(.organisation(id), for: carys)
            #expect(own.contains(">6<") && own.contains("Safe House") && !own.contains("has not joined"))
        }
    }

    /// Adds somebody to a group on behalf of an organisation that is typed in, and returns who and which.
    private func enter(
        _ name: String, for person: String, in slug: Slug, as convenor: Person.ID, _ desk: Desk
    ) throws -> (person: Person.ID, organisation: Item.ID) {
        _ = try desk.send(
            .addPerson(slug), as: convenor, ["name": person, "standing": "member", "organisation": name])
        return try desk.reading(convenor) { reading in
            let cell = try reading.cell(slug).cell.id
            let found = try #require(try CellPerson.all(in: cell, reading.tx).first { $0.name == person })
            return (found.person, try #require(found.organisations.first { $0.name == name }).id)
        }
    }

    private func sees(_ organisation: Item.ID, named name: String, _ viewer: Person.ID?, _ desk: Desk) throws -> Bool {
        let isListed = try desk.page(.organisations, for: viewer).contains(name)
        let page = try? desk.page(.organisation(organisation), for: viewer)
        #expect(isListed == (page?.contains(name) == true), "list and page say the same")
        return isListed
    }

    @Test(arguments: Dialect.allCases)
    func `one that is typed in within a closed group is seen where the group is, until it is listed`(
        dialect: Dialect
    ) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let stranger = try desk.scene.person("Sara")
            let slug = try desk.found("Safe House", as: carys, visibility: "cell").cell.slug
            #expect(try desk.page(.addPerson(slug), for: carys).contains("until it is listed"))
            let (nia, shelter) = try enter("Night Shelter", for: "Nia", in: slug, as: carys, desk)
            for viewer in [carys, nia] { #expect(try sees(shelter, named: "Night Shelter", viewer, desk)) }
            for viewer in [stranger, nil] { #expect(try !sees(shelter, named: "Night Shelter", viewer, desk)) }
            #expect(try desk.page(.cell(slug), for: nia).contains("Night Shelter"))
            #expect(try desk.page(.organisation(shelter), for: nia).contains("Only those who may see the group"))
            // Whoever belongs on its behalf changes it, and lists it where they choose.
            func edit(_ visibility: String, _ revision: Int) throws -> Pages.Answer {
                try desk.send(
                    .editOrganisation(shelter), as: nia,
                    [
                        "name": "Night Shelter", "sector": "charity", "visibility": visibility,
                        "revision": String(revision),
                    ])
            }
            #expect(try desk.page(.editOrganisation(shelter), for: nia).contains("value=\"group\" checked"))
            _ = try edit("group", 1)
            #expect(try !sees(shelter, named: "Night Shelter", stranger, desk))
            _ = try edit("network", 2)
            #expect(try sees(shelter, named: "Night Shelter", stranger, desk))
            #expect(try !sees(shelter, named: "Night Shelter", nil, desk))
            // What is listed has no group to hide in.
            #expect(desk.isProblem(try edit("group", 3)))
            #expect(try !desk.page(.editOrganisation(shelter), for: nia).contains("value=\"group\""))
        }
    }

    @Test(arguments: Dialect.allCases)
    func `one that was typed in within a closed group is listed when it joins in the open, and follows its group`(
        dialect: Dialect
    ) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let stranger = try desk.scene.person("Sara")
            let closed = try desk.found("Safe House", as: carys, visibility: "cell")
            let (slug, other) = (closed.cell.slug, try desk.found("Refuge", as: carys, visibility: "cell").cell.slug)
            let open = try desk.found("Quay", as: carys).cell.slug
            let (_, shelter) = try enter("Night Shelter", for: "Nia", in: slug, as: carys, desk)
            // In another closed group, and by a stranger, the same name is entered anew.
            let (_, second) = try enter("night shelter", for: "Gwen", in: other, as: carys, desk)
            #expect(second != shelter)
            #expect(try !desk.page(.addPerson(other), for: carys).contains(shelter.text))
            let theirs = try desk.found("Harbour", as: stranger).cell.slug
            let (_, third) = try enter("Night Shelter", for: "Elin", in: theirs, as: stranger, desk)
            #expect(third != shelter && third != second)
            #expect(try desk.page(.organisations, for: stranger).contains(third.text))
            #expect(try !desk.page(.organisations, for: stranger).contains(shelter.text))
            // What is listed is not put into an entry that fewer see, by whoever sees both or not.
            let listed = try add("Shelter Together", desk, as: carys)
            for (person, one) in [(stranger, third), (carys, listed), (carys, second)] {
                #expect(throws: SpineError.self) {
                    try desk.send(
                        .mergeOrganisation(one), as: person, ["into": shelter.text, "confirm": shelter.text])
                }
            }
            // Ticked by somebody who sees it, for a group that all see.
            _ = try desk.send(
                .addPerson(open), as: carys, ["name": "Idris", "standing": "member", "behalf": shelter.text])
            #expect(try desk.page(.organisations, for: nil).contains(shelter.text))
            #expect(try desk.page(.organisation(shelter), for: nil).contains("joined"))
            // The other group opens, and what was typed in there shows with it; it closes, and both are gone.
            func settle(_ visibility: String) throws {
                let heading = try desk.reading(carys) { reading in
                    let slug = try reading.tx.first(
                        "select slug from cell join item on item.id = cell.id where title = 'Refuge'"
                    ) { try $0.next(Slug.self) }
                    return try reading.cell(try #require(slug))
                }
                _ = try desk.send(
                    .settings(heading.cell.slug), as: carys,
                    [
                        "name": "Refuge", "question": "Why?", "visibility": visibility, "language": "en",
                        "revision": String(heading.cell.revision),
                    ])
            }
            for (visibility, expected) in [("network", true), ("cell", false)] {
                try settle(visibility)
                #expect(try desk.page(.organisations, for: stranger).contains(second.text) == expected)
            }
        }
    }

    @Test(arguments: Dialect.allCases)
    func `one name in two closed groups is told apart by the group, to those alone who see both`(
        dialect: Dialect
    ) throws {
        try Desk.on(dialect) { desk in
            let carys = try desk.scene.person("Carys")
            let both = try ["Safe House", "Refuge"].map { try desk.found($0, as: carys, visibility: "cell").cell.slug }
            let (nia, first) = try enter("Night Shelter", for: "Nia", in: both[0], as: carys, desk)
            let (gwen, second) = try enter("Night Shelter", for: "Gwen", in: both[1], as: carys, desk)
            let listed = try add("Tide Homes", desk, as: carys)
            let open = try desk.found("Quay", as: carys).cell.slug
            for route in [NetworkRoute.organisations, .addPerson(open)] {
                let page = try desk.page(route, for: carys)
                for (id, group) in [(first, "Safe House"), (second, "Refuge")] {
                    let own = page.components(separatedBy: id.text)[1...].joined().prefix(400)
                    #expect(own.contains("Typed in within \(group)"), "\(page)")
                }
                #expect(page.components(separatedBy: "Typed in within").count == 3 && page.contains(listed.text))
            }
            for (person, own, other) in [(nia, "Safe House", "Refuge"), (gwen, "Refuge", "Safe House")] {
                let page = try desk.page(.organisations, for: person)
                #expect(page.contains("Typed in within \(own)") && !page.contains(other))
                #expect(page.components(separatedBy: "Night Shelter").count == 2)
            }
            #expect(try !desk.page(.organisations, for: nil).contains("Typed in within"))
            // In the group itself nobody has to be told.
            #expect(try !desk.page(.addPerson(both[0]), for: carys).contains("Typed in within"))
            // Both can be told apart where one is put into another; once it is listed, nothing of the group stays.
            _ = try desk.send(
                .editOrganisation(first), as: carys,
                [
                    "name": "Night Shelter", "sector": "charity", "visibility": "everyone", "revision": "1",
                    "other": "yes",
                ])
            #expect(try !desk.page(.organisations, for: carys).contains("Typed in within Safe House"))
            #expect(try desk.page(.mergeOrganisation(second), for: carys).contains(first.text))
        }
    }

    @Test(arguments: [
        "GB-CHC-1234567", "gb-chc-123456", "GB-CHC-1234567-2", "GB-SC-SC012345", "GB-NIC-100123", "GB-COH-01234567",
        "GB-COH-SC123456", "GB-LAE-BIR", "GB-NHS-RYR", "US-EIN-123456789",
    ])
    func `an identifier of its register's form is taken`(text: String) {
        #expect(OrganisationIdentifier(text)?.text == text.uppercased())
    }

    @Test(arguments: [
        "", "-", "GB", "GB-CHC", "GB-CHC-", "GB-CHC-12", "GB-CHC-1234567-", "GB-CHC-12345678", "GB-SC-012345",
        "GB-COH-1234567", "GB-COH-ABCDEFGH", "1B-CHC-123456", "GB-LAE-", "GB-LAE-a b", "GB-NHS-é",
    ])
    func `an identifier of another form is not`(text: String) {
        #expect(OrganisationIdentifier(text) == nil)
    }

    @Test func `the demo furnishes three groups, six people in the last`() throws {
        try Desk.on(.sqlite) { desk in
            var stage = DemoStage(store: desk.scene.store, site: desk.site)
            try desk.network.furnish(&stage)
            #expect(Set(stage.cells.keys) == ["porthlas-coming-home", "quay-ward", "first-evening-team"])
            #expect(stage.organisations.count == 11)
            let carys = try #require(stage.people["Carys Pugh"])
            let team = try #require(stage.cells["first-evening-team"])
            #expect(try desk.reading(carys) { try CellPerson.all(in: team, $0.tx) }.count == 6)
            #expect(try desk.page(.home, for: nil).contains("Porthlas Coming Home"))
        }
    }
}

extension Organisation {
    fileprivate static func kept(insteadOf id: Item.ID, _ desk: Desk) throws -> Item.ID? {
        try desk.reading(nil) { try kept(insteadOf: id, in: $0.tx) }
    }
}
