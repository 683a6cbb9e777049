import Database
import Spine

/// What lets a group keep something about people: one of the six of Article 6(1).
enum LawfulBasis: String, CaseIterable, Sendable {
    case consent
    case contract
    case legalDuty = "legal-duty"
    case vitalInterests = "vital-interests"
    case publicTask = "public-task"
    case legitimateInterests = "legitimate-interests"

    /// A choice, and why it was made.
    struct Chosen: Sendable {
        let basis: LawfulBasis
        let reason: String
    }

    var words: Words {
        switch self {
        case .consent: .basisConsent
        case .contract: .basisContract
        case .legalDuty: .basisDuty
        case .vitalInterests: .basisVital
        case .publicTask: .basisPublic
        case .legitimateInterests: .basisInterests
        }
    }

    static func all(of cell: Cell.ID, in tx: ReadTransaction) throws -> [ProcessingKind: Chosen] {
        try all(ofEach: "\(cell)", in: tx)[cell] ?? [:]
    }

    /// Those of each of the cells that a list or a question names.
    static func all(ofEach cells: SQL, in tx: ReadTransaction) throws -> [Cell.ID: [ProcessingKind: Chosen]] {
        var found: [Cell.ID: [ProcessingKind: Chosen]] = [:]
        try tx.forEach("select cell, kind, basis, reason from lawful_basis where cell in (\(cells))") { row in
            let cell: Cell.ID = try row.next()
            let kind = ProcessingKind(rawValue: try row.next())
            let basis = LawfulBasis(rawValue: try row.next())
            let reason: String = try row.next()
            if let kind, let basis { found[cell, default: [:]][kind] = Chosen(basis: basis, reason: reason) }
        }
        return found
    }
}

extension Acting {
    /// Writes down a cell's bases, in place of those before.
    func choose(_ chosen: [ProcessingKind: LawfulBasis.Chosen], in cell: Cell.ID) throws {
        try tx.run("delete from lawful_basis where cell = \(cell)")
        for (kind, one) in chosen {
            try tx.run(
                """
                insert into lawful_basis (cell, kind, basis, reason)
                values (\(cell), \(kind.rawValue), \(one.basis.rawValue), \(one.reason))
                """)
        }
    }
}
