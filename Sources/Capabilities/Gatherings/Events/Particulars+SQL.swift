import Database
import Spine

extension Particulars {
    /// The columns, as they stand in the tables of events and of series alike.
    static let columns: SQL = """
        about, address, directions, online, for_whom, places, languages, offers, offers_more, lanyards_off,
        nothing_recorded, side_by_side
        """

    var values: SQL {
        """
        \(about), \(address), \(directions), \(online), \(forWhom.rawValue), \(places), \(languages),
        \(offersText), \(offersMore), \(lanyardsOff), \(nothingRecorded), \(sideBySide)
        """
    }

    var assignments: SQL {
        """
        about = \(about), address = \(address), directions = \(directions), online = \(online),
        for_whom = \(forWhom.rawValue), places = \(places), languages = \(languages), offers = \(offersText),
        offers_more = \(offersMore), lanyards_off = \(lanyardsOff), nothing_recorded = \(nothingRecorded),
        side_by_side = \(sideBySide)
        """
    }

    private var offersText: String {
        Offer.allCases.filter(offers.contains).map(\.rawValue).joined(separator: " ")
    }

    init(_ row: inout Row) throws {
        self.init()
        about = try row.next()
        address = try row.next()
        directions = try row.next()
        online = try row.next()
        forWhom = ForWhom(rawValue: try row.next()) ?? .cell
        places = try row.next()
        languages = try row.next()
        offers = Set(try row.next(String.self).split(separator: " ").compactMap { Offer(rawValue: String($0)) })
        offersMore = try row.next()
        lanyardsOff = try row.next()
        nothingRecorded = try row.next()
        sideBySide = try row.next()
    }
}
