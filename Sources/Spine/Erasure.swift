import Database

/// Erases a person: their words and personal data go, and what must stay (that a decision was taken) hangs on a token
/// that leads to nobody.
public enum Erasure {
    /// A column that refers to an actor, from the schema.
    public struct Reference: Sendable, Hashable {
        public let table: String
        public let column: String
        /// Names a column.
        public init(table: String, column: String) {
            self.table = table
            self.column = column
        }
    }

    /// Erases within an act. `holdings` is what every capability declares, `references` every column of
    /// the schema that points at an actor or person.
    ///
    /// Returns the token that stands in their place. Erasing somebody who is not there does nothing and returns nil,
    /// so that an erasure list can be replayed.
    @discardableResult
    public static func erase(
        _ person: Actor.ID, holdings: [PersonalData], references: [Reference], by acting: Acting
    ) throws -> Actor.ID? {
        let tx = acting.tx
        guard let kind = try tx.first("select kind from actor where id = \(person)", { try $0.next(Actor.Kind.self) })
        else { return nil }
        // The person's own row last: others are found by the address that stands there.
        for holding in holdings.filter({ $0.table != "person" }) + holdings.filter({ $0.table == "person" }) {
            for statement in holding.erase(person) { try tx.run(statement) }
        }
        let token: Actor.ID = acting.surroundings.newUnorderedID()
        let today = acting.now.day
        try tx.run("insert into actor (id, kind) values (\(token), \(kind))")
        if kind == .person {
            try tx.run(
                """
                insert into person (id, name, name_folded, language, is_host, created_at, erased_at)
                values (\(token), '', '', 'en', \(false), \(today), \(today))
                """)
        }
        acting.touchEverything()
        try tx.run(
            "update membership set ended_at = \(today) where person = \(person) and ended_at is null")
        try acting.countOrganisations(in: "select cell from membership where person = \(person)")
        for reference in references where !(reference.table == "person" && reference.column == "id") {
            let table = try SQL(identifier: reference.table)
            let column = try SQL(identifier: reference.column)
            try tx.run("update \(table) set \(column) = \(token) where \(column) = \(person)")
        }
        try tx.run("delete from person where id = \(person)")
        try tx.run("delete from actor where id = \(person)")
        // Details of acts hold ids as text, where no reference shows them.
        try tx.run(
            """
            update act set detail = replace(detail, \(person.text), \(token.text))
            where detail like \("%" + person.text + "%")
            """)
        // What lost its words keeps no version of them, and is found by them no more.
        try tx.run("delete from wording where item in (select id from item where author = \(token) and title = '')")
        try tx.run(
            "delete from searchable where item in (select id from item where author = \(token) and title = '')")
        try acting.scrub()
        return token
    }

    /// The kind of job that clears what was erased out of the database's own files.
    public static let scrubbing = Job.Kind("erasure.scrub")

    /// The kind of job that does so, once a day, with the log beside the database: what was changed stands there longer
    /// than it was meant to.
    public static let emptyingLog = Job.Kind("erasure.empty-log")

    /// A person's name, as others' letters may hold it.
    private static func name(of person: Actor.ID) -> SQL { "(select name from person where id = \(person))" }

    /// What the spine itself keeps about people.
    public static let spine: [PersonalData] = [
        PersonalData(
            "outbox", ["recipient", "subject", "body", "calendar"], exported: ["recipient", "subject", "body"],
            // Letters with a way in are told of without it.
            export: {
                """
                select recipient, subject, case when forget_at is null then body else '' end
                from outbox where person = \($0) order by created_at
                """
            },
            // Letters to an address that somebody wrote before they were anybody here are theirs too.
            erase: {
                [
                    """
                    delete from outbox where person = \($0) or mentions = \($0)
                        or lower(recipient) = \(PersonalData.address(of: $0))
                    """,
                    // Others' letters that are still here are to reach them, without the name.
                    """
                    update outbox set subject = replace(subject, \(name(of: $0)), '…'), calendar = null,
                        body = replace(body, \(name(of: $0)), '…')
                    where length(\(name(of: $0))) > 2
                        and replace(subject || body, \(name(of: $0)), '') <> subject || body
                    """,
                ]
            }),
        PersonalData(
            "person", ["name", "name_folded", "email", "email_folded"], exported: ["name", "email", "language"],
            export: { "select name, coalesce(email, ''), language from person where id = \($0)" },
            // The row itself goes at the end of the erasure.
            erase: {
                ["update person set name = '', name_folded = '', email = null, email_folded = null where id = \($0)"]
            }),
        PersonalData(
            "item", ["title"], exported: ["kind", "title", "how many"],
            // The dates of a series are called the same, and stand in one line.
            export: {
                """
                select kind, title, count(*) from item where author = \($0)
                group by kind, title order by min(created_at), kind, title
                """
            },
            // What is whose to erase is for each capability to say of its own kinds of item.
            erase: { _ in [] }),
        // That somebody belonged and what they did stays, with a token in their place: see `erase`.
        PersonalData(
            "membership", [], exported: ["group", "part", "since", "until"],
            export: {
                """
                select item.title, membership.standing, membership.began_at, membership.ended_at
                from membership join item on item.id = membership.cell
                where membership.person = \($0) order by membership.began_at, membership.id
                """
            }, erase: { _ in [] }),
        PersonalData(
            "membership_behalf", [], exported: ["group", "on behalf of"],
            export: {
                """
                select circle.title, organisation.title
                from membership join membership_behalf on membership_behalf.membership = membership.id
                join item as circle on circle.id = membership.cell
                join item as organisation on organisation.id = membership_behalf.organisation
                where membership.person = \($0) order by membership.began_at, organisation.title
                """
            }, erase: { _ in [] }),
        PersonalData(
            "act", [], exported: ["day", "what was done"],
            export: { "select at, verb from act where actor = \($0) order by at, id" }, erase: { _ in [] }),
        PersonalData("searchable", ["folded"]) { _ in [] },
        // Versions of an item's words go with the words, as each capability says of its own kinds.
        PersonalData(
            "wording", ["words"], exported: ["part", "language", "words"],
            export: {
                """
                select part, wording.language, words from wording join item on item.id = wording.item
                where item.author = \($0) order by item.created_at
                """
            }, erase: { _ in [] }),
        .aboutNobody("network", ["name", "about", "help_phone", "contact"]),
        .aboutNobody("cell", ["question"]),
    ]
}

extension Acting {
    /// Has what is deleted cleared out of the database's own files too, soon after.
    public func scrub() throws { try enqueue(Erasure.scrubbing, key: Erasure.scrubbing.name) }
}
