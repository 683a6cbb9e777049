import Database
import Pages
import Phrases
import Spine

/// What a group has chosen and written down, as the papers show it.
struct GroupRecord: Sendable {
    let name: String
    let safety: CellSafety
    let hasLead: Bool
    let hasDeputy: Bool
    let bases: [ProcessingKind: LawfulBasis.Chosen]
    let periods: [KeptPeriod]
    /// What went by itself within a year.
    let deleted: [(what: any PhraseKey, count: ProtectedCount)]

    /// What is still to be written down.
    var open: [RecordWords] {
        var open: [RecordWords] = []
        if safety.responsible.isEmpty || safety.contact.isEmpty { open.append(.openResponsible) }
        if safety.numbers.isEmpty { open.append(.openNumbers) }
        if !hasLead { open.append(.openLead) }
        if !hasDeputy { open.append(.openDeputy) }
        if bases.count < ProcessingKind.allCases.count { open.append(.openBases) }
        return open
    }
}

extension SafetyCapability {
    /// The groups that somebody convenes, or all of them for a site keeper: without the words of those that they do not see.
    func groupRecords(for viewer: Viewer, at now: Time, in tx: ReadTransaction) throws -> [GroupRecord] {
        let mine = viewer.memberships.filter { $0.standing == .convenor }.map(\.cell)
        let scope: SQL = viewer.isHost ? "item.kind = 'cell'" : "cell.id in (\(SQL(values: mine)))"
        let cells = try tx.all(
            """
            select cell.id, item.title, \(visible(to: viewer)) from cell join item on item.id = cell.id
            where item.state <> 'retired' and \(scope) order by item.title, item.id
            """
        ) { (id: try $0.next(Cell.ID.self), name: try $0.next(String.self), isSeen: try $0.next(Bool?.self) == true) }
        return try cells.map { cell in
            var safety = try CellSafety.of(cell.id, in: tx)
            let named = try CellSafety.named(in: cell.id, tx)
            var bases = try LawfulBasis.all(of: cell.id, in: tx)
            if !cell.isSeen {
                safety = safety.withoutWords()
                bases = bases.mapValues { LawfulBasis.Chosen(basis: $0.basis, reason: "") }
            }
            return GroupRecord(
                name: cell.name, safety: safety, hasLead: safety.lead.map(named.contains) ?? false,
                hasDeputy: safety.deputy.map(named.contains) ?? false, bases: bases,
                periods: try periods(of: cell.id, in: tx), deleted: try deleted(in: cell.id, at: now, tx))
        }
    }

    private func deleted(
        in cell: Cell.ID, at now: Time, _ tx: ReadTransaction
    ) throws -> [(what: any PhraseKey, count: ProtectedCount)] {
        let counts = Dictionary(
            try tx.all(
                """
                select kind, cast(sum(count) as bigint) from deletion where cell = \(cell) and day >= \(now.adding(days: -365).day)
                group by kind
                """
            ) { (try $0.next(String.self), try $0.next(Int.self)) }, uniquingKeysWith: +)
        return wiring.keeps().compactMap { keeping in
            counts[keeping.name].map { (keeping.what, ProtectedCount($0)) }
        }
    }
}

extension CellSafety {
    /// The same with a mark where words stand, for those who may know that they are there but not what they say.
    fileprivate func withoutWords() -> CellSafety {
        var copy = self
        for field in [\CellSafety.responsible, \.contact, \.inDanger, \.complain, \.reachLead] {
            copy[keyPath: field] = self[keyPath: field].isEmpty ? "" : "…"
        }
        return copy
    }
}
