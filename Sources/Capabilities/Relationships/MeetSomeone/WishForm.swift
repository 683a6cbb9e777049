import HTTP
import Pages
import Phrases
import Spine

/// What the form about meeting someone holds.
struct WishForm {
    /// What stands for anybody in the network among the circles.
    static let network = "network"

    let wish: Wish
    let apart: [String]
    let needs: String

    /// Reads the form; nil where something has to be mended.
    static func read(
        _ reader: inout FormReader, groups: [MyCircle], site: SiteFacts, before: Wish?, at now: Time
    ) -> WishForm? {
        let circles = Set(reader.list("circles"))
        let cells = Set(groups.filter { circles.contains($0.slug.text) }.map(\.cell))
        let inNetwork = circles.contains(network)
        if cells.isEmpty, !inNetwork { reader.note("circles", MeetWords.circlesMissing) }
        let rhythm = reader.choice("rhythm", of: Wish.Rhythm.self, missing: MeetWords.rhythmMissing)
        let ways = Set(reader.list("ways").compactMap(Wish.Way.init))
        if ways.isEmpty { reader.note("ways", MeetWords.waysMissing) }
        let languages = Set(reader.list("languages")).intersection(site.languages.map(\.code))
        if languages.isEmpty { reader.note("languages", MeetWords.languagesMissing) }
        let shares = reader.isTicked("shares")
        let needs = reader.text("needs", most: 1000)
        let tells = reader.isTicked("tells")
        let apart = names(reader.text("apart", most: 10_000), &reader)
        let paused = reader.day("paused")
        if let paused, paused <= now.day { reader.note("paused", MeetWords.pausedPast) }
        guard reader.isGood, let rhythm else { return nil }
        let wish = Wish(
            rhythm: rhythm, inNetwork: inNetwork, cells: cells, ways: ways, languages: languages,
            sharesAddress: shares, tellsNeeds: tells, since: before?.since ?? now,
            dueFrom: due(before, rhythm, at: now), pausedUntil: paused)
        return WishForm(wish: wish, apart: apart, needs: needs)
    }

    /// Names, one a line.
    private static func names(_ text: String, _ reader: inout FormReader) -> [String] {
        let names = text.split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        if names.count > Wish.mostApart {
            reader.note("apart", MeetWords.apartTooMany, ["most": Wish.mostApart])
        } else if names.contains(where: { $0.count > 200 }) {
            reader.note("apart", MeetWords.apartTooLong)
        }
        return names
    }

    /// Another rhythm moves on the next round that is theirs, unless they are due already.
    private static func due(_ before: Wish?, _ rhythm: Wish.Rhythm, at now: Time) -> Time {
        guard let before else { return now }
        guard before.dueFrom > now else { return before.dueFrom }
        return max(now, before.dueFrom.adding(days: rhythm.days - before.rhythm.days))
    }

    /// The form with what is kept.
    static func state(_ wish: Wish, apart: [String], needs: String, groups: [MyCircle]) -> FormState {
        FormState(lists: [
            "circles": (wish.inNetwork ? [network] : [])
                + groups.filter { wish.cells.contains($0.cell) }.map(\.slug.text),
            "rhythm": [wish.rhythm.rawValue], "ways": wish.ways.map(\.rawValue), "languages": Array(wish.languages),
            "shares": wish.sharesAddress ? ["yes"] : [], "needs": [needs], "tells": wish.tellsNeeds ? ["yes"] : [],
            "apart": [apart.joined(separator: "\n")],
            "paused": [wish.pausedUntil.map { Rendering.date($0) } ?? ""],
        ])
    }
}
