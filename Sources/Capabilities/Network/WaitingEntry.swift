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

extension NetworkCapability {
    /// What waits for the viewer, in one cell or everywhere: at most five.
    func waiting(in cell: CellHeading?, _ reading: Reading) throws -> [WaitingEntry] {
        guard reading.viewer.actor != nil else { return [] }
        return try Waiting.all(for: reading.viewer, of: cell?.cell.id, in: reading.tx, limit: 5).map { one in
            let what = wiring.waits[one.what].map { reading.say($0) } ?? one.title
            var link: Link?
            if let slug = cell?.cell.slug {
                if one.what == JoinRequest.waits { link = reading.link(NetworkRoute.people(slug)) }
                if one.what == Cell.needsCoConvenor { link = reading.link(NetworkRoute.start(slug)) }
            }
            return WaitingEntry(waiting: one, what: what, link: link)
        }
    }
}
