import Commands

extension Command {
    /// Looks at everything that an installation stands on.
    static let check = Command(
        "check", abstract: "Look at the database, the disk, the mail, the backup and the clock.",
        discussion: "Each finding comes with its remedy. It ends with 69 where something is bad.",
        options: Settings.optionsBesideServing
    ) { invocation in
        try Checking.report(try Opened(try Settings(invocation), .looking))
    }
}
