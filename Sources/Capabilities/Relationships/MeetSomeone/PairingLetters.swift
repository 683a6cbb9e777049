import Calendar
import Database
import Markup
import Pages
import Phrases
import Spine

/// The letters to those whom a round brings together: plain text, and the same for their calendars. What names anybody
/// goes once it was sent.
struct PairingLetters {
    let wiring: RelationshipsWiring
    let site: SiteFacts
    let acting: Acting

    init(_ wiring: RelationshipsWiring, _ acting: Acting) throws {
        self.wiring = wiring
        self.acting = acting
        site = wiring.facts(try Installation.read(in: acting.tx) ?? .unnamed)
    }

    static let product = "-//Joining Forces//Relationships//EN"
    /// How many days a letter that could not be sent keeps its words.
    static let daysToSend: Int64 = 30

    /// Whom somebody is to meet, and why.
    func sendMeeting(_ pairing: Pairing) throws {
        let shown = rendering(pairing.myLanguage)
        let say = shown.say
        let link = shown.address(RelationshipsRoute.pairing(pairing.item))
        let story = PairingStory(pairing: pairing, shown: shown)
        let known = story.facts.map { "\($0.name): \($0.value)" }
        let parts =
            [say(PairingWords.letterMeet, ["names": story.names]), story.why, known.joined(separator: "\n")]
            + [say(PairingWords.letterTime, ["week": story.week]), say(PairingWords.letterPage) + "\n" + link]
            + [say(PairingWords.letterDecline)]
        try send(
            to: pairing, subject: say(PairingWords.subjectMeet), parts, mentions: pairing.partners.first?.person,
            calendar: try calendar(.request, pairing, shown, link: link))
    }

    /// That it came to nothing: the other could not, or is no longer here.
    func sendOff(_ pairing: Pairing, next round: Time?) throws {
        let shown = rendering(pairing.myLanguage)
        let say = shown.say
        let parts =
            [say(PairingWords.letterOff)] + (round.map { [say(PairingWords.nextIs, ["day": shown.day($0)])] } ?? [])
        let link = shown.address(RelationshipsRoute.pairing(pairing.item))
        try send(
            to: pairing, subject: say(PairingWords.subjectOff), parts,
            calendar: try calendar(.cancel, pairing, shown, link: link))
    }

    /// Takes it out of the calendar of whoever cannot, where a letter put it in.
    func sendDeclined(_ pairing: Pairing) throws {
        let shown = rendering(pairing.myLanguage)
        let link = shown.address(RelationshipsRoute.pairing(pairing.item))
        guard let calendar = try calendar(.cancel, pairing, shown, link: link) else { return }
        try send(
            to: pairing, subject: shown.say(PairingWords.subjectDeclined), [shown.say(PairingWords.letterDeclined)],
            calendar: calendar)
    }

    /// That one of three cannot come; their calendar names who is left.
    func sendSmaller(_ pairing: Pairing) throws {
        let shown = rendering(pairing.myLanguage)
        let link = shown.address(RelationshipsRoute.pairing(pairing.item))
        try send(
            to: pairing, subject: shown.say(PairingWords.subjectSmaller),
            [shown.say(PairingWords.letterSmaller) + "\n" + link], mentions: pairing.partners.first?.person,
            calendar: try calendar(.request, pairing, shown, link: link, version: .smaller))
    }

    /// Whether they met.
    func sendQuestion(_ pairing: Pairing) throws {
        let shown = rendering(pairing.myLanguage)
        let link = shown.address(RelationshipsRoute.pairing(pairing.item))
        try send(
            to: pairing, subject: shown.say(PairingWords.didYouMeet),
            [shown.say(PairingWords.letterQuestion) + "\n" + link, shown.say(PairingWords.candourAnswer)])
    }

    /// What somebody wrote to those whom they are to meet.
    func sendMessage(_ words: String, from author: Pairing, to pairing: Pairing) throws {
        let shown = rendering(pairing.myLanguage)
        let link = shown.address(RelationshipsRoute.pairing(pairing.item))
        try send(
            to: pairing, subject: shown.say(PairingWords.subjectMessage),
            [
                shown.say(PairingWords.letterMessage, ["name": author.myName]), words,
                shown.say(PairingWords.letterReply) + "\n" + link,
            ], mentions: author.me)
    }

    /// Asks the convenors of a group to phone somebody; whom to phone stands on the page alone.
    func sendPhoning(in cell: Cell.ID) throws {
        let slug: Slug? = try acting.tx.first("select slug from cell where id = \(cell)") { try $0.next() }
        guard let slug else { return }
        let convenors = try acting.tx.all(
            """
            select person.id, person.email, person.language from membership
            join person on person.id = membership.person
            where membership.cell = \(cell) and membership.standing = 'convenor' and membership.ended_at is null
                and person.email is not null and person.erased_at is null
            """
        ) { (try $0.next(Person.ID.self), try $0.next(String.self), try $0.next(String.self)) }
        for (person, email, language) in convenors {
            let shown = rendering(language)
            let link = shown.address(RelationshipsRoute.phoning(slug))
            try acting.send(
                to: email, person: person, subject: shown.say(PairingWords.subjectPhone),
                body: shown.say(PairingWords.letterPhone) + "\n" + link + "\n", language: shown.say.language.code)
        }
    }

    private func rendering(_ code: String) -> Rendering {
        let language = wiring.library.language(code: code) ?? .english
        return Rendering(
            say: wiring.library.phrases(in: language),
            link: Linking(prefix: language == .english ? nil : language.code), site: site, formToken: nil)
    }

    /// By letter, or as something to tell for whoever phones.
    private func send(
        to pairing: Pairing, subject: String, _ parts: [String], mentions: Actor.ID? = nil,
        calendar: Letter.Calendar? = nil
    ) throws {
        guard let email = pairing.myEmail else {
            try acting.tx.run(
                "update paired set is_untold = \(true) where id = \(pairing.item) and phoned_in is not null")
            return
        }
        let say = rendering(pairing.myLanguage).say
        let body = [say(PairingWords.letterHello, ["name": pairing.myName])] + parts.filter { !$0.isEmpty }
        try acting.send(
            to: email, person: pairing.me, subject: subject, body: body.joined(separator: "\n\n") + "\n",
            language: say.language.code, forgetAt: acting.now.adding(days: Self.daysToSend), mentions: mentions,
            calendar: calendar)
    }

    /// What a calendar is told, each in place of what came before it: of three who are to meet one may drop out, once.
    private enum Version: Int {
        case first, smaller, off
    }

    private func calendar(
        _ method: CalendarMethod, _ pairing: Pairing, _ shown: Rendering, link: String, version: Version = .first
    ) throws -> Letter.Calendar? {
        guard !wiring.mailFrom.isEmpty, let email = pairing.myEmail else { return nil }
        let story = PairingStory(pairing: pairing, shown: shown)
        let last = Zone.utc.civil(at: pairing.meetBy.milliseconds).date
        let host = site.publicAddress.split(separator: "/").dropFirst().first.map(String.init) ?? "localhost"
        // Each has an entry of their own: what one does with it is not told to the other.
        var event = CalendarEvent(
            uid: "\(pairing.item.text)@\(host)", stamp: acting.now.milliseconds, start: .day(last.adding(days: -4)),
            end: .day(last.adding(days: 1)),
            summary: method == .cancel
                ? shown.say(PairingWords.subjectOff) : shown.say(PairingWords.calendarMeet, ["names": story.names]),
            description: method == .cancel ? nil : story.why, url: link,
            status: method == .cancel ? .cancelled : .tentative,
            sequence: (method == .cancel ? Version.off : version).rawValue)
        event.scheduling.organizer = CalendarScheduling.Party(wiring.mailFrom, name: site.installation.name)
        event.scheduling.attendees = [CalendarScheduling.Party(email, name: pairing.myName)]
        if method == .request {
            event.scheduling.attendees += pairing.partners.filter(pairing.shows(addressOf:)).compactMap { partner in
                partner.email.map { CalendarScheduling.Party($0, name: partner.name) }
            }
        }
        let text = try CalendarText(events: [event], method: method).written(by: Self.product)
        return Letter.Calendar(method: method.rawValue, text: String(decoding: text, as: UTF8.self))
    }
}
