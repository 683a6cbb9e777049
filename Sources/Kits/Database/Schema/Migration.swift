/// One step forward in the history of the database; once released it never changes.
public struct Migration: Sendable, Hashable {
    /// Its name, which begins with when it was written: `2026-11-23-0900-spine`.
    public let name: String
    /// What it does, in order.
    public let steps: [Step]

    /// A migration of these steps.
    public init(name: String, steps: [Step]) {
        self.name = name
        self.steps = steps
    }

    /// The tables that this migration makes.
    public var tables: [TableDefinition] {
        steps.compactMap { if case .makeTable(let table) = $0 { table } else { nil } }
    }

    /// The columns that this migration makes, each with its table's name.
    public var columns: [(table: String, column: Column)] {
        steps.flatMap { step -> [(table: String, column: Column)] in
            switch step {
            case .makeTable(let table): table.columns.map { (table.name, $0) }
            case .addColumn(let table, let column): [(table, column)]
            default: []
            }
        }
    }

    /// The tables as they are after all of these migrations, in the order in which they were made.
    public static func tables(after migrations: [Migration]) -> [TableDefinition] {
        var tables: [TableDefinition] = []
        for step in migrations.flatMap(\.steps) {
            switch step {
            case .makeTable(let table): tables.append(table)
            case .dropTable(let name): tables.removeAll { $0.name == name }
            case .addColumn(let name, let column):
                for place in tables.indices where tables[place].name == name { tables[place].columns.append(column) }
            case .dropColumn(let name, let column):
                for place in tables.indices where tables[place].name == name {
                    tables[place].columns.removeAll { $0.name == column }
                }
            case .makeIndex, .dropIndex, .statements, .rebuild: break
            }
        }
        return tables
    }

    /// Whether foreign keys are checked at the end only.
    var isRebuild: Bool { steps.contains(.rebuild) }
}
