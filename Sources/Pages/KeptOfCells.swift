public import Spine
import Synchronization

/// What was found out about cells for somebody, kept until something is recorded that could change it.
///
/// What was found for one viewer is never shown to another: who may see what is asked of the database for each. Only
/// what visitors may be shown from kept pages belongs here: whatever changes it moves on a counter of the cell, of one
/// above it, or of the network.
public final class KeptOfCells<Found: Sendable>: Sendable {
    private struct Key: Hashable {
        let cell: Cell.ID
        let viewer: Actor.ID
    }

    /// How many are kept at most; when there are more, all are dropped.
    private let most: Int
    private let kept = Mutex<[Key: (revisions: Int, found: Found)]>([:])

    /// Keeps nothing yet.
    public init(most: Int = 500) { self.most = most }

    /// What is kept for a viewer and holds in the snapshot that the heading was read from.
    public func found(of cell: CellHeading, for viewer: Viewer) -> Found? {
        guard let key = key(cell, viewer), let known = kept.withLock({ $0[key] }) else { return nil }
        return known.revisions == cell.revisions ? known.found : nil
    }

    /// Keeps what was found in the snapshot that the heading was read from.
    public func keep(_ found: Found, of cell: CellHeading, for viewer: Viewer) {
        guard let key = key(cell, viewer) else { return }
        kept.withLock { kept in
            if kept.count >= most { kept.removeAll() }
            kept[key] = (cell.revisions, found)
        }
    }

    /// Nothing is kept for visitors, whose pages are kept whole.
    private func key(_ cell: CellHeading, _ viewer: Viewer) -> Key? {
        viewer.actor.map { Key(cell: cell.cell.id, viewer: $0) }
    }
}
