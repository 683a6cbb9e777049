import Calendar
import Pages
import Phrases
import Spine

/// Minutes as they follow from what was written while the meeting ran.
struct MinutesDraft {
    let event: Event
    let there: [Presence]
    let items: [AgendaItem]
    let notes: [Item.ID: MeetingNote]
    let undertakings: [Undertaking]

    /// The text; what was said in the rounds is no part of it.
    func text(_ say: Phrases, _ site: SiteFacts) -> String {
        var parts = [
            ([event.title, event.occasion(site).words(say), event.particulars.address].filter { !$0.isEmpty })
                .joined(separator: "\n")
        ]
        if !there.isEmpty {
            parts.append(
                say(MinutesWords.partWhoWasThere) + "\n" + there.map { $0.shown(at: event) }.joined(separator: "\n"))
        }
        for (number, item) in items.enumerated() {
            let heading = say(MeetingWords.itemNumber, ["number": number + 1]) + " " + item.title
            parts.append([heading, notes[item.id]?.words ?? ""].filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        if let words = notes[event.id]?.words, !words.isEmpty { parts.append(words) }
        if !undertakings.isEmpty {
            let lines = undertakings.map { line($0, say) }
            parts.append(say(MinutesWords.partActions) + "\n" + lines.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n")
    }

    private func line(_ one: Undertaking, _ say: Phrases) -> String {
        let name = one.name.isEmpty ? say(UndertakingWords.nobody) : one.name
        guard let due = one.due else { return say(MinutesWords.actionLine, ["name": name, "what": one.title]) }
        let day = Occasion.day(Zone.utc.civil(at: due.milliseconds), say)
        return say(MinutesWords.actionBy, ["name": name, "what": one.title, "day": day])
    }
}
