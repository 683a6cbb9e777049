public import Database

// The fixed sets of words that stand in columns: each is stored as its raw value.
extension Actor.Kind: Bindable, ColumnReadable {}
extension Installation.WordForCell: Bindable, ColumnReadable {}
extension Item.State: Bindable, ColumnReadable {}
extension Level: Bindable, ColumnReadable {}
extension Relation: Bindable, ColumnReadable {}
extension Sector: Bindable, ColumnReadable {}
extension Standing: Bindable, ColumnReadable {}
