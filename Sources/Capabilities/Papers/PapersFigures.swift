public import Database
public import Spine

extension PapersCapability {
    /// How many papers there are, and how many bytes they take: for whoever has to find the room.
    public static func room(in tx: ReadTransaction) throws -> (papers: Int, bytes: Int) {
        try tx.first(
            """
            select (select count(*) from paper), (select coalesce(cast(sum(size) as bigint), 0) from paper_file)
            """
        ) { (try $0.next(Int.self), try $0.next(Int.self)) } ?? (0, 0)
    }

    /// Whether a viewer may find an item: a paper only where they may see what it hangs on. A condition on `item` beside
    /// whether they may see itself.
    public static func isFindable(for viewer: Viewer) -> SQL {
        "(item.kind <> \(Paper.kind) or \(Paper.isWithin(viewer)))"
    }
}
