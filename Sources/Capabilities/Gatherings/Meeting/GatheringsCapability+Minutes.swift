import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Minutes: drafted from what was noted, agreed by those who were there.
extension GatheringsCapability {
    /// What waits for somebody who was there.
    static let toAgree = Waiting.What("gatherings.to-agree-minutes")
    /// What waits for whoever wrote the minutes, where something is missing from them.
    static let toMend = Waiting.What("gatherings.to-mend-minutes")

    func minutesPage(
        _ meeting: Meeting, _ typed: FormState?, _ answered: FormState?, isConflict: Bool = false, _ reading: Reading
    ) throws -> MinutesPage {
        let event = meeting.event
        let there = try Presence.there(event, tx: reading.tx)
        let minutes = try Minutes.find(event.id, tx: reading.tx)
        let isDraft = minutes == nil || minutes?.state == .draft
        var state = FormState()
        if let typed {
            state = typed
        } else if meeting.isConvenor, meeting.isRecorded, minutes?.state != .agreed {
            let isNew = minutes == nil || (isDraft && reading.query["anew"] != nil)
            let words =
                isNew ? try draft(of: event, there, reading.say, reading.site, reading.tx) : minutes?.words ?? ""
            let day = minutes?.agreeBy.flatMap { $0 >= reading.now.day ? $0 : nil }
            state = FormState([
                "words": words, "revision": "\(minutes?.revision ?? 0)",
                "by": Rendering.date(day ?? reading.now.day.adding(days: Minutes.usualDays)),
            ])
        }
        let answers = isDraft ? [:] : try MinutesAnswer.all(at: event.id, tx: reading.tx)
        let mine = there.first { $0.actor == reading.viewer.actor }
        return MinutesPage(
            meeting: meeting, minutes: minutes, there: there, answers: answers, mine: mine,
            report: wiring.safeguarding.reporting(event.id, link: reading.link), isConflict: isConflict, state: state,
            answerState: answered ?? FormState())
    }

    func draft(
        of event: Event, _ there: [Presence], _ say: Phrases, _ site: SiteFacts, _ tx: ReadTransaction
    ) throws -> String {
        MinutesDraft(
            event: event, there: there, items: try AgendaItem.all(of: event.id, tx: tx),
            notes: try MeetingNote.all(at: event.id, tx: tx), undertakings: try Undertaking.all(at: event.id, tx: tx)
        ).text(say, site)
    }

    func takeMinutes(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let meeting = try meeting(id, slug, Self.writeMinutes, sending)
        var reader = FormReader(sending.form, sending.say)
        let words = reader.text("words", most: Minutes.longest, missing: MinutesWords.wordsMissing)
        let revision = reader.whole("revision", 0...999_999, wrong: MinutesWords.wordsMissing) ?? 0
        let isAsking = sending.form["do"] == "ask"
        let day = isAsking ? reader.day("by", missing: MinutesWords.byMissing) : reader.day("by")
        if isAsking, let day, day < sending.now.day { reader.note("by", MinutesWords.byPassed) }
        let there = try sending.store.read { try Presence.there(meeting.event, tx: $0) }
        if isAsking, there.isEmpty { reader.note("words", MinutesWords.nobodyThere) }
        guard reader.isGood, meeting.isRecorded else {
            return try sending.reading { .problem(try minutesPage(meeting, reader.state, nil, $0)) }
        }
        do {
            return try sending.act(isAsking ? Self.askMinutes : Self.writeMinutes, on: .item(id)) { acting in
                let now = try acting.writeMinutes(
                    words, of: id, language: sending.say.language.code, from: revision)
                if isAsking, let day { try ask(about: meeting.event, revision: now, until: day, acting, sending.site) }
                return sending.link(MeetingRoute.minutes(slug, id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            return try sending.reading { reading in
                let found = try Minutes.find(id, tx: reading.tx)
                let state = FormState([
                    "words": words, "revision": "\(found?.revision ?? 0)", "by": reader.state.value("by"),
                ])
                return .problem(try minutesPage(meeting, state, nil, isConflict: true, reading))
            }
        }
    }

    /// Asks those who were there; whoever wrote them down agrees by that.
    func ask(
        about event: Event, revision: Int, until day: Time, _ acting: Acting, _ site: SiteFacts
    ) throws {
        try acting.tx.run(
            """
            update minutes set state = 'asked', asked_at = \(acting.now), agree_by = \(day)
            where event = \(event.id) and state <> 'agreed'
            """)
        try acting.withdraw(Self.toAgree, about: event.id)
        try acting.withdraw(Self.toMend, about: event.id)
        let before = try MinutesAnswer.all(at: event.id, tx: acting.tx)
        let there = try Presence.there(event, tx: acting.tx)
        for one in there {
            guard let invited = one.invited else { continue }
            if one.actor == acting.viewer.actor {
                try acting.answerMinutes(.right, words: "", of: invited, to: event.id, revision: revision)
                continue
            }
            // Who agreed to these same words already is not asked twice.
            if let earlier = before[invited], earlier.revision == revision, earlier.answer == .right { continue }
            if one.isMember { try acting.ask(one.actor, for: Self.toAgree, about: event.id, due: day) }
            try write(to: one, invited, about: event, until: day, acting, site)
        }
        try MinutesJob.enqueue(event.id, until: day, acting)
        try agreeIfAll(event, acting)
    }

    private func write(
        to one: Presence, _ invited: Invited.ID, about event: Event, until day: Time, _ acting: Acting,
        _ site: SiteFacts
    ) throws {
        guard let email = one.email else { return }
        let language = wiring.library.language(code: one.language ?? event.language) ?? .english
        let say = wiring.library.phrases(in: language)
        let prefix = language == .english ? nil : language.code
        let route = MeetingRoute.own(wiring.secrets.link(of: invited), event.id)
        let parts = [
            say(InvitationsWords.letterHello, ["name": one.called]),
            say(MinutesWords.letterAsks, ["title": event.title, "day": event.occasion(site).day(say)]),
            say(MinutesWords.letterBy, ["day": Occasion.day(Zone.utc.civil(at: day.milliseconds), say)]),
            say(MinutesWords.letterLink) + "\n" + wiring.publicAddress + Linking(prefix: prefix)(route).text,
            say(InvitationsWords.letterSecret),
        ]
        try acting.send(
            to: email, person: one.language == nil ? nil : one.actor,
            subject: say(MinutesWords.letterSubject, ["title": event.title]),
            body: parts.joined(separator: "\n\n") + "\n", language: language.code,
            forgetAt: day.endOfDay.adding(days: 1), mentions: one.language == nil ? one.actor : nil)
    }

    // MARK: Answering

    func takeMinutesAnswer(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.answerMinutes, sending)
        let meeting = Meeting(cell: cell, event: event)
        let next = sending.link(MeetingRoute.minutes(slug, id))
        let (minutes, mine) = try sending.store.read { tx in
            let there = try Presence.there(event, tx: tx)
            return (try Minutes.find(id, tx: tx), there.first { $0.actor == sending.viewer.actor }?.invited)
        }
        guard let minutes, minutes.state == .asked, let mine else { return .goOn(to: next) }
        var reader = FormReader(sending.form, sending.say)
        guard let (answer, words) = Self.answer(&reader, about: minutes) else {
            return try sending.reading { .problem(try minutesPage(meeting, nil, reader.state, $0)) }
        }
        return try sending.act(Self.answerMinutes, on: .item(id)) { acting in
            try answered(answer, words, by: mine, about: event, seen: minutes, acting)
            return next
        }
    }

    private static func answer(
        _ reader: inout FormReader, about minutes: Minutes
    ) -> (MinutesAnswer.Answer, String)? {
        let answer = reader.choice("answer", of: MinutesAnswer.Answer.self, missing: MinutesWords.answerChoose)
        let words = reader.text("missing", most: 2000)
        // Nobody agrees to words that they have not read.
        if reader.line("revision", most: 6) != "\(minutes.revision)" { reader.note("answer", MinutesWords.changed) }
        if answer == .missing, words.isEmpty { reader.note("missing", MinutesWords.missingWords) }
        guard reader.isGood, let answer else { return nil }
        return (answer, answer == .missing ? words : "")
    }

    private func answered(
        _ answer: MinutesAnswer.Answer, _ words: String, by invited: Invited.ID, about event: Event, seen: Minutes,
        _ acting: Acting
    ) throws {
        guard let minutes = try Minutes.find(event.id, tx: acting.tx), minutes.state == .asked else { return }
        // What somebody agreed to is what they read: other words are asked about again.
        try acting.answerMinutes(answer, words: words, of: invited, to: event.id, revision: seen.revision)
        if minutes.revision == seen.revision {
            try acting.tx.run(
                """
                delete from waiting where item = \(event.id) and what = \(Self.toAgree.name) and done_act is null
                    and actor = (select actor from invited where id = \(invited))
                """)
        }
        if answer == .missing, let writer = minutes.writtenBy {
            try acting.ask(writer, for: Self.toMend, about: event.id, due: minutes.agreeBy)
        }
        try agreeIfAll(event, acting)
    }

    private func agreeIfAll(_ event: Event, _ acting: Acting) throws {
        guard let minutes = try Minutes.find(event.id, tx: acting.tx) else { return }
        let answers = try MinutesAnswer.all(at: event.id, tx: acting.tx)
        let there = try Presence.there(event, tx: acting.tx).compactMap(\.invited)
        let isAgreed = there.allSatisfy { invited in
            answers[invited].map { $0.answer == .right && $0.revision == minutes.revision } ?? false
        }
        if isAgreed, !there.isEmpty { try acting.agreeMinutes(of: event.id) }
    }

    // MARK: With a link of one's own

    private func ownMinutes(
        _ link: ReturnLink, _ id: Event.ID, _ reading: Reading, typed: FormState? = nil
    ) throws -> OwnMinutesPage? {
        guard let invited = try Invited.find(wiring.secrets.digest(of: link), tx: reading.tx),
            let event = try Event.any(id, tx: reading.tx), invited.isTo(event),
            let minutes = try Minutes.find(id, tx: reading.tx), minutes.state != .draft,
            try Presence.there(event, tx: reading.tx).contains(where: { $0.invited == invited.id })
        else { return nil }
        let answer = try MinutesAnswer.all(at: id, tx: reading.tx)[invited.id]
        return OwnMinutesPage(
            event: event, link: link, invited: invited.id, minutes: minutes,
            answer: answer?.revision == minutes.revision ? answer : nil, state: typed ?? FormState())
    }

    func showOwnMinutes(_ link: ReturnLink, _ id: Event.ID, _ reading: Reading) throws -> Answer {
        guard let page = try ownMinutes(link, id, reading) else {
            return .problem(AnswersClosedPage(event: nil, why: .unknownLink))
        }
        return .page(page)
    }

    func takeOwnMinutes(_ link: ReturnLink, _ id: Event.ID, _ sending: Sending) throws -> Answer {
        guard let page = try sending.reading({ try ownMinutes(link, id, $0) }) else {
            return .problem(AnswersClosedPage(event: nil, why: .unknownLink))
        }
        let next = sending.link(MeetingRoute.own(link, id))
        guard page.minutes.state == .asked else { return .goOn(to: next) }
        var reader = FormReader(sending.form, sending.say)
        guard let (answer, words) = Self.answer(&reader, about: page.minutes) else {
            let again = try sending.reading { try ownMinutes(link, id, $0, typed: reader.state) }
            return .problem(again ?? page)
        }
        return try sending.act(Self.answer, on: .network) { acting in
            try answered(answer, words, by: page.invited, about: page.event, seen: page.minutes, acting)
            return next
        }
    }
}
