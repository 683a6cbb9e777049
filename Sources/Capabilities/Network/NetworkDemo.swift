import Database
public import Pages
import Spine

// The demo's groups, organisations and people: openly invented, made through the same actions that people use.
extension NetworkCapability {
    /// Furnishing the demo: to the system alone.
    static let furnishDemo = Action("network.furnish-demo", by: [.system], isRecorded: false)

    public func furnish(_ demo: inout DemoStage) throws {
        try begin(&demo)
        try listOrganisations(&demo)
        try found(
            "porthlas-coming-home", "Porthlas Coming Home", "What would have made your first evening home easier?",
            .place, within: nil, &demo)
        try found(
            "quay-ward", "Quay Ward", "How does everybody around the harbour come home to a warm house?",
            .neighbourhood, within: "porthlas-coming-home", &demo)
        try found(
            "first-evening-team", "First Evening Team", "Who is there when the key turns?", .team,
            within: "quay-ward", &demo)
        for person in DemoPerson.all { try list(person, &demo) }
    }

    private func begin(_ demo: inout DemoStage) throws {
        demo.people[DemoPerson.convenor] = try demo.store.act(Self.furnishDemo, by: .system, on: .network) { acting in
            try acting.tx.run(
                """
                update network set about = \(
                    "Eleven organisations and the people of Porthlas, working out how coming home from hospital can go well."),
                    kept_revision = kept_revision + 1
                """)
            return try acting.person(
                named: DemoPerson.convenor, email: "carys@porthlas.example", language: "en", isHost: true)
        }
    }

    private func listOrganisations(_ demo: inout DemoStage) throws {
        let carys = try demo.viewer(DemoPerson.convenor)
        for (name, sector, level) in DemoPerson.organisations {
            let description = Organisation.Description(
                name: name, sector: sector, level: level, visibility: .everyone, identifiers: [])
            demo.organisations[name] = try demo.store.act(Self.addOrganisation, by: carys, on: .network) {
                try $0.addOrganisation(description, language: "en")
            }
        }
    }

    private func found(
        _ slug: String, _ name: String, _ question: String, _ level: Level, within parent: String?,
        _ demo: inout DemoStage
    ) throws {
        let founding = Cell.Founding(
            name: name, question: question, visibility: .everyone, level: level, language: "en")
        let above = parent.flatMap { demo.cells[$0] }
        let carys = try demo.viewer(DemoPerson.convenor)
        let own = demo.organisations["Carers’ Circle"]
        demo.cells[slug] = try demo.store.act(
            above == nil ? Self.foundCell : Self.foundWithin, by: carys, on: above.map { .cell($0) } ?? .network
        ) { acting in
            let (cell, _) = try acting.found(founding, within: above, slug: Slug(slug))
            if let me = acting.viewer.actor {
                try acting.admit(me, to: cell, as: .convenor, onBehalfOf: own.map { [$0] } ?? [])
            }
            return cell
        }
    }

    private func list(_ person: DemoPerson, _ demo: inout DemoStage) throws {
        let carys = try demo.viewer(DemoPerson.convenor)
        let behalf = person.organisation.flatMap { demo.organisations[$0] }.map { [$0] } ?? []
        for (slug, standing) in person.standings {
            guard let cell = demo.cells[slug] else { continue }
            let known = demo.people[person.name]
            demo.people[person.name] = try demo.store.act(Self.addPerson, by: carys, on: .cell(cell)) { acting in
                let id =
                    try known
                    ?? acting.person(named: person.name, email: person.email, language: "en")
                try acting.admit(id, to: cell, as: standing, onBehalfOf: behalf)
                try acting.settleCoConvenor(of: cell)
                return id
            }
        }
    }
}
