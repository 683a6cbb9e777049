public import Database

// The fixed sets of words that stand in columns: each is stored as its raw value.
extension Actor.Kind: Bindable, ColumnReadable {}
extension Installation.WordForCell: Bindable, ColumnReadable {}
extension Item.State: Bindable, ColumnReadable {}
extension Level: Bindable, ColumnReadable {}
extension Relation: Bindable, ColumnReadable {}
extension Sector: Bindable, ColumnReadable {}
extension Standing: Bindable, ColumnReadable {}

extension Item.Kind: Bindable, ColumnReadable {
    public var bound: Value { .text(name) }
    public static func read(_ column: ColumnValue) throws -> Item.Kind { Item.Kind(stored: try String.read(column)) }
}
