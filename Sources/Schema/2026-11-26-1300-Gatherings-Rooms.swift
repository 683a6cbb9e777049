import Database

extension Migration {
    /// Rooms and desks that organisations offer, who booked them, and days on which people work side by side.
    static let rooms = Migration(
        name: "2026-11-26-1300-gatherings-rooms",
        steps: [
            // The item's title is its name; it belongs to the network and to no cell. `weekly` is when it is open, seven
            // parts from Monday on with a semicolon between, each of minutes after midnight such as 540-750,810-1020.
            // `turn` is counted up by whoever books, so that two who do at once meet in this row on either database.
            .table(
                "room",
                [
                    .reference("id", to: "item").primaryKey,
                    .reference("organisation", to: "item"),
                    .text("sort", .structural).among(["room", "desk"]),
                    .text("address", .words),
                    .text("directions", .words).default(""),
                    .integer("seats"),
                    // Enumerated words with spaces between, and more about them.
                    .text("access", .structural).default(""),
                    .text("access_more", .words).default(""),
                    .text("weekly", .structural),
                    .text("hours_more", .words).default(""),
                    .text("ask", .words),
                    .text("terms", .structural).among(["free", "ask-first"]),
                    .time("closed_at").null,
                    .integer("turn").default(0),
                ]),
            .index("room_of_organisation", on: "room", ["organisation"]),

            // From a moment to before another. `cell` is the group that it is for, `organisation` on whose behalf; a booking
            // of an event moves and ends with it, and its words are the event's.
            .table(
                "room_booking",
                [
                    .id("id"),
                    .reference("room", to: "room"),
                    .time("starts_at"),
                    .time("ends_at"),
                    .reference("actor", to: "actor"),
                    .reference("cell", to: "cell"),
                    .reference("organisation", to: "item").null,
                    .text("purpose", .personal).default(""),
                    .reference("event", to: "event").null,
                    // What was booked in one go, week by week.
                    .uuid("run").null,
                    .time("booked_at"),
                    .time("cancelled_at").null,
                    .integer("sequence").default(0),
                ],
                [.check("room_booking_ends", "starts_at < ends_at")]),
            .index("room_booking_of_room", on: "room_booking", ["room", "starts_at"], where: "cancelled_at is null"),
            .index(
                "room_booking_of_event", on: "room_booking", ["event"], unique: true, where: "cancelled_at is null"),
            .index("room_booking_of_actor", on: "room_booking", ["actor", "starts_at"]),
            .index("room_booking_of_cell", on: "room_booking", ["cell", "ends_at"]),

            // People of several organisations work side by side: an event of a kind.
            .column(.flag("side_by_side").default(false), to: "event"),
            .column(.flag("side_by_side").default(false), to: "series"),
        ])
}
