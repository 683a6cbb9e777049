import Database

extension Migration {
    /// The series whose dates are made next are found without a look at all others.
    static let datesAhead = Migration(
        name: "2026-11-26-1500-gatherings-dates-ahead",
        steps: [.index("series_to_make", on: "series", ["made_until"], where: "ended_at is null")])
}
