public import Pages
public import Spine

/// Nothing hangs anywhere: for what is tested without papers.
public struct NoPapers: Papering {
    public init() {}
    public func papers(of item: Item.ID, in cell: CellHeading, for reading: Reading) throws -> (any PagePart)? { nil }
}
