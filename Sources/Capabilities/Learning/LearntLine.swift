import Database
import Spine

/// What a group thinks now, a note of it, or a reply that is owed, as a line on its home.
struct LearntLine: Sendable {
    enum Kind: String, Sendable {
        case thought, note
        /// A reply that this group owes, or that one above owes it.
        case owedHere = "owed-here"
        case owedAbove = "owed-above"
    }

    let kind: Kind
    let id: Item.ID
    /// What was raised; the line's own item for others.
    let thing: Item.ID
    /// Nil where the viewer cannot read it now.
    let title: String?
    let language: String
    /// Since when it is so, or until when a reply is owed.
    let day: Time?
    /// The other group, where the viewer can see it.
    let group: String?

    /// The three latest thoughts and notes, and five replies that are owed, asked for at once.
    static func latest(in cell: Cell, for viewer: Viewer, _ tx: ReadTransaction) throws -> [LearntLine] {
        let own: SQL = "item.cell = \(cell.id) and item.state = 'live' and \(visible(to: viewer))"
        return try tx.all(
            """
            select kind, id, thing, title, language, day, other from (
                select 'thought' as kind, item.id, item.id as thing, item.title, item.language, thought.day, '' as other
                from thought join item on item.id = thought.id
                where item.kind = \(Thought.kind) and thought.replaced_by is null and \(own)
                order by thought.day desc, item.id desc limit 3) as thoughts
            union all
            select kind, id, thing, title, language, day, other from (
                select 'note' as kind, item.id, item.id as thing, item.title, item.language,
                    note.published_day as day, '' as other
                from note join item on item.id = note.id where item.kind = \(Note.kind) and \(own)
                order by note.published_day desc, item.created_at desc, item.title, item.id limit 3) as notes
            union all
            select kind, id, thing, title, language, day, other from (
                select case when item.cell = \(cell.id) then 'owed-here' else 'owed-above' end as kind, item.id,
                    raised.thing, (select item.title from item
                        where item.id = raised.thing and item.state = 'live' and \(visible(to: viewer))) as title,
                    item.language, raised.due as day, (select item.title from item
                        where item.id = case when raised.from_cell = \(cell.id) then shown.cell else raised.from_cell end
                            and \(visible(to: viewer))) as other
                from raised join item on item.id = raised.id join item as shown on shown.id = raised.id
                where item.id in (\(Raised.ids(around: cell.id))) and item.state = 'live' and raised.replied_day is null
                    and (item.cell = \(cell.id) and \(visible(to: viewer)) or raised.from_cell = \(cell.id)
                        and exists (select 1 from item
                            where item.id = raised.thing and item.state = 'live' and \(visible(to: viewer))))
                order by raised.due, item.id limit 5) as owed
            """
        ) { row in
            LearntLine(
                kind: Kind(rawValue: try row.next()) ?? .note, id: try row.next(), thing: try row.next(),
                title: try row.next(), language: try row.next(), day: try row.next(), group: try row.next())
        }
    }
}
