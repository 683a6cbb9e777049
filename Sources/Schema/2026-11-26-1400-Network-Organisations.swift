import Database

extension Migration {
    /// How many organisations people belong to each cell on behalf of: counted whenever that changes, not at each look.
    static let organisationsOfCells = Migration(
        name: "2026-11-26-1400-network-organisations",
        steps: [
            .column(.integer("organisations").default(0), to: "cell"),
            .sql(
                """
                update cell set organisations = (
                    select count(distinct membership_behalf.organisation) from membership
                        join membership_behalf on membership_behalf.membership = membership.id
                        where membership.cell = cell.id and membership.ended_at is null)
                """),
            // Those within a cell in the order of their founding, without sorting.
            .dropIndex("cell_by_parent"),
            .index("cell_by_parent", on: "cell", ["parent", "id"]),
        ])
}
