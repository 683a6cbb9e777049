public import Database

extension Membership {
    /// The memberships of a person that have not ended.
    public static func current(of person: Person.ID, in tx: ReadTransaction) throws -> [Membership] {
        try tx.all(
            """
            select id, cell, person, standing from membership
            where person = \(person) and ended_at is null order by began_at
            """
        ) { row in
            Membership(
                id: try row.next(), cell: try row.next(), person: try row.next(), standing: try row.next())
        }
    }
}

extension Acting {
    /// Makes somebody belong to a cell, on behalf of organisations or, with none, as themselves. Who belongs already
    /// keeps their membership, in the new standing.
    @discardableResult
    public func admit(
        _ person: Person.ID, to cell: Cell.ID, as standing: Standing, onBehalfOf organisations: [Item.ID] = []
    ) throws -> Membership.ID {
        let known: Membership.ID? = try tx.first(
            "select id from membership where cell = \(cell) and person = \(person) and ended_at is null"
        ) { try $0.next() }
        let id: Membership.ID = known ?? surroundings.newID()
        touch(cell)
        if known == nil {
            try tx.run(
                """
                insert into membership (id, cell, person, standing, began_at)
                values (\(id), \(cell), \(person), \(standing), \(now))
                """)
        } else {
            try tx.run("update membership set standing = \(standing) where id = \(id)")
            try tx.run("delete from membership_behalf where membership = \(id)")
        }
        for organisation in Set(organisations) {
            try tx.run(
                "insert into membership_behalf (membership, organisation) values (\(id), \(organisation))")
        }
        try countOrganisations(in: "\(cell)")
        return id
    }

    /// Ends somebody's belonging to a cell; that they belonged stays in its history.
    ///
    /// Throws `refused` where they are its last convenor: somebody must be there to hand over to.
    public func dismiss(_ person: Person.ID, from cell: Cell.ID) throws {
        try keepAConvenor(of: cell, without: person)
        touch(cell)
        try tx.run(
            "update membership set ended_at = \(now) where cell = \(cell) and person = \(person) and ended_at is null")
        try countOrganisations(in: "\(cell)")
    }

    /// Counts again the organisations that people belong to these cells on behalf of: to be done in the transaction of
    /// whatever changes a membership, or on whose behalf it is.
    public func countOrganisations(in cells: SQL) throws {
        try tx.run(
            """
            update cell set organisations = (
                select count(distinct membership_behalf.organisation) from membership
                    join membership_behalf on membership_behalf.membership = membership.id
                    where membership.cell = cell.id and membership.ended_at is null)
            where id in (\(cells))
            """)
    }

    /// Throws `refused` where a cell would be left without a convenor.
    public func keepAConvenor(of cell: Cell.ID, without person: Person.ID) throws {
        let others = try tx.first(
            """
            select count(*) from membership
            where cell = \(cell) and person <> \(person) and standing = 'convenor' and ended_at is null
            """
        ) { try $0.next(Int.self) }
        guard (others ?? 0) > 0 else {
            throw SpineError(
                .refused, "A group needs a convenor: make somebody else one first.",
                hindrance: Hindrance(.lastConvenor, in: cell))
        }
    }
}
