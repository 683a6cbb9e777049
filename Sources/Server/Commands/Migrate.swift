import Commands

extension Command {
    /// Brings the database up to date without serving.
    static let migrate = Command(
        "migrate", abstract: "Bring the database up to date, after a backup.", options: Settings.optionsBesideServing
    ) { invocation in
        _ = try Opened(try Settings(invocation), .using)
        printOut("The database is up to date.\n")
    }
}
