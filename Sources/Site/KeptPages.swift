import Database
import HTTP
import Pages
import Spine
import Synchronization

/// The pages that visitors are shown again as they are, until something is done that could change them.
///
/// A page is kept under its address and language with the sum of the revisions that it depends on. Each look asks for
/// that sum anew, unless the database says that nothing at all was committed since the last look.
final class KeptPages: Sendable {
    /// What a page is kept under.
    struct Key: Hashable, Sendable {
        let target: String
        let language: String
        let isSecure: Bool
    }

    private struct Entry: Sendable {
        let response: Response
        let cells: [Cell.ID]
        let until: Time?
        let revisions: Int
        var mark: CommitMark
    }

    private let entries = Mutex<[Key: Entry]>([:])
    private let most: Int

    /// Keeps at most so many pages; when there are more, all are dropped and kept anew as they are asked for.
    init(most: Int = 2000) { self.most = most }

    /// The page kept under a key, if it still is what would be made now.
    func response(for key: Key, at now: Time, store: Store) throws -> Response? {
        guard let entry = entries.withLock({ $0[key] }) else { return nil }
        if let until = entry.until, now >= until { return nil }
        if store.unchanged(since: entry.mark) { return entry.response }
        let mark = try store.mark()
        let revisions = try store.read { try Revisions.sum(of: entry.cells, in: $0) }
        guard revisions == entry.revisions else { return nil }
        entries.withLock { $0[key]?.mark = mark }
        return entry.response
    }

    /// Keeps a page that was made from the revisions of one snapshot, and gives it back as it will be served; `mark` was
    /// taken before the snapshot.
    func keep(
        _ response: Response, under key: Key, as kept: Answer.Kept, revisions: Int, mark: CommitMark
    ) -> Response {
        guard case .bytes(let bytes) = response.body else { return response }
        var response = response
        response.body = .kept(KeptBody(bytes))
        let entry = Entry(
            response: response, cells: kept.cells, until: kept.until, revisions: revisions, mark: mark)
        entries.withLock { entries in
            if entries.count >= most { entries.removeAll() }
            entries[key] = entry
        }
        return response
    }
}
