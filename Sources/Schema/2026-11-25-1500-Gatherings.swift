import Database

extension Migration {
    /// Coming together: events, the series that they belong to, who is invited, and what people answered.
    static let gatherings = Migration(
        name: "2026-11-25-1500-gatherings",
        steps: [
            // Events that come again. `rule` is the RRULE of RFC 5545 on the clocks of `zone`, `first_at` the first date
            // and `minutes` how long each takes; the dates stand in `event`, made ahead until `made_until`.
            .table(
                "series",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("cell", to: "cell"),
                    .text("rule", .structural),
                    .text("zone", .structural),
                    .time("first_at"),
                    .integer("minutes"),
                    .time("made_until"),
                    .integer("sequence").default(0),
                    .time("ended_at").null,
                    // The first date that is not the series' any more: what was changed from a date on is another series.
                    .time("until_at").null,
                ] + particulars),
            .index("series_of_cell", on: "series", ["cell"]),

            // The item's title is its name or its question. `cell` is the item's own, so that the month of a cell is one
            // look; so is `starts_at` for the network. `original_at` is when a date of a series stood first (its
            // RECURRENCE-ID), `is_apart` whether it was changed by hand. `code` leads there without an account.
            .table(
                "event",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("cell", to: "cell"),
                    .reference("series", to: "series").null,
                    .time("original_at").null,
                    .flag("is_apart").default(false),
                    .time("starts_at"),
                    .time("ends_at"),
                    .text("zone", .structural),
                    .text("code", .structural).unique,
                    .time("answer_by").null,
                    .time("cancelled_at").null,
                    // Counts the changes that calendars have to hear of: iTIP's SEQUENCE.
                    .integer("sequence").default(0),
                ] + particulars,
                [.unique(["series", "original_at"])]),
            .index("event_of_cell", on: "event", ["cell", "starts_at"]),
            .index("event_by_start", on: "event", ["starts_at"]),

            // Who is asked to come, to one event or to a whole series; and who answered of their own accord. `link` is a
            // keyed hash of the secret in their letter. `name` and `contact` are those of people who are nobody here.
            .table(
                "invited",
                [
                    .id("id"),
                    .reference("event", to: "event").null,
                    .reference("series", to: "series").null,
                    .reference("actor", to: "actor"),
                    .text("how", .structural).among(["letter", "paper", "member", "link"]),
                    .bytes("link", .structural).unique,
                    .time("invited_at"),
                    .text("name", .personal).default(""),
                    .text("contact", .personal).default(""),
                ],
                [
                    .unique(["event", "actor"]), .unique(["series", "actor"]),
                    .check("invited_to_one", "(event is null) <> (series is null)"),
                ]),
            .index("invited_actor", on: "invited", ["actor"]),

            // What somebody answered about one event. `turn` counts those who said that they come, in the order in which they
            // did; `seat` says whether they have a place or wait for one. `shown_name` is how they are named there.
            .table(
                "attendance",
                [
                    .reference("event", to: "event"),
                    .reference("invited", to: "invited", onDelete: .cascade),
                    .text("answer", .structural).among(["coming", "perhaps", "not-coming"]),
                    .text("seat", .structural).default("none").among(["none", "has", "waits"]),
                    .integer("turn").default(0),
                    .time("answered_at"),
                    .reference("organisation", to: "item").null,
                    .reference("entered_by", to: "actor").null,
                    .text("shown_name", .personal).default(""),
                ],
                [.primaryKey(["event", "invited"])]),
            .index("attendance_of_invited", on: "attendance", ["invited"]),
            .index("attendance_in_turn", on: "attendance", ["event", "seat", "turn"]),

            // Somebody who cannot be written to and has to be told: a change, a cancellation, a place that fell free.
            .table(
                "to_tell",
                [
                    .reference("event", to: "event"),
                    .reference("invited", to: "invited", onDelete: .cascade),
                    .text("what", .structural).among(["invitation", "change", "cancelled", "place"]),
                    .time("since"),
                ],
                [.primaryKey(["event", "invited", "what"])]),

            // What somebody needs in order to come: kept once a person, carried over from event to event.
            .table(
                "access_need",
                [
                    .reference("actor", to: "actor").primaryKey,
                    .text("words", .personal),
                    .time("changed_at"),
                ]),

            // The secret address of somebody's own calendar; it ends when they ask for another.
            .table(
                "calendar_feed",
                [
                    .reference("person", to: "person").primaryKey,
                    .bytes("link", .structural).unique,
                    .integer("number"),
                    .time("made_at"),
                ]),

            // What an invitation, a change or a cancellation says to calendars goes with its letter.
            .column(.text("calendar", .words).null, to: "outbox"),
            .column(.text("calendar_method", .structural).null, to: "outbox"),
        ])

    /// What stands for one event and for each date of a series alike.
    private static let particulars: [Column] = [
        .text("about", .words).default(""),
        .text("address", .words).default(""),
        .text("directions", .words).default(""),
        // Shown only to those who may come.
        .text("online", .words).default(""),
        .text("for_whom", .structural).default("link").among(["cell", "network", "link"]),
        .integer("places").null,
        .text("languages", .words).default(""),
        // Enumerated words with spaces between, and more about them.
        .text("offers", .structural).default(""),
        .text("offers_more", .words).default(""),
        .flag("lanyards_off").default(false),
        .flag("nothing_recorded").default(false),
    ]
}
