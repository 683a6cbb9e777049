import Database

extension Migration {
    /// Who somebody is here: sessions, the ways in, and passwords. Of every secret only a digest is kept.
    static let accounts = Migration(
        name: "2026-11-24-1000-accounts",
        steps: [
            // `seen_at` is a day, not a time.
            .table(
                "session",
                [
                    .id("id"),
                    .reference("person", to: "person"),
                    .bytes("token", .structural).unique,
                    .text("browser", .personal),
                    .time("created_at"),
                    .time("seen_at"),
                    .time("ended_at").null,
                ]),
            .index("session_of_person", on: "session", ["person"]),

            // Stands from the first time that a person has come in themselves; before, others only listed them.
            .table(
                "account",
                [
                    .reference("person", to: "person").primaryKey,
                    .time("since"),
                    .text("password", .personal).null,
                ]),

            // A link by letter, or the one that the program prints at its first start. A sign-in has a code as well;
            // one that was asked for an address that nobody has stands here too, without a person.
            .table(
                "one_time_link",
                [
                    .id("id"),
                    .text("purpose", .structural),
                    .reference("person", to: "person").null,
                    .bytes("token", .structural).unique,
                    .bytes("code", .structural).null,
                    .integer("tries").default(0),
                    .text("email", .personal).null,
                    .text("next", .personal).null,
                    .time("made_at"),
                    .time("expires_at").null,
                    .time("used_at").null,
                ]),
            .index("one_time_link_of_person", on: "one_time_link", ["person"]),
            .index("one_time_link_by_time", on: "one_time_link", ["made_at"]),

            .table(
                "invitation",
                [
                    .id("id"),
                    .bytes("token", .structural).unique,
                    .bytes("code", .structural).unique,
                    .reference("person", to: "person"),
                    .reference("cell", to: "cell"),
                    .reference("invited_by", to: "actor").null,
                    .time("made_at"),
                    .time("expires_at"),
                    .time("used_at").null,
                    .time("ended_at").null,
                ]),
            .index("invitation_of_person", on: "invitation", ["person", "cell"]),
        ])
}
