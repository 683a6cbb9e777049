import Database

extension Migration {
    /// Whether words were understood is said of a use as it stood: what was said before counts for it as it stands now.
    static let meantAgain = Migration(
        name: "2026-11-26-1510-voices-meant-again",
        steps: [
            .column(.integer("revision").default(1), to: "meant"),
            .sql("update meant set revision = (select revision from item where item.id = meant.used_in)"),
        ])
}
