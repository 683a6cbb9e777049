extension SQL {
    /// The name of a table or column of the schema, for statements that are made from it; throws `.misuse` for
    /// anything but lower-case letters, digits and underscores.
    public init(identifier: String) throws {
        guard !identifier.isEmpty,
            identifier.utf8.allSatisfy({ $0 == 0x5f || (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) })
        else { throw DatabaseError(.misuse, "A table or column cannot have this name.") }
        self.init(generated: identifier)
    }
}
