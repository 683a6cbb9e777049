import Database
import Folding
import Spine

extension Organisation {
    /// People count as far as they are here for it in groups that the viewer may see: else it would tell of others.
    private static func columns(for viewer: Viewer) -> SQL {
        """
        item.id, item.title, item.language, organisation.sector, organisation.level, item.visibility, item.cell,
        (select item.title from item as entry join item on item.id = entry.cell
            where entry.id = organisation.id and \(visible(to: viewer))),
        item.revision,
        (select count(distinct membership.person) from membership_behalf
            join membership on membership.id = membership_behalf.membership
            join item on item.id = membership.cell
            where membership_behalf.organisation = organisation.id and membership.ended_at is null
                and \(visible(to: viewer)))
        """
    }

    private static func read(_ row: inout Row) throws -> Organisation {
        Organisation(
            id: try row.next(), name: try row.next(), language: try row.next(), sector: try row.next(),
            level: try row.next(), visibility: try row.next(), cell: try row.next(), group: try row.next(),
            revision: try row.next(), people: try row.next())
    }

    /// Those that a viewer may see, by name.
    static func all(
        for viewer: Viewer, in tx: ReadTransaction, where narrowed: SQL = "1 = 1", limit: Int = 500
    ) throws -> [Organisation] {
        try tx.all(
            """
            select \(columns(for: viewer)) from organisation join item on item.id = organisation.id
            where item.kind = \(kind) and item.state = 'live' and \(visible(to: viewer)) and \(narrowed)
            order by organisation.name_folded, item.id limit \(limit)
            """, read)
    }

    /// Those that somebody in a cell can be there on behalf of.
    static func offered(in cell: Cell, to viewer: Viewer, _ tx: ReadTransaction) throws -> [Organisation] {
        try all(for: viewer, in: tx, where: isOffered(in: cell))
    }

    /// What was typed in within another closed group is not told in a closed one, whoever sees both.
    private static func isOffered(in cell: Cell) -> SQL {
        cell.isClosed ? "(item.cell is null or item.cell = \(cell.id))" : "1 = 1"
    }

    /// One that a viewer may see. Throws `notFound` otherwise.
    static func find(_ id: Item.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> Organisation {
        let found = try tx.first(
            """
            select \(columns(for: viewer)) from organisation join item on item.id = organisation.id
            where item.id = \(id) and item.state = 'live' and \(visible(to: viewer))
            """, read)
        guard let found else { throw SpineError(.notFound, "There is no such organisation here.") }
        return found
    }

    /// The one that was kept where this one was found twice.
    static func kept(insteadOf id: Item.ID, in tx: ReadTransaction) throws -> Item.ID? {
        try tx.first("select kept from organisation_merged where organisation = \(id)") { try $0.next() }
    }

    /// The names of the entries that were joined to one, where the viewer could see them.
    static func joined(to id: Item.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> [String] {
        try tx.all(
            """
            select distinct item.title from organisation_merged join item on item.id = organisation_merged.organisation
            where organisation_merged.kept = \(id) and \(visible(to: viewer))
                and item.title <> (select title from item as kept where kept.id = \(id))
            order by item.title limit 20
            """
        ) { try $0.next() }
    }

    static func identifiers(of id: Item.ID, in tx: ReadTransaction) throws -> [String] {
        try tx.all(
            "select identifier from organisation_identifier where organisation = \(id) order by identifier"
        ) { try $0.next() }
    }

    /// Another one with the same name or one of these identifiers, among those that a viewer may see, and, where it is
    /// for a membership, that are offered in its cell; one that is listed comes first.
    static func twin(
        of description: Description, besides id: Item.ID?, offeredIn cell: Cell? = nil, to viewer: Viewer,
        in tx: ReadTransaction
    ) throws -> Item.ID? {
        let named: SQL = "select id from organisation where name_folded = \(description.nameFolded)"
        // Most have no identifier: then nothing has to be put together.
        let numbers = description.identifiers.map(\.text)
        let alike: SQL =
            numbers.isEmpty
            ? named
            : """
            \(named) union
            select organisation from organisation_identifier where identifier in (\(SQL(values: numbers)))
            """
        // Not in order: hardly ever is there one, and the database would set up its sorting each time.
        let found = try tx.all(
            """
            select item.id, item.cell is null from (\(alike)) as alike join item on item.id = alike.id
            where item.state = 'live' and \(visible(to: viewer)) and \(cell.map { isOffered(in: $0) } ?? "1 = 1")
            """
        ) { (id: try $0.next(Item.ID.self), isListed: try $0.next(Bool.self)) }
        let others = found.filter { $0.id != id }
        return (others.first(where: \.isListed) ?? others.first)?.id
    }
}

extension Acting {
    /// Lists an organisation, or enters it in a closed cell alone.
    func addOrganisation(
        _ description: Organisation.Description, in cell: Cell.ID? = nil, language: String
    ) throws -> Item.ID {
        let id = try insert(
            Organisation.kind, title: description.name, language: language, visibility: description.visibility,
            in: cell)
        try tx.run(
            """
            insert into organisation (id, name_folded, sector, level)
            values (\(id), \(description.nameFolded), \(description.sector), \(description.level))
            """)
        try describe(id, description, language: language)
        return id
    }

    /// Changes what is said of an organisation, if it is as it was when it was read. One that was typed in within a closed
    /// cell is listed if others are to see it.
    func edit(
        organisation id: Item.ID, from revision: Int, _ description: Organisation.Description, language: String
    ) throws {
        try edit(id, from: revision, title: description.name, visibility: description.visibility)
        if description.visibility >= .network { try bringIntoTheOpen(id, for: description.visibility) }
        try tx.run(
            """
            update organisation set name_folded = \(description.nameFolded), sector = \(description.sector),
                level = \(description.level) where id = \(id)
            """)
        try tx.run("delete from organisation_identifier where organisation = \(id)")
        try describe(id, description, language: language)
    }

    /// Joins an organisation that was listed twice to the one that is kept: whoever belonged on behalf of the one
    /// belongs on behalf of the other, and its numbers go with it. What was done stays as it was recorded.
    func merge(_ organisation: Item.ID, into kept: Item.ID) throws {
        guard organisation != kept else { throw SpineError(.refused, "Choose another organisation.") }
        try requireSeen(kept, whereverSeen: organisation)
        let act = try record(Detail().with("merged", organisation), item: kept)
        try tx.run(
            """
            insert into membership_behalf (membership, organisation)
            select membership, \(kept) from membership_behalf as old where organisation = \(organisation)
                and not exists (select 1 from membership_behalf as there
                    where there.membership = old.membership and there.organisation = \(kept))
            """)
        try tx.run("delete from membership_behalf where organisation = \(organisation)")
        try countOrganisations(
            in: """
                select membership.cell from membership_behalf
                    join membership on membership.id = membership_behalf.membership
                    where membership_behalf.organisation = \(kept)
                """)
        try tx.run(
            "update organisation_identifier set organisation = \(kept) where organisation = \(organisation)")
        try tx.run("update organisation_merged set kept = \(kept) where kept = \(organisation)")
        try tx.run(
            "insert into organisation_merged (organisation, kept, act) values (\(organisation), \(kept), \(act))")
        try setState(.retired, of: organisation)
        try tx.run("delete from searchable where item = \(organisation)")
    }

    /// What is kept must be seen by all who saw the other one: it is listed, or was typed in within the same group.
    private func requireSeen(_ kept: Item.ID, whereverSeen organisation: Item.ID) throws {
        let isSeen = try tx.first(
            """
            select 1 from item as stays, item as goes
            where stays.id = \(kept) and goes.id = \(organisation) and (stays.cell is null or stays.cell = goes.cell)
            """
        ) { try $0.next(Int.self) }
        if isSeen == nil { throw SpineError(.refused, "Choose another organisation.") }
    }

    private func describe(_ id: Item.ID, _ description: Organisation.Description, language: String) throws {
        // A number is one organisation's alone; one that is listed has it before one that is in a closed cell.
        for identifier in Set(description.identifiers) {
            try tx.run(
                """
                insert into organisation_identifier (identifier, organisation) values (\(identifier.text), \(id))
                on conflict (identifier) do update set organisation = excluded.organisation
                where (select cell from item where item.id = organisation_identifier.organisation) is not null
                    and (select cell from item where item.id = excluded.organisation) is null
                """)
        }
        try index(id, language: language, words: description.findable)
    }
}
