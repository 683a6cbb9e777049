import Calendar
import Markup
import Pages
import Phrases
import Spine

/// What is asked about an event on its first day, and nothing else: a name or a question, when, where.
struct EventForm: Sendable {
    let title: String
    let startsAt: Time
    let endsAt: Time
    let address: String
    let online: String

    static let lengths = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480]
    /// The longest event, in minutes.
    static let longest = 14 * 24 * 60
    static let longestTitle = 200

    /// Reads the fields; nil where something is to be mended. `before` is when it stood until now: only what moves has to
    /// lie ahead.
    static func read(_ reader: inout FormReader, zone: Zone, now: Time, before: Time? = nil) -> EventForm? {
        let title = reader.line("title", most: longestTitle, missing: Words.titleMissing)
        let day = reader.day("day", missing: Words.dayMissing)
        let clock = reader.clock("time", missing: Words.timeMissing)
        let minutes = Int(reader.line("minutes"))
        let address = reader.line("place", most: 300)
        let online = reader.line("online", most: 500)
        if !online.isEmpty, Link(web: online) == nil { reader.note("online", Words.onlineWrong) }
        guard let minutes, (5...longest).contains(minutes) else {
            reader.note("minutes", Words.lengthMissing)
            return nil
        }
        guard let day, let clock else { return nil }
        let seconds = day.milliseconds / 1000 + Int64(clock) * 60
        let civil = Zone.utc.civil(at: seconds * 1000)
        let start = Time(milliseconds: zone.milliseconds(of: civil))
        if start < now, start != before { reader.note("day", Words.dayPassed) }
        guard reader.isGood else { return nil }
        return EventForm(
            title: title, startsAt: start, endsAt: start.adding(seconds: Int64(minutes) * 60), address: address,
            online: online)
    }

    /// The form's fields as an event stands.
    static func state(of event: Event, zone: Zone) -> [String: [String]] {
        let start = zone.civil(at: event.startsAt.milliseconds)
        return [
            "title": [event.title], "day": [start.date.description], "time": [Occasion.clock(start)],
            "minutes": ["\(event.minutes)"], "place": [event.particulars.address],
            "online": [event.particulars.online],
        ]
    }
}

extension HTML {
    /// The fields of the first day.
    mutating func eventFields(_ state: FormState, room: EventRoom, in shown: Rendering) {
        field(
            Field("title", label: shown.say(Words.titleField), hint: shown.say(Words.titleHint), autocomplete: "off"),
            state)
        eventTimes(state, in: shown)
        field(
            Field("place", label: shown.say(Words.placeField), hint: shown.say(Words.placeHint), autocomplete: "off"),
            state)
        roomField(room, state, in: shown)
        field(
            Field(
                "online", label: shown.say(Words.onlineField), hint: shown.say(Words.onlineHint), autocomplete: "off"),
            state)
    }

    /// When it is, and how long.
    mutating func eventTimes(_ state: FormState, in shown: Rendering) {
        field(Field("day", .date, label: shown.say(Words.dayField)), state)
        field(Field("time", .time, label: shown.say(Words.timeField), hint: shown.say(Words.timeHint)), state)
        let own = Int(state.value("minutes")).flatMap { EventForm.lengths.contains($0) ? nil : $0 }
        select(
            "minutes", label: shown.say(Words.lengthField), none: nil,
            (EventForm.lengths + [own].compactMap(\.self)).sorted().map {
                Choice("\($0)", EventLength.words($0, shown.say))
            },
            state)
    }
}

/// How long something takes, in words.
enum EventLength {
    static func words(_ minutes: Int, _ say: Phrases) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return say(Words.lengthMinutes, count: rest) }
        if rest == 0 { return say(Words.lengthHours, count: hours) }
        return say.list([say(Words.lengthHours, count: hours), say(Words.lengthMinutes, count: rest)])
    }
}
