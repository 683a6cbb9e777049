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
        let which: SQL = "from cell join item on item.id = cell.id where item.state <> 'retired' and \(scope)"
        let cells = try tx.all(
            "select cell.id, item.title, \(visible(to: viewer)) \(which) order by item.title, item.id"
        ) { (id: try $0.next(Cell.ID.self), name: try $0.next(String.self), isSeen: try $0.next(Bool?.self) == true) }
        // A question for each thing, however many groups there are.
        let all: SQL = "select cell.id \(which)"
        let safeties = try CellSafety.all(of: all, in: tx)
        let people = try CellSafety.allNamed(in: all, tx)
        let chosen = try LawfulBasis.all(ofEach: all, in: tx)
        let months = try Self.months(ofEach: all, in: tx)
        let deleted = try deleted(inEach: all, at: now, tx)
        return cells.map { cell in
            var safety = safeties[cell.id] ?? CellSafety()
            let named = people[cell.id] ?? []
            var bases = chosen[cell.id] ?? [:]
            if !cell.isSeen {
                safety = safety.withoutWords()
                bases = bases.mapValues { LawfulBasis.Chosen(basis: $0.basis, reason: "") }
            }
            return GroupRecord(
                name: cell.name, safety: safety, hasLead: safety.lead.map(named.contains) ?? false,
                hasDeputy: safety.deputy.map(named.contains) ?? false, bases: bases,
                periods: periods(choosing: months[cell.id] ?? [:]), deleted: deleted[cell.id] ?? [])
        }
    }

    private func deleted(
        inEach cells: SQL, at now: Time, _ tx: ReadTransaction
    ) throws -> [Cell.ID: [(what: any PhraseKey, count: ProtectedCount)]] {
        var counts: [Cell.ID: [String: Int]] = [:]
        try tx.forEach(
            """
            select cell, kind, cast(sum(count) as bigint) from deletion
            where cell in (\(cells)) and day >= \(now.adding(days: -365).day) group by cell, kind
            """
        ) { row in
            let (cell, kind) = (try row.next(Cell.ID.self), try row.next(String.self))
            counts[cell, default: [:]][kind] = try row.next()
        }
        let keeps = wiring.keeps()
        return counts.mapValues { counts in
            keeps.compactMap { keeping in counts[keeping.name].map { (keeping.what, ProtectedCount($0)) } }
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
