import Calendar
import Database
import Markup
import Pages
import Phrases
import Spine

extension GatheringsCapability {
    /// What is told about a whole series.
    enum SeriesNews: Sendable {
        case begins, shortened
    }

    /// Tells everybody who is asked to a series: by letter, with its rule for their calendars.
    func tell(_ series: Series, _ news: SeriesNews, _ acting: Acting, _ site: SiteFacts) throws {
        let people = try acting.tx.all(
            "select \(Invited.columns) from \(Invited.tables) where invited.series = \(series.id) limit 2000",
            Invited.read)
        guard !people.isEmpty else { return }
        let dates = try acting.tx.all(
            """
            select \(Event.columns) from event join item on item.id = event.id
            where event.series = \(series.id) and (event.is_apart = 1 or event.cancelled_at is not null) limit 300
            """, Event.read)
        let next = try series.dates(from: acting.now, limit: 1, tx: acting.tx).first
        for invited in people where invited.actor != acting.viewer.actor {
            guard let email = invited.email else {
                guard let next else { continue }
                try acting.tx.run(
                    """
                    insert into to_tell (event, invited, what, since)
                    values (\(next.id), \(invited.id), 'change', \(acting.now))
                    on conflict (event, invited, what) do nothing
                    """)
                continue
            }
            let language = wiring.library.language(code: invited.language ?? series.language) ?? .english
            let say = wiring.library.phrases(in: language)
            let prefix = language == .english ? nil : language.code
            let link =
                wiring.publicAddress
                + Linking(prefix: prefix)(AnswersRoute.own(wiring.secrets.link(of: invited.id))).text
            var calendar = EventCalendar(wiring: wiring, say: say, home: site.timeZone, now: acting.now)
            calendar.organizer = try organizer(of: series.id, site, acting)
            var attached: Letter.Calendar?
            if calendar.organizer != nil {
                let guest = CalendarScheduling.Party(email, name: invited.name)
                let events = try calendar.series(series, dates, withOnline: true, address: link, guests: [guest])
                let text = try calendar.text(events, .request)
                attached = Letter.Calendar(
                    method: CalendarMethod.request.rawValue, text: String(decoding: text, as: UTF8.self))
            }
            let lines = [
                say(InvitationsWords.letterHello, ["name": invited.name]),
                say(news == .begins ? SeriesWords.letterBegins : .letterShortened),
                [series.title, series.words(say, site), series.particulars.address]
                    .filter { !$0.isEmpty }.joined(separator: "\n"),
                say(SeriesWords.letterDates) + "\n" + link, say(InvitationsWords.letterSecret),
            ]
            try acting.send(
                to: email, person: invited.language == nil ? nil : invited.actor,
                subject: say(
                    news == .begins ? SeriesWords.subjectBegins : .subjectShortened, ["title": series.title]),
                body: lines.joined(separator: "\n\n") + "\n", language: language.code,
                forgetAt: acting.now.adding(days: 14), mentions: invited.language == nil ? invited.actor : nil,
                calendar: attached)
        }
    }

    /// Whoever made something: answers from calendars go to them. The site's address stands in where they have none.
    func organizer(of item: Item.ID, _ site: SiteFacts, _ acting: Acting) throws -> CalendarScheduling.Party? {
        let author = try acting.tx.first(
            """
            select person.name, person.email from item join person on person.id = item.author
            where item.id = \(item) and person.erased_at is null
            """
        ) { (try $0.next(String.self), try $0.next(String?.self)) }
        let sender = wiring.mailFrom.isEmpty ? nil : wiring.mailFrom
        if let author, let email = author.1 {
            return CalendarScheduling.Party(email, name: author.0, sentBy: sender)
        }
        return sender.map { CalendarScheduling.Party($0, name: site.installation.name) }
    }
}

extension EventCalendar {
    /// A series with its rule, its cancelled dates left out, and those that were changed by hand beside it.
    func series(
        _ series: Series, _ apart: [Event], withOnline: Bool, address: String,
        guests: [CalendarScheduling.Party] = []
    ) throws -> [CalendarEvent] {
        let zone = Occasion.zone(series.zoneName, home: home)
        let end = series.firstAt.adding(seconds: Int64(series.minutes) * 60)
        var whole = CalendarEvent(
            uid: uid(series.id), stamp: now.milliseconds, start: .moment(series.firstAt.milliseconds, in: zone),
            end: .moment(end.milliseconds, in: zone), summary: series.title,
            location: place(series.particulars, withOnline: withOnline),
            description: description(series.particulars, withOnline: withOnline), url: address, status: .confirmed,
            sequence: series.sequence)
        whole.scheduling.rule = try series.ruleText()
        whole.scheduling.organizer = guests.isEmpty ? nil : organizer
        whole.scheduling.attendees = guests
        whole.scheduling.exceptions = apart.filter(\.isCancelled).compactMap { event in
            event.originalAt.map { .moment($0.milliseconds, in: zone) }
        }
        let changed = apart.filter { !$0.isCancelled && $0.originalAt != nil }
        return [whole] + changed.map { event($0, withOnline: withOnline, address: address, guests: guests) }
    }
}
