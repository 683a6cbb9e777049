import Database
import Schema
import Secrets
import Spine
import TestSupport
import Testing

@testable import Network

/// How many organisations a group counts is stored: it is always what counting its memberships gives.
@Suite struct OrganisationCountTests {
    private static let references = Migration.references(to: ["actor", "person"], after: History.migrations).map {
        Erasure.Reference(table: $0.table, column: $0.column)
    }

    /// Of each cell what is stored, and what its memberships say.
    private func counts(_ database: Database) throws -> (stored: [Cell.ID: Int], counted: [Cell.ID: Int]) {
        try database.read { tx in
            let stored = try tx.all("select id, organisations from cell") {
                (try $0.next(Cell.ID.self), try $0.next(Int.self))
            }
            var found: [Cell.ID: Set<Item.ID>] = [:]
            try tx.forEach(
                """
                select membership.cell, membership_behalf.organisation from membership_behalf
                    join membership on membership.id = membership_behalf.membership
                    where membership.ended_at is null
                """
            ) { row in found[try row.next(), default: []].insert(try row.next()) }
            return (
                Dictionary(uniqueKeysWithValues: stored),
                Dictionary(uniqueKeysWithValues: stored.map { ($0.0, found[$0.0]?.count ?? 0) })
            )
        }
    }

    @Test(arguments: Dialect.allCases)
    func `whatever becomes of memberships, organisations and people, the stored count is the counted one`(
        dialect: Dialect
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let random = SeededRandom(seed: 23)
            func draw(_ most: Int) -> Int { Int(random.bytes(1)[0]) % most }
            func act(_ body: (Acting) throws -> Void) throws {
                try scene.store.act(Scene.arrange, by: .system, on: .network, body)
            }
            let keeper = try scene.person("Carys")
            let cells = try ["one", "two", "three"].map { try scene.cell($0, convenor: keeper) }
            var people = try (1...5).map { try scene.person("Person \($0)") }
            var organisations: [Item.ID] = []
            func list(_ name: String) throws {
                try act {
                    let description = Organisation.Description(
                        name: name, sector: nil, level: nil, visibility: .everyone, identifiers: [])
                    organisations.append(try $0.addOrganisation(description, language: "en"))
                }
            }
            for number in 1...5 { try list("Organisation \(number)") }

            var seen: Set<Int> = []
            var done: [String: Int] = [:]
            for step in 1...150 {
                let (cell, place) = (cells[draw(cells.count)], draw(people.count))
                switch draw(10) {
                case 0...5:
                    let behalf = organisations.filter { _ in draw(3) == 0 }
                    try act { try $0.admit(people[place], to: cell, as: .member, onBehalfOf: behalf) }
                    done["admitted", default: 0] += 1
                case 6...7:
                    try act { try $0.dismiss(people[place], from: cell) }
                    done["dismissed", default: 0] += 1
                case 8:
                    let gone = organisations.remove(at: draw(organisations.count))
                    try act { try $0.merge(gone, into: organisations[draw(organisations.count)]) }
                    try list("Organisation of step \(step)")
                    done["merged", default: 0] += 1
                default:
                    let gone = people.remove(at: place)
                    try act {
                        try Erasure.erase(gone, holdings: Erasure.spine, references: Self.references, by: $0)
                    }
                    people.append(try scene.person("Person of step \(step)"))
                    done["erased", default: 0] += 1
                }
                let (stored, counted) = try counts(database)
                #expect(stored == counted, "after step \(step)")
                seen.formUnion(counted.values)
            }
            #expect(done.count == 4 && done.values.allSatisfy { $0 > 4 }, "\(done)")
            #expect(seen.isSuperset(of: 0...4), "\(seen)")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what was there before the count was stored is counted when it comes`(dialect: Dialect) throws {
        let before = History.migrations.prefix { $0.name != "2026-11-26-1400-network-organisations" }
        try withFreshDatabase(dialect, Array(before)) { database in
            let at = StillClock().now
            let random = SeededRandom(seed: 29)
            func id<Kind>(_: Kind.Type) -> ID<Kind> { Surroundings(clock: { at }, random: random).newID() }
            let (cell, empty, person) = (id(Cell.self), id(Cell.self), id(Actor.self))
            let organisations = [id(Item.self), id(Item.self)]
            let (stays, left) = (id(Membership.self), id(Membership.self))
            try database.write { tx in
                try tx.run("insert into actor (id, kind) values (\(person), 'person')")
                try tx.run(
                    """
                    insert into person (id, name, name_folded, language, is_host, created_at)
                    values (\(person), 'Mari', 'mari', 'en', \(false), \(at))
                    """)
                for item in organisations + [cell.item, empty.item] {
                    try tx.run(
                        """
                        insert into item (id, kind, state, visibility, language, title, created_at)
                        values (\(item), 'x', 'live', 5, 'en', 'x', \(at))
                        """)
                }
                for cell in [cell, empty] {
                    try tx.run(
                        """
                        insert into cell (id, slug, question, places) values (\(cell), \(cell.text), '', 'home')
                        """)
                }
                for (membership, ended) in [(stays, nil), (left, at)] as [(Membership.ID, Time?)] {
                    try tx.run(
                        """
                        insert into membership (id, cell, person, standing, began_at, ended_at)
                        values (\(membership), \(cell), \(person), 'member', \(at), \(ended))
                        """)
                }
                for (membership, organisation) in [(stays, 0), (left, 0), (left, 1)] {
                    try tx.run(
                        """
                        insert into membership_behalf (membership, organisation)
                        values (\(membership), \(organisations[organisation]))
                        """)
                }
            }
            try database.migrate(History.migrations)
            #expect(try counts(database).stored == [cell: 1, empty: 0])
        }
    }
}
