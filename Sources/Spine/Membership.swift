/// A person's belonging to a cell, from a date to a date, in a standing.
public struct Membership: Sendable {
    public typealias ID = Spine.ID<Membership>

    public let id: ID
    public let cell: Cell.ID
    public let person: Person.ID
    public let standing: Standing

    /// A membership as it was read.
    public init(id: ID, cell: Cell.ID, person: Person.ID, standing: Standing) {
        self.id = id
        self.cell = cell
        self.person = person
        self.standing = standing
    }
}
