public import Pages
import Spine

extension SafetyCapability {
    /// What the demo's groups have written down: all of it invented, the numbers from a range that nobody is given.
    public func furnish(_ demo: inout DemoStage) throws {
        guard let cell = demo.cells["porthlas-coming-home"] else {
            throw SpineError(.unreadable, "The demo has no group called Porthlas Coming Home.")
        }
        var safety = CellSafety()
        safety.responsible = "Carers’ Circle, Tide Homes and Porthlas County Council decide together."
        safety.contact = "Carers’ Circle, Porthlas, 01632 960 017"
        safety.inDanger = "Police, fire and ambulance: 999\nPorthlas duty social worker, day and night: 01632 960 101"
        safety.reachLead = "Quay GP Cluster, 01632 960 044, weekdays 9 to 5"
        safety.lead = demo.people["Siân Morgan"]
        safety.deputy = demo.people["Rhian Ellis"]
        try write(safety, of: cell, demo)
        // The groups within it have the same, with people of their own.
        for (slug, lead, deputy) in [
            ("quay-ward", "Siân Morgan", "Dafydd Rees"), ("first-evening-team", "Bethan Price", "Aled Vaughan"),
        ] {
            safety.lead = demo.people[lead]
            safety.deputy = demo.people[deputy]
            if let within = demo.cells[slug] { try write(safety, of: within, demo) }
        }
    }

    private func write(_ safety: CellSafety, of cell: Cell.ID, _ demo: DemoStage) throws {
        try demo.store.act(Self.changeGroup, by: try demo.viewer("Carys Pugh"), on: .cell(cell)) { acting in
            try acting.write(safety, of: cell)
            try acting.choose(Self.demoBases, in: cell)
        }
    }

    private static let demoBases: [ProcessingKind: LawfulBasis.Chosen] = [
        .belonging: .init(
            basis: .legitimateInterests, reason: "Nobody can work together without knowing who is there."),
        .signingIn: .init(basis: .legitimateInterests, reason: "Only so can people come back to what is theirs."),
        .letters: .init(basis: .legitimateInterests, reason: "People are told what waits for them."),
        .words: .init(basis: .consent, reason: "Each person writes what they choose to, and can take it back."),
        .answers: .init(basis: .consent, reason: "Answering is a choice; no name is asked."),
        .history: .init(basis: .legitimateInterests, reason: "Decisions have to be traced when people move on."),
        .safety: .init(basis: .legalDuty, reason: "Safeguarding duties of the council and the health board."),
    ]
}
