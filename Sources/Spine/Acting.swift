public import Database

/// An action under way: the transaction, and everything that is written in the same breath.
///
/// It can only be had from `Store.act`, so whatever holds one has passed the policy.
public final class Acting {
    /// The transaction, for the capability's own tables.
    public let tx: WriteTransaction
    /// The moment of the act.
    public let now: Time
    public let viewer: Viewer
    public let surroundings: Surroundings
    let action: Action
    let situation: Policy.Situation
    private var item: Item.ID?
    private var cell: Cell.ID?
    private var recorded: Act.ID?
    /// The cells whose kept pages are out of date at the end; nil stands for the network.
    private var touched: Set<Cell.ID?> = []

    init(
        _ action: Action, by viewer: Viewer, on target: Target, situation: Policy.Situation,
        in tx: WriteTransaction, surroundings: Surroundings
    ) {
        self.tx = tx
        self.action = action
        self.viewer = viewer
        self.situation = situation
        self.surroundings = surroundings
        now = surroundings.now
        cell = situation.cell
        if case .item(let item) = target { self.item = item }
        if case .cell(let cell) = target { item = cell.item }
        if case .named = target { item = situation.cell?.item }
    }

    /// Makes an item; it becomes what the act is about. `id` is made where the caller has none.
    ///
    /// A cell is its own cell: pass `cell: nil` and `isCell: true`. `time` is when it is said to have been made: a day for
    /// what somebody wrote who takes part without an account.
    @discardableResult
    public func insert(
        _ kind: Item.Kind, title: String, language: String, visibility: Visibility, in cell: Cell.ID?,
        id: Item.ID? = nil, state: Item.State = .live, author: Actor.ID? = nil, isCell: Bool = false,
        at time: Time? = nil
    ) throws -> Item.ID {
        let id = id ?? surroundings.newID()
        let home = isCell ? Cell.ID(id.uuid) : cell
        let author = author ?? viewer.actor
        try tx.run(
            """
            insert into item (id, kind, cell, state, visibility, author, language, title, created_at)
            values (\(id), \(kind.name), \(home), \(state), \(visibility), \(author), \(language), \(title),
                \(time ?? now))
            """)
        // What stands in no cell is shown on no kept page until it is tied to something.
        if isCell { touched.insert(nil) } else if let home { touched.insert(home) }
        if recorded == nil {
            item = id
            if !isCell { self.cell = home }
        }
        return id
    }

    /// Changes an item's title and visibility, if it is still as it was when it was read.
    ///
    /// Throws `changedMeanwhile` where somebody else was faster.
    public func edit(
        _ item: Item.ID, from revision: Int, title: String, visibility: Visibility
    ) throws {
        let changed = try tx.first(
            """
            update item set title = \(title), visibility = \(visibility), revision = revision + 1
            where id = \(item) and revision = \(revision) and state in ('preparing', 'live') returning cell
            """
        ) { try $0.next(Cell.ID?.self) }
        guard let changed else {
            throw SpineError(.changedMeanwhile, "Somebody else changed this while you were writing.")
        }
        touched.insert(changed)
    }

    /// Moves an item on in its life. Throws `refused` for one that is frozen, unless it is retired.
    public func setState(_ state: Item.State, of item: Item.ID) throws {
        let retired: Time? = state == .retired ? now : nil
        let changed = try tx.first(
            """
            update item set state = \(state), retired_at = \(retired)
            where id = \(item) and (state <> 'frozen' or \(state) in ('frozen', 'retired')) returning cell
            """
        ) { try $0.next(Cell.ID?.self) }
        guard let changed else {
            throw SpineError(
                .refused, "This is fixed for good. It can only be replaced.",
                hindrance: Hindrance(.state(.frozen), on: .item(item)))
        }
        touched.insert(changed)
    }

    /// Changes who may see an item and leaves its words as they are, frozen ones too; returns who could see it before.
    @discardableResult
    public func setVisibility(_ visibility: Visibility, of item: Item.ID) throws -> Visibility {
        let before = try tx.first("select visibility, cell from item where id = \(item)") { row in
            (sight: try row.next(Visibility.self), cell: try row.next(Cell.ID?.self))
        }
        guard let before else { throw SpineError(.notFound, "There is no such thing here.") }
        try tx.run("update item set visibility = \(visibility), revision = revision + 1 where id = \(item)")
        touched.insert(before.cell)
        return before.sight
    }

    /// Takes an item out of its cell, to be seen in the network or by anyone: an organisation that was typed in within a
    /// cell, and is listed. Nothing happens to one that stands in none.
    public func bringIntoTheOpen(_ item: Item.ID, for visibility: Visibility) throws {
        let cell = try tx.first("select cell from item where id = \(item) and cell is not null") {
            try $0.next(Cell.ID.self)
        }
        guard let cell else { return }
        try tx.run("update item set cell = null, visibility = \(visibility) where id = \(item)")
        touched.formUnion([cell, nil])
    }

    /// Ties one item to another in the golden thread; nothing happens where the tie stands already.
    public func link(_ from: Item.ID, _ relation: Relation, _ to: Item.ID) throws {
        let act = try record()
        try tx.run(
            """
            insert into link (id, from_item, relation, to_item, act)
            select \(surroundings.newID(Relation.self)), \(from), \(relation), \(to), \(act)
            where not exists (select 1 from link
                where from_item = \(from) and relation = \(relation) and to_item = \(to) and ended_act is null)
            """)
        try touchCells(of: from, to)
    }

    /// Withdraws a tie; that it once stood remains.
    public func unlink(_ from: Item.ID, _ relation: Relation, _ to: Item.ID) throws {
        let act = try record()
        try tx.run(
            """
            update link set ended_act = \(act)
            where from_item = \(from) and relation = \(relation) and to_item = \(to) and ended_act is null
            """)
        try touchCells(of: from, to)
    }

    /// Records the act, once; what is said of it is fixed then.
    @discardableResult
    public func record(_ detail: Detail = .none, item other: Item.ID? = nil, enteredBy: Actor.ID? = nil) throws
        -> Act.ID
    {
        if let recorded { return recorded }
        let id: Act.ID = surroundings.newID()
        if let other { item = other }
        try tx.run(
            """
            insert into act (id, at, actor, membership, entered_by, verb, item, cell, detail)
            values (\(id), \(now), \(viewer.actor), \(situation.membership), \(enteredBy), \(action.name),
                \(item), \(cell), \(detail.json))
            """)
        recorded = id
        return id
    }

    /// Marks the kept pages of a cell, and of those it stands within, as out of date once the action ends. What is
    /// written through this type marks them by itself, and so does the record of the act in its cell; a capability
    /// does it for what it writes into its own tables about another cell, or under an action that is not recorded.
    public func touch(_ cell: Cell.ID) { touched.insert(cell) }

    /// Marks all kept pages as out of date once the action ends: for what may show anywhere.
    public func touchEverything() { touched.insert(nil) }

    /// Ends the action: records it if that has not been done, and marks the pages that it may have changed.
    @usableFromInline func finish() throws {
        if action.isRecorded {
            try record()
            if action.outdatesPages { touched.formUnion([cell, situation.cell ?? cell]) }
        }
        for cell in touched { try outdate(cell) }
    }

    private func touchCells(of items: Item.ID...) throws {
        let cells = try tx.all("select cell from item where id in (\(SQL(values: items)))") {
            try $0.next(Cell.ID?.self)
        }
        touched.formUnion(cells)
    }

    private func outdate(_ cell: Cell.ID?) throws {
        guard let cell else {
            try tx.run("update network set kept_revision = kept_revision + 1")
            return
        }
        try tx.run(
            """
            update cell set kept_revision = kept_revision + 1
            where id in (select ancestor from cell_ancestor where cell = \(cell))
            """)
    }
}
