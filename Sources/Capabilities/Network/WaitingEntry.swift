import Database
import Markup
import Pages
import Phrases
import Spine

/// Something that waits for the viewer, in words.
struct WaitingEntry: Sendable {
    let waiting: Waiting
    let what: String
    /// Where to go; the thing's own page where it is nil.
    let link: Link?
}

/// What waits for the viewer, as much as a home shows of it.
struct WaitingList: Sendable {
    static let most = 5

    var entries: [WaitingEntry] = []
    /// How many more there are.
    var more = 0
    /// Where all of it stands.
    var rest: Link?
}

extension NetworkCapability {
    /// What waits for the viewer, in one cell or everywhere: the five that are most pressing, and the way to the rest.
    func waiting(in cell: CellHeading?, _ reading: Reading) throws -> WaitingList {
        guard reading.viewer.actor != nil else { return WaitingList() }
        let all = try Waiting.all(for: reading.viewer, of: cell?.cell.id, in: reading.tx)
        let entries = all.prefix(WaitingList.most).map { one in
            let what = wiring.waits[one.what].map { reading.say($0) } ?? one.title
            var link: Link?
            if let slug = cell?.cell.slug {
                if one.what == JoinRequest.waits { link = reading.link(NetworkRoute.people(slug)) }
                if one.what == Cell.needsCoConvenor { link = reading.link(NetworkRoute.start(slug)) }
            }
            return WaitingEntry(waiting: one, what: what, link: link)
        }
        return WaitingList(
            entries: entries, more: all.count - entries.count, rest: wiring.me.map { $0(reading.link) })
    }
}
