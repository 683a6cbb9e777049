import Calendar
import Database
import Markup
import Pages
import Phrases
import Spine

/// The letters about an event: plain text for people, and the same for their calendars.
struct EventLetters {
    let gatherings: GatheringsCapability
    let site: SiteFacts
    let event: Event
    let by: Viewer

    private var wiring: GatheringsWiring { gatherings.wiring }

    /// Sends somebody news of the event: by letter, or as a line for whoever phones.
    func send(_ news: GatheringsCapability.News, to invited: Invited, _ acting: Acting) throws {
        guard let email = invited.email else {
            try acting.tx.run(
                """
                insert into to_tell (event, invited, what, since)
                values (\(event.id), \(invited.id), \(news.toTell.rawValue), \(acting.now))
                on conflict (event, invited, what) do nothing
                """)
            return
        }
        let code = invited.language ?? event.language
        let language = wiring.library.language(code: code) ?? .english
        let say = wiring.library.phrases(in: language)
        let link = address(AnswersRoute.event(wiring.secrets.link(of: invited.id), event.id), language)
        let calendar = try self.calendar(news, to: invited, email: email, link: link, say, acting)
        // The words hold a secret: they go with the event at the latest.
        try acting.send(
            to: email, person: isPerson(invited) ? invited.actor : nil, subject: subject(news, say),
            body: body(news, to: invited, link: link, say), language: language.code,
            forgetAt: event.endsAt.adding(days: 1), mentions: isPerson(invited) ? nil : invited.actor,
            calendar: calendar)
    }

    private func isPerson(_ invited: Invited) -> Bool { invited.language != nil }

    private func subject(_ news: GatheringsCapability.News, _ say: Phrases) -> String {
        let key: InvitationsWords =
            switch news {
            case .invitation: .letterInvitation
            case .change: .letterChange
            case .cancelled: .letterCancelled
            case .restored: .letterRestored
            case .place: .letterPlace
            }
        return say(key, ["title": event.title, "day": event.occasion(site).day(say)])
    }

    private func body(
        _ news: GatheringsCapability.News, to invited: Invited, link: String, _ say: Phrases
    ) -> String {
        let facts = event.particulars
        var parts = [say(InvitationsWords.letterHello, ["name": invited.name])]
        switch news {
        case .invitation: parts.append(say(InvitationsWords.letterInvites, ["name": by.name]))
        case .change: parts.append(say(InvitationsWords.letterChanged))
        case .cancelled:
            parts.append(say(InvitationsWords.letterOff))
            if !event.cancelReason.isEmpty { parts.append(event.cancelReason) }
        case .restored: parts.append(say(InvitationsWords.letterOn))
        case .place: parts.append(say(InvitationsWords.letterHasPlace))
        }
        let lines = [event.title, event.occasion(site).words(say), facts.address, facts.directions, facts.online]
        parts.append(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        if news != .cancelled {
            if !facts.about.isEmpty { parts.append(facts.about) }
            parts.append(say(news == .place ? InvitationsWords.letterGiveBack : .letterAnswer) + "\n" + link)
            if let day = event.answerBy, news == .invitation {
                let date = Occasion.day(Zone.utc.civil(at: day.milliseconds), say)
                parts.append(say(InvitationsWords.letterAnswerBy, ["day": date]))
            }
            parts.append(say(InvitationsWords.letterSecret))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func calendar(
        _ news: GatheringsCapability.News, to invited: Invited, email: String, link: String, _ say: Phrases,
        _ acting: Acting
    ) throws -> Letter.Calendar? {
        let method: CalendarMethod = news == .cancelled ? .cancel : .request
        var calendar = EventCalendar(wiring: wiring, say: say, home: site.timeZone, now: acting.now)
        calendar.organizer = try gatherings.organizer(of: event.series ?? event.id, site, acting)
        guard calendar.organizer != nil else { return nil }
        let answer = try Attendance.find(event.id, invited.id, tx: acting.tx)?.answer
        let guest = CalendarScheduling.Party(email, name: invited.name, answer: answer.map(\.inCalendars))
        let text = try calendar.text(
            [calendar.event(event, withOnline: true, address: link, guests: [guest])], method)
        return Letter.Calendar(method: method.rawValue, text: String(decoding: text, as: UTF8.self))
    }

    private func address(_ route: AnswersRoute, _ language: Language) -> String {
        let prefix = language == .english ? nil : language.code
        return wiring.publicAddress + Linking(prefix: prefix)(route).text
    }
}

extension Attendance.Answer {
    /// What calendars call it.
    var inCalendars: CalendarScheduling.Party.Answer {
        switch self {
        case .coming: .accepted
        case .perhaps: .tentative
        case .notComing: .declined
        }
    }

    init?(_ answer: CalendarScheduling.Party.Answer) {
        switch answer {
        case .accepted: self = .coming
        case .tentative: self = .perhaps
        case .declined: self = .notComing
        case .needsAction: return nil
        }
    }
}
