/// What an action is done to.
public enum Target: Sendable, Hashable {
    /// The installation as a whole.
    case network
    /// A cell, and what is made in it.
    case cell(Cell.ID)
    /// A cell by its name in addresses.
    case named(Slug)
    /// One item.
    case item(Item.ID)
    /// Something of one's own that is no item: a session, one's name, one's account.
    case own
}
