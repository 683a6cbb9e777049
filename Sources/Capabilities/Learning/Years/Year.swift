import Calendar
import Database
import Spine

/// What a group learnt in a year: drafted from its thoughts and notes, then words of its own that stay as they are.
struct Year: Sendable {
    let id: Item.ID
    let year: Int
    let title: String
    let language: String
    /// Markdown.
    let body: String
    let code: EntryCode
    /// Nil while it is prepared.
    let published: Time?
    /// Who can read it, or is to.
    let readers: Visibility
    let revision: Int

    var isDraft: Bool { published == nil }

    static let kind = Item.Kind("year")
    /// The longest text, in characters.
    static let mostBody = 20_000
    /// The first year that there can be a page of.
    static let first = 2000
}

/// A page of a year as a line of a list.
struct YearLine: Sendable {
    let id: Item.ID
    let title: String
    let language: String
    let published: Time?
}

extension Year {
    /// One of a cell's; throws `notFound` where the viewer may see none.
    static func find(_ id: Item.ID, in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> Year {
        let found = try tx.first(
            """
            select item.id, year_page.year, item.title, item.language, year_page.body, year_page.code,
                year_page.published_day, year_page.readers, item.revision
            from year_page join item on item.id = year_page.id
            where item.id = \(id) and item.cell = \(cell) and item.state <> 'retired' and \(visible(to: viewer))
            """
        ) { row in
            Year(
                id: try row.next(), year: try row.next(), title: try row.next(), language: try row.next(),
                body: try row.next(), code: try EntryCode.kept(&row), published: try row.next(),
                readers: try row.next(), revision: try row.next())
        }
        guard let found else { throw SpineError(.notFound, "There is no such page here.") }
        return found
    }

    /// A cell's pages, the newest year first.
    static func all(in cell: Cell.ID, for viewer: Viewer, _ tx: ReadTransaction) throws -> [YearLine] {
        try tx.all(
            """
            select item.id, item.title, item.language, year_page.published_day
            from year_page join item on item.id = year_page.id
            where item.cell = \(cell) and item.kind = \(kind) and item.state <> 'retired' and \(visible(to: viewer))
            order by year_page.year desc, item.id desc limit 50
            """
        ) {
            YearLine(
                id: try $0.next(), title: try $0.next(), language: try $0.next(), published: try $0.next())
        }
    }

    /// People's own words from the notes of that year, as far as they stand there now and were agreed to for these readers:
    /// whoever changes their mind is heard here too.
    func quotes(in cell: Cell.ID, _ tx: ReadTransaction) throws -> [(words: String, name: String?)] {
        let (begin, end) = Year.bounds(of: year)
        return try tx.all(
            """
            select quote.words, quote.name, quote.answer from quote join item on item.id = quote.note
                join note on note.id = quote.note
            where item.cell = \(cell) and item.state = 'live' and item.visibility >= \(readers)
                and note.published_day >= \(begin) and note.published_day < \(end)
                and quote.answer in ('yes', 'without-name') and quote.words <> '' and quote.readers >= \(readers)
            order by note.published_day, item.title, quote.words, quote.id limit 100
            """
        ) { row in
            let (words, name, answer) = (
                try row.next(String.self), try row.next(String.self), try row.next(Quote.Answer.self)
            )
            return (words, answer == .yes && !name.isEmpty ? name : nil)
        }
    }

    /// The first moment of a year, and that of the next.
    static func bounds(of year: Int) -> (begin: Time, end: Time) {
        func start(_ year: Int) -> Time {
            let day = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
            return Time(milliseconds: Int64(day) * 86_400_000)
        }
        return (start(year), start(year + 1))
    }

    /// A first text of a year: what the group came to think, and the key points of its notes, as far as these readers may
    /// read them. No words of people are in it: they stand beside, as long as they agree.
    static func draft(
        of year: Int, for readers: Visibility, in cell: Cell.ID, heading: (String, String), _ tx: ReadTransaction
    ) throws -> String {
        let (begin, end) = bounds(of: year)
        let thoughts = try tx.all(
            """
            select item.title, thought.body from thought join item on item.id = thought.id
            where item.cell = \(cell) and item.state = 'live' and item.visibility >= \(readers)
                and thought.day < \(end) and thought.day >= \(begin) and not exists (select 1 from thought as later
                    where later.id = thought.replaced_by and later.day < \(end))
            order by thought.day, item.title, item.id limit 100
            """
        ) { (title: try $0.next(String.self), more: try $0.next(String.self)) }
        let notes = try tx.all(
            """
            select item.title, note.points from note join item on item.id = note.id
            where item.cell = \(cell) and item.state = 'live' and item.visibility >= \(readers)
                and note.published_day >= \(begin) and note.published_day < \(end)
            order by note.published_day, item.created_at, item.title, item.id limit 200
            """
        ) { (title: try $0.next(String.self), points: try $0.next(String.self)) }
        var parts: [String] = []
        if !thoughts.isEmpty { parts.append("# \(heading.0)") }
        for thought in thoughts { parts += ["**\(thought.title)**", thought.more] }
        if !notes.isEmpty { parts.append("# \(heading.1)") }
        for note in notes {
            parts += ["## \(note.title)", Note.lines(of: note.points).map { "- \($0)" }.joined(separator: "\n")]
        }
        var text = ""
        for part in parts where !part.isEmpty {
            let next = text.isEmpty ? part : text + "\n\n" + part
            guard next.count <= mostBody else { break }
            text = next
        }
        return text
    }
}

extension EntryCode {
    /// Reads a column that holds one.
    static func kept(_ row: inout Row) throws -> EntryCode {
        guard let code = EntryCode(typed: try row.next(String.self)) else {
            throw SpineError(.unreadable, "Something learnt has an address that cannot be read.")
        }
        return code
    }
}

extension Acting {
    /// Begins the page of a year: a draft for the convenors. There is one for each year.
    func begin(
        _ year: Int, _ title: String, _ body: String, for readers: Visibility, in cell: Cell,
        code: EntryCode? = nil
    ) throws -> Item.ID {
        let isThere = try tx.first(
            """
            select 1 from year_page join item on item.id = year_page.id
            where item.cell = \(cell.id) and year_page.year = \(year) and item.state <> 'retired'
            """
        ) { try $0.next(Int.self) }
        guard isThere == nil else { throw SpineError(.changedMeanwhile, "There is a page of this year already.") }
        let id = try insert(
            Year.kind, title: title, language: cell.language, visibility: .convenors, in: cell.id, state: .preparing)
        try tx.run(
            """
            insert into year_page (id, year, body, code, readers)
            values (\(id), \(year), \(body), \(try (code ?? newLearningCode()).text), \(readers))
            """)
        return id
    }

    /// Changes the words of a draft that is still as it was when it was read.
    func change(_ year: Item.ID, from revision: Int, title: String, body: String) throws {
        try edit(year, from: revision, title: title, visibility: .convenors)
        try tx.run("update year_page set body = \(body) where id = \(year)")
    }

    /// Lets its readers read it.
    func publish(_ year: Year) throws {
        try tx.run("update year_page set published_day = \(now.day) where id = \(year.id)")
        try setState(.live, of: year.id)
        try setVisibility(year.readers, of: year.id)
        try index(year.id, language: year.language, words: year.title + "\n" + year.body)
    }

    /// Takes it back into a draft, or a draft away for good.
    func takeBack(_ year: Year) throws {
        try tx.run("delete from searchable where item = \(year.id)")
        try setVisibility(.convenors, of: year.id)
        if year.isDraft {
            try tx.run("update year_page set body = '' where id = \(year.id)")
            try tx.run("update item set title = '' where id = \(year.id)")
            try scrub()
            try setState(.retired, of: year.id)
        } else {
            try tx.run("update year_page set published_day = null where id = \(year.id)")
            try setState(.preparing, of: year.id)
        }
    }
}
