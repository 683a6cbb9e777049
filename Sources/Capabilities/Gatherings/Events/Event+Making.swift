import Database
import Spine

extension Acting {
    /// Makes an event; its code is new.
    func make(
        _ form: EventForm, in cell: Cell.ID, zone: String, language: String, particulars: Particulars
    ) throws -> Event.ID {
        let id = try insert(
            Event.kind, title: form.title, language: language, visibility: particulars.forWhom.visibility, in: cell)
        try enter(
            id, in: cell, series: nil, from: form.startsAt, to: form.endsAt, zone: zone, particulars: particulars)
        try index(id, language: language, words: form.title + " " + particulars.address)
        return id
    }

    /// Writes the row of an event whose item stands.
    func enter(
        _ id: Event.ID, in cell: Cell.ID, series: Series.ID?, from start: Time, to end: Time, zone: String,
        particulars: Particulars
    ) throws {
        let original: Time? = series == nil ? nil : start
        try tx.run(
            """
            insert into event (id, cell, series, original_at, starts_at, ends_at, zone, code, \(Particulars.columns))
            values (\(id), \(cell), \(series), \(original), \(start), \(end), \(zone), \(try newCode().text),
                \(particulars.values))
            """)
    }

    /// A code that no event has.
    private func newCode() throws -> EntryCode {
        try freeCode { code in
            try tx.first("select 1 from event where code = \(code.text)") { try $0.next(Int.self) } != nil
        }
    }
}
