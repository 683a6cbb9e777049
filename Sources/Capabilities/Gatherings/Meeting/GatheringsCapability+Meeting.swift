import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// The life of a meeting, for those who belong to the group.
extension GatheringsCapability {
    func show(_ route: MeetingRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .agenda(let slug, let id), .order(let slug, let id), .remove(let slug, let id, _):
            return .page(try agendaPage(try meeting(id, slug, reading), FormState(), reading))
        case .notes(let slug, let id): return try showNotes(try meeting(id, slug, reading), reading)
        case .note(let slug, let id, let subject):
            return try showNote(subject, try meeting(id, slug, reading), reading)
        case .here(let slug, let id), .present(let slug, let id, _):
            return .page(try presencePage(try meeting(id, slug, reading), FormState(), reading))
        case .round(let slug, let id), .unsay(let slug, let id, _):
            return .page(try roundPage(try meeting(id, slug, reading), FormState(), reading))
        case .minutes(let slug, let id), .answer(let slug, let id):
            return .page(try minutesPage(try meeting(id, slug, reading), nil, nil, reading))
        case .own(let link, let id): return try showOwnMinutes(link, id, reading)
        case .actions(let slug): return try showActions(try inside(slug, reading), reading)
        case .actionsTable(let slug): return try showActionsTable(try inside(slug, reading), reading)
        case .actionsDays(let slug): return try showActionsDays(try inside(slug, reading), reading)
        case .action(let slug, let id): return .page(try actionPage(id, try inside(slug, reading), nil, reading))
        case .record(let slug, let id): return try showRecord(id, try inside(slug, reading), reading)
        }
    }

    func take(_ route: MeetingRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .agenda(let slug, let id): try takeProposal(id, slug, sending)
        case .order(let slug, let id): try takeOrder(id, slug, sending)
        case .remove(let slug, let id, let item): try takeRemoval(item, id, slug, sending)
        case .note(let slug, let id, let subject): try takeNote(subject, id, slug, sending)
        case .here(let slug, let id): try takeAdded(id, slug, sending)
        case .present(let slug, let id, let who): try takePresent(who, id, slug, sending)
        case .round(let slug, let id): try takeLine(id, slug, sending)
        case .unsay(let slug, let id, let line): try takeUnsaid(line, id, slug, sending)
        case .minutes(let slug, let id): try takeMinutes(id, slug, sending)
        case .answer(let slug, let id): try takeMinutesAnswer(id, slug, sending)
        case .own(let link, let id): try takeOwnMinutes(link, id, sending)
        case .action(let slug, let id): try takeActionChange(id, slug, sending)
        case .notes, .actions, .actionsTable, .actionsDays, .record:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// A group for those who belong to it.
    func inside(_ slug: Slug, _ reading: Reading) throws -> CellHeading {
        try inside(reading.cell(slug), reading)
    }

    /// A meeting for those who belong to its group.
    func meeting(_ id: Event.ID, _ slug: Slug, _ reading: Reading) throws -> Meeting {
        let cell = try reading.cell(slug)
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        return Meeting(cell: try inside(cell, reading), event: event)
    }

    private func inside(_ cell: CellHeading, _ reading: Reading) throws -> CellHeading {
        guard cell.standing == nil else { return cell }
        guard reading.viewer.actor != nil else { throw SpineError(.signInFirst, "Sign in first.") }
        throw SpineError(
            .notAllowed, "This is for those who belong to the group.", hindrance: Hindrance(.outsider, in: cell.cell.id)
        )
    }

    /// A meeting for somebody who may write something down about it, where anything may be.
    func meeting(_ id: Event.ID, _ slug: Slug, _ action: Action, _ sending: Sending) throws -> Meeting {
        let (cell, event) = try find(id, slug, action, sending)
        return Meeting(cell: cell, event: event)
    }
}

/// An event as a meeting, seen by somebody who belongs to its group.
struct Meeting: Sendable {
    let cell: CellHeading
    let event: Event

    var slug: Slug { cell.cell.slug }
    var isConvenor: Bool { cell.standing == .convenor }
    /// Whether the viewer takes part, and does not only look on.
    var mayWrite: Bool { cell.standing == .member || cell.standing == .convenor }
    /// Whether what happens there may be written down.
    var isRecorded: Bool { !event.isCancelled && !event.particulars.nothingRecorded }
}
