import Database
import HTTP
import Pages
import Spine
import Synchronization

/// The pages that visitors are shown again as they are, until something is done that could change them.
///
/// A page is kept under its path and language with the sum of the revisions that it depends on. Each look asks for
/// that sum anew, unless the database says that nothing at all was committed since the last look.
final class KeptPages: Sendable {
    /// What a page is kept under: what it is made from, and nothing that a visitor could vary at will, such as a query
    /// or the ways to encode an address.
    struct Key: Hashable, Sendable {
        /// The decoded path, with its language if it names one.
        let path: [String]
        let language: String
    }

    private struct Entry: Sendable {
        let response: Response
        let body: KeptBody
        let cells: [Cell.ID]
        let until: Time?
        let revisions: Int
        var mark: CommitMark

        func isValid(at now: Time) -> Bool { until.map { now < $0 } ?? true }
    }

    private struct Entries: Sendable {
        var pages: [Key: Entry] = [:]
        var size = 0
    }

    private let entries = Mutex(Entries())
    private let most: Int

    /// Keeps pages of at most so many bytes; when there are more, all are dropped and kept anew as they are asked for.
    init(most: Int = 16 << 20) { self.most = most }

    /// The page kept under a key, if nothing at all was committed since it was looked at; never waits.
    func untouched(for key: Key, at now: Time, store: Store) -> Response? {
        guard let entry = entries.withLock({ $0.pages[key] }), entry.isValid(at: now) else { return nil }
        return store.unchanged(since: entry.mark) ? entry.response : nil
    }

    /// The page kept under a key, if it still is what would be made now.
    func response(for key: Key, at now: Time, store: Store) throws -> Response? {
        guard let entry = entries.withLock({ $0.pages[key] }), entry.isValid(at: now) else { return nil }
        let mark = try store.mark()
        let revisions = try store.read { try Revisions.sum(of: entry.cells, in: $0) }
        guard revisions == entry.revisions else { return nil }
        entries.withLock { entries in
            // Somebody slower may have put an older page in its place meanwhile, for which the mark does not hold.
            guard entries.pages[key]?.body === entry.body else { return }
            entries.pages[key]?.mark = mark
        }
        return entry.response
    }

    /// Keeps a page that was made from the revisions of one snapshot, and gives it back as it will be served; `mark` was
    /// taken before the snapshot.
    func keep(
        _ response: Response, under key: Key, as kept: Answer.Kept, revisions: Int, mark: CommitMark
    ) -> Response {
        guard case .bytes(let bytes) = response.body else { return response }
        let body = KeptBody(bytes)
        var response = response
        response.body = .kept(body)
        let entry = Entry(
            response: response, body: body, cells: kept.cells, until: kept.until, revisions: revisions, mark: mark)
        entries.withLock { entries in
            if entries.size + body.size > most { entries = Entries() }
            entries.size += body.size - (entries.pages[key]?.body.size ?? 0)
            entries.pages[key] = entry
        }
        return response
    }
}
