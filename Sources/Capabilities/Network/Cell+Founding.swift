import Database
import Folding
import Secrets
import Spine

extension Cell {
    /// Whether only those who belong to it, or convene one above, may see it.
    var isClosed: Bool { visibility < .network }

    static let kind = Item.Kind("cell")
    static let needsCoConvenor = Waiting.What("network.needs-co-convenor")

    /// What a new cell starts with.
    struct Founding: Sendable {
        var name: String
        var question: String
        var visibility: Visibility = .cell
        var level: Level?
        var language: String
    }

    /// The slugs that a name takes in turn, until one is free.
    ///
    /// That of a group which not everybody here may see begins with letters drawn by lot behind its name: else whoever
    /// gives another group that name would learn from its address that this one is there.
    static func freeSlug(for founding: Founding, lot: any RandomSource, in tx: ReadTransaction) throws -> Slug {
        var plain = Slug(from: founding.name, fallback: "group")
        if founding.visibility < .network { plain = plain.drawn(by: lot) }
        let taken: [Slug] = try tx.all(
            "select slug from cell where slug = \(plain) or slug like \(plain.text + "-%")"
        ) { try $0.next() }
        let all = Set(taken)
        var slug = plain
        var number = 2
        while all.contains(slug) {
            slug = plain.numbered(number)
            number += 1
        }
        return slug
    }
}

extension Acting {
    /// Founds a cell; whoever acts convenes it, and is asked to find somebody to share that with.
    func found(_ founding: Cell.Founding, within parent: Cell.ID?, slug given: Slug? = nil) throws -> (Cell.ID, Slug) {
        let slug = try given ?? Cell.freeSlug(for: founding, lot: surroundings.randomness, in: tx)
        let item = try insert(
            Cell.kind, title: founding.name, language: founding.language, visibility: founding.visibility, in: nil,
            isCell: true)
        let cell = Cell.ID(item.uuid)
        try tx.run(
            """
            insert into cell (id, slug, parent, level, question, places)
            values (\(cell), \(slug), \(parent), \(founding.level), \(founding.question),
                'home voices people gatherings')
            """)
        try CellTree.enter(cell, under: parent, in: tx)
        try index(item, language: founding.language, words: founding.name + " " + founding.question)
        if let founder = viewer.actor {
            try admit(founder, to: cell, as: .convenor)
            try ask(founder, for: Cell.needsCoConvenor, about: item)
        }
        return (cell, slug)
    }

    /// Changes a cell's own words, if they are as they were when they were read.
    ///
    /// One that is closed to whoever does not belong to it gets a new address, drawn by lot: the one it had can be
    /// guessed from its name. Returns the address under which it stands now.
    func settle(_ cell: Cell, _ changed: Cell.Founding, from revision: Int) throws -> Slug {
        try edit(cell.id.item, from: revision, title: changed.name, visibility: changed.visibility)
        try tx.run(
            "update cell set question = \(changed.question), level = \(changed.level) where id = \(cell.id)")
        try tx.run("update item set language = \(changed.language) where id = \(cell.id)")
        try tx.run("delete from searchable where item = \(cell.id)")
        try index(cell.id.item, language: changed.language, words: changed.name + " " + changed.question)
        // What was typed in here is seen where the group is.
        try tx.run(
            """
            update item set visibility = \(changed.visibility)
            where cell = \(cell.id) and kind = \(Organisation.kind)
            """)
        // It may be seen by others than before: the network's home has to be made anew.
        try tx.run("update network set kept_revision = kept_revision + 1")
        let isClosing = changed.visibility < .network && !cell.isClosed
        return isClosing ? try move(cell, named: changed) : cell.slug
    }

    private func move(_ cell: Cell, named founding: Cell.Founding) throws -> Slug {
        let slug = try Cell.freeSlug(for: founding, lot: surroundings.randomness, in: tx)
        // Another group may have had this address before, and lost it as well.
        try tx.run(
            """
            insert into cell_former_address (slug, cell) values (\(cell.slug), \(cell.id))
            on conflict (slug) do update set cell = excluded.cell
            """)
        try tx.run("update cell set slug = \(slug) where id = \(cell.id)")
        return slug
    }
}
