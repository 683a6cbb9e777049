/// What a prepared statement is known by: the places of its words in the program, and the types of its values where a
/// database asks for them.
struct StatementKey: Hashable {
    private let parts: [SQL.Part]
    private let made: [String]
    private let types: [UInt32]
    private let hash: UInt64

    init(_ sql: SQL, types: [UInt32] = []) {
        parts = sql.parts
        made = sql.made
        self.types = types
        // FNV-1a over whole words: nobody from outside has a say in where the program's words lie.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01b3 }
        for part in parts { mix(UInt64(part.start) &+ UInt64(truncatingIfNeeded: part.count)) }
        for type in types { mix(UInt64(type)) }
        self.hash = hash
    }

    static func == (left: StatementKey, right: StatementKey) -> Bool {
        left.hash == right.hash && left.parts == right.parts && left.made == right.made && left.types == right.types
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(hash)
        for words in made { hasher.combine(words) }
    }
}
