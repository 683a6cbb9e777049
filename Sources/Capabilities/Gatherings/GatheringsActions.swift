import Pages
public import Phrases
public import Spine

// The rows of the policy table that are about gatherings.
extension GatheringsCapability {
    static let makeEvent = Action("gatherings.make-event", by: [.convenor])
    static let changeEvent = Action("gatherings.change-event", by: [.convenor])
    static let cancelEvent = Action("gatherings.cancel-event", by: [.convenor])
    static let restoreEvent = Action("gatherings.restore-event", by: [.convenor])
    static let invite = Action("gatherings.invite", by: [.convenor])
    static let saveInvited = Action("gatherings.save-invited", by: [.convenor])
    static let startSeries = Action("gatherings.start-series", by: [.convenor])
    static let changeSeries = Action("gatherings.change-series", by: [.convenor])
    static let endSeries = Action("gatherings.end-series", by: [.convenor])
    /// The dates of a series that come into sight; nobody did anything new.
    static let makeDates = Action("gatherings.make-dates", by: [.system], isRecorded: false)

    // What somebody answers leaves no act: the record does not tell who comes together with whom. Whether an event takes
    // answers, and whose link it is, is asked inside each of them.
    static let answer = Action("gatherings.answer", by: [.anyone], isRecorded: false)
    static let answerAsMember = Action("gatherings.answer-as-member", by: [.signedIn], isRecorded: false)
    static let enterAnswer = Action("gatherings.enter-answer", by: [.convenor], isRecorded: false)
    static let tell = Action("gatherings.tell", by: [.convenor], isRecorded: false)
    static let makeFeed = Action("gatherings.make-feed", by: [.signedIn], isRecorded: false)

    public static var actions: [Action] {
        [
            makeEvent, changeEvent, cancelEvent, restoreEvent, invite, saveInvited, startSeries, changeSeries,
            endSeries,
            makeDates,
            answer, answerAsMember, enterAnswer, tell, makeFeed,
        ] + meetingActions + datesActions + roomsActions
    }

    /// What its acts are called in a group's history.
    public static var verbs: [String: any PhraseKey] {
        [
            makeEvent.name: Words.didMake, changeEvent.name: Words.didChange, cancelEvent.name: Words.didCancel,
            restoreEvent.name: Words.didRestore, invite.name: Words.didInvite,
            saveInvited.name: InvitationsWords.didSave, startSeries.name: Words.didStartSeries,
            changeSeries.name: Words.didChangeSeries, endSeries.name: Words.didEndSeries,
        ].merging(meetingVerbs) { first, _ in first }.merging(datesVerbs) { first, _ in first }
            .merging(roomsVerbs) { first, _ in first }
    }

    public static func deed(at route: GatheringsRoute) -> Deed? {
        switch route {
        case .events(let route): deed(at: route)
        case .invitations(let route): deed(at: route)
        case .answers(let route): deed(at: route)
        case .series(let route): deed(at: route)
        case .calendars(.mine): Deed(makeFeed, on: .own)
        case .calendars: nil
        case .meeting(let route): deed(at: route)
        case .dates(let route): deed(at: route)
        case .rooms(let route): deed(at: route)
        }
    }

    private static func deed(at route: EventsRoute) -> Deed? {
        switch route {
        case .new(let cell): Deed(makeEvent, on: .named(cell))
        case .change(_, let id): Deed(changeEvent, on: .item(id))
        case .cancel(_, let id): Deed(cancelEvent, on: .item(id))
        case .restore(_, let id): Deed(restoreEvent, on: .item(id))
        case .all, .event, .poster, .file: nil
        }
    }

    private static func deed(at route: InvitationsRoute) -> Deed? {
        switch route {
        case .people(_, let id): Deed(invite, on: .item(id))
        case .answer(_, let id, _), .reply(_, let id): Deed(enterAnswer, on: .item(id))
        case .saved(_, let id): Deed(saveInvited, on: .item(id))
        case .told(_, let id, _): Deed(tell, on: .item(id))
        case .list, .paper: nil
        }
    }

    private static func deed(at route: AnswersRoute) -> Deed? {
        switch route {
        case .code, .event, .needs, .reach: Deed(answer, on: .network)
        case .member(_, let id): Deed(answerAsMember, on: .item(id))
        case .door, .own, .receipt, .file: nil
        }
    }

    private static func deed(at route: SeriesRoute) -> Deed? {
        switch route {
        case .start(_, let id): Deed(startSeries, on: .item(id))
        case .change(_, let id): Deed(changeSeries, on: .item(id))
        case .end(_, let id): Deed(endSeries, on: .item(id))
        case .series: nil
        }
    }
}
