public import Database
import Folding

extension Person {
    /// The person of that id, unless they have been erased.
    public static func find(_ id: ID, in tx: ReadTransaction) throws -> Person? {
        try tx.first("select \(columns) from person where id = \(id) and erased_at is null", read)
    }

    /// The person with that e-mail address, however its letters are cased.
    public static func find(email: String, in tx: ReadTransaction) throws -> Person? {
        try tx.first(
            "select \(columns) from person where email_folded = \(Folding.fold(email)) and erased_at is null", read)
    }

    /// Those in whose names a text stands, by name; an empty text stands in all. For the host.
    public static func all(named text: String, limit: Int, after offset: Int = 0, in tx: ReadTransaction) throws
        -> [Person]
    {
        // What a pattern would take for a wildcard is taken for itself.
        let folded = Folding.fold(text)
        let escaped = folded.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
        return try tx.all(
            """
            select \(columns) from person where erased_at is null and name_folded like \("%" + escaped + "%") escape '!'
            order by name_folded, id limit \(limit) offset \(offset)
            """, read)
    }

    static let columns: SQL = "person.id, person.name, person.email, person.language, person.is_host"

    static func read(_ row: inout Row) throws -> Person {
        Person(
            id: try row.next(), name: try row.next(), email: try row.next(), language: try row.next(),
            isHost: try row.next())
    }
}

extension Acting {
    /// The person with that e-mail address, or a new one listed by whoever acts. A person without an address is
    /// always a new one.
    public func person(named name: String, email: String?, language: String, isHost: Bool = false) throws -> Person.ID {
        if let email, let known = try Person.find(email: email, in: tx) { return known.id }
        let id: Person.ID = surroundings.newUnorderedID()
        try tx.run("insert into actor (id, kind) values (\(id), \(Actor.Kind.person))")
        try tx.run(
            """
            insert into person (id, name, name_folded, email, email_folded, language, is_host, listed_by, created_at)
            values (\(id), \(name), \(Folding.fold(name)), \(email), \(email.map(Folding.fold)), \(language), \(isHost),
                \(viewer.actor), \(now))
            """)
        return id
    }

    /// Changes what a person says about themselves.
    public func describe(_ person: Person.ID, name: String, language: String) throws {
        try tx.run(
            """
            update person set name = \(name), name_folded = \(Folding.fold(name)), language = \(language)
            where id = \(person)
            """)
    }

    /// Gives a person another address for letters and for signing in, or takes it away.
    public func setEmail(_ email: String?, of person: Person.ID) throws {
        try tx.run(
            """
            update person set email = \(email), email_folded = \(email.map(Folding.fold)) where id = \(person)
            """)
    }
}
