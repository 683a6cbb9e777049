import Calendar
import Pages
import Phrases
import Spine

/// Events as calendars read them.
struct EventCalendar {
    let wiring: GatheringsWiring
    let say: Phrases
    let home: Zone
    let now: Time
    var organizer: CalendarScheduling.Party?

    static let product = "-//Joining Forces//Gatherings//EN"

    /// One event; a date of a series carries the series' name and when it stood first.
    func event(
        _ event: Event, withOnline: Bool, address: String, guests: [CalendarScheduling.Party] = []
    ) -> CalendarEvent {
        let zone = Occasion.zone(event.zoneName, home: home)
        var made = CalendarEvent(
            uid: uid(event.series ?? event.id), stamp: now.milliseconds,
            start: .moment(event.startsAt.milliseconds, in: zone), end: .moment(event.endsAt.milliseconds, in: zone),
            summary: event.title, location: place(event.particulars, withOnline: withOnline),
            description: description(event.particulars, withOnline: withOnline, off: event.cancelReason), url: address,
            status: event.isCancelled ? .cancelled : .confirmed, sequence: event.sequence)
        made.scheduling.organizer = guests.isEmpty ? nil : organizer
        made.scheduling.attendees = guests
        if let original = event.originalAt {
            made.scheduling.recurrence = .moment(original.milliseconds, in: zone)
        }
        return made
    }

    func text(_ events: [CalendarEvent], _ method: CalendarMethod) throws -> [UInt8] {
        try CalendarText(events: events, method: method).written(by: Self.product)
    }

    /// What tells an event from all others, everywhere.
    func uid(_ id: Item.ID) -> String {
        let host = wiring.publicAddress.split(separator: "/").dropFirst().first.map(String.init) ?? "localhost"
        return "\(id.text)@\(host)"
    }

    func place(_ facts: Particulars, withOnline: Bool) -> String? {
        let all = [facts.address, withOnline ? facts.online : ""].filter { !$0.isEmpty }
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    /// What is to be known of it; where it is called off, that reason first.
    func description(_ facts: Particulars, withOnline: Bool, off reason: String = "") -> String? {
        let offers = Particulars.Offer.allCases.filter(facts.offers.contains).map { say($0.words) }
        let all = [
            reason, facts.about, facts.directions, withOnline ? facts.online : "", facts.languages,
            offers.isEmpty ? "" : say.list(offers),
            facts.offersMore,
        ].filter { !$0.isEmpty }
        return all.isEmpty ? nil : all.joined(separator: "\n\n")
    }
}

extension GatheringsCapability {
    /// One event as a file for calendars.
    func calendarFile(
        of event: Event, withOnline: Bool, _ say: Phrases, _ site: SiteFacts, at now: Time, address: String? = nil
    ) throws -> Answer.File {
        let calendar = EventCalendar(wiring: wiring, say: say, home: site.timeZone, now: now)
        let own = address ?? wiring.publicAddress + "/e/" + event.code.text
        // A date that somebody saves by itself stands by itself.
        var alone = calendar.event(event, withOnline: withOnline, address: own)
        if event.series != nil {
            alone.scheduling.recurrence = nil
            alone.uid = calendar.uid(event.id)
        }
        let name = Slug(from: event.title, fallback: "event").text
        return Answer.File(
            name: "\(name).ics", type: "text/calendar; charset=utf-8; method=PUBLISH",
            bytes: try calendar.text([alone], .publish))
    }
}
