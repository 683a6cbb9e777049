import Database

extension Migration {
    /// Under which addresses a cell stood before: they lead on for whoever may see it.
    static let formerAddresses = Migration(
        name: "2026-11-26-1400-network-former-addresses",
        steps: [
            .table(
                "cell_former_address",
                [
                    .text("slug", .structural).primaryKey,
                    .reference("cell", to: "cell"),
                ]),
            .index("cell_former_address_of", on: "cell_former_address", ["cell"]),
        ])
}
