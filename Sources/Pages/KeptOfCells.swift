public import Spine
public import Synchronization

/// What was found out about cells for somebody, kept until something is recorded that could change it.
///
/// What was found for one viewer is never shown to another: who may see what is asked of the database for each. Only
/// what visitors may be shown from kept pages belongs here: whatever changes it moves on a counter of the cell, of one
/// above it, or of the network.
public final class KeptOfCells<Found: Sendable>: Sendable {
    @usableFromInline struct Key: Hashable, Sendable {
        let cell: Cell.ID
        let viewer: Actor.ID

        @usableFromInline init(cell: Cell.ID, viewer: Actor.ID) {
            self.cell = cell
            self.viewer = viewer
        }
    }

    @usableFromInline struct Entry: Sendable {
        @usableFromInline let found: Found
        let revisions: Int
        let until: Time?

        @usableFromInline init(found: Found, revisions: Int, until: Time?) {
            self.found = found
            self.revisions = revisions
            self.until = until
        }

        @usableFromInline func holds(for cell: CellHeading, at now: Time) -> Bool {
            revisions == cell.revisions && until.map { now < $0 } ?? true
        }
    }

    /// How many are kept at most; when there are more, all are dropped.
    @usableFromInline let most: Int
    @usableFromInline let kept = Mutex<[Key: Entry]>([:])

    /// Keeps nothing yet.
    public init(most: Int = 500) { self.most = most }

    /// What is kept for the viewer and holds in the snapshot that the heading was read from, else what `ask` finds there,
    /// with the time that alone will change it, if there is one.
    @inlinable public func found(
        of cell: CellHeading, for reading: Reading, ask: () throws -> (Found, until: Time?)
    ) throws -> Found {
        try found(of: cell, for: reading, renewing: { _ in try ask() })
    }

    /// The same, where `ask` is told what was found before and holds no more.
    @inlinable public func found(
        of cell: CellHeading, for reading: Reading, renewing ask: (Found?) throws -> (Found, until: Time?)
    ) throws -> Found {
        // Nothing is kept for visitors, whose pages are kept whole.
        guard let viewer = reading.viewer.actor else { return try ask(nil).0 }
        let key = Key(cell: cell.cell.id, viewer: viewer)
        let known = kept.withLock { $0[key] }
        if let known, known.holds(for: cell, at: reading.now) { return known.found }
        let (found, until) = try ask(known?.found)
        let entry = Entry(found: found, revisions: cell.revisions, until: until)
        kept.withLock { kept in
            if kept.count >= most { kept.removeAll() }
            kept[key] = entry
        }
        return found
    }
}
