public import Database

extension Viewer {
    /// A person as they stand now; a visitor where there is no such person any more.
    public static func person(_ id: Person.ID, in tx: ReadTransaction) throws -> Viewer {
        guard let person = try Person.find(id, in: tx) else { return .visitor }
        return .person(person, memberships: try Membership.current(of: id, in: tx))
    }
}
