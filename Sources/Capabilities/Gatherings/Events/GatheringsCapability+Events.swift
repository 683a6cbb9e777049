import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// A group's events: the list, the page of each, and how they are made.
extension GatheringsCapability {
    func show(_ route: EventsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .all(let slug): try showAll(reading.cell(slug), reading)
        case .new(let slug): try showNew(reading.cell(slug), reading)
        case .event(let slug, let id): try showEvent(id, reading.cell(slug), reading)
        case .change(let slug, let id): try showChange(id, reading.cell(slug), reading)
        case .cancel(let slug, let id): try showCancel(id, reading.cell(slug), reading)
        case .restore(let slug, let id): .goOn(to: reading.link(EventsRoute.event(slug, id)))
        case .poster(let slug, let id): try showPoster(id, reading.cell(slug), reading)
        case .file(let slug, let id): try showFile(id, reading.cell(slug), reading)
        }
    }

    func take(_ route: EventsRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .new(let slug): try takeNew(slug, sending)
        case .change(let slug, let id): try takeChange(id, slug, sending)
        case .cancel(let slug, let id): try takeCancel(id, slug, sending)
        case .restore(let slug, let id): try takeRestore(id, slug, sending)
        case .all, .event, .poster, .file: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    private func showAll(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let (upcoming, until) = try EventLine.next(
            40, ofSeries: 2, in: cell.cell.id, from: reading.now, for: reading.viewer, tx: reading.tx)
        let past = try EventLine.past(
            in: cell.cell.id, before: reading.now, for: reading.viewer, limit: 20, tx: reading.tx)
        let polls = cell.standing == nil ? [] : try DatePoll.open(in: cell.cell.id, tx: reading.tx)
        return Answer.page(
            EventsPage(
                cell: cell, upcoming: upcoming, past: past, polls: polls,
                learnt: wiring.learnt(cell.cell.slug, nil, reading.link))
        ).kept(for: [cell.cell.id], until: until)
    }

    private func showNew(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        try reading.require(Self.makeEvent, on: .cell(cell.cell.id))
        let state = FormState(["minutes": "60"])
        return .page(
            NewEventPage(
                cell: cell, hasOthers: try hasOthers(cell, reading), room: try EventRoom.of(nil, reading), state: state)
        )
    }

    func hasOthers(_ cell: CellHeading, _ reading: Reading) throws -> Bool {
        try reading.tx.first(
            """
            select 1 from membership
            where cell = \(cell.cell.id) and ended_at is null and person <> \(reading.viewer.actor) limit 1
            """
        ) { try $0.next(Int.self) } != nil
    }

    private func takeNew(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, areOthers, room) = try sending.reading { reading in
            let cell = try reading.cell(slug)
            return (cell, try hasOthers(cell, reading), try EventRoom.of(nil, reading))
        }
        var reader = FormReader(sending.form, sending.say)
        let zone = sending.site.timeZone
        let form = EventForm.read(&reader, zone: zone, now: sending.now)
        let guests = Invitees.read(&reader, sending.say)
        let chosen = room.read(&reader, isAsked: true)
        guard let form, reader.isGood else {
            return .problem(NewEventPage(cell: cell, hasOthers: areOthers, room: room, state: reader.state))
        }
        var particulars = Particulars()
        particulars.address = form.address
        particulars.online = form.online
        if let chosen { particulars.take(place: chosen, sending.say) }
        do {
            return try sending.act(Self.makeEvent, on: .cell(cell.cell.id)) { [particulars] acting in
                let id = try acting.make(
                    form, in: cell.cell.id, zone: zone.name, language: sending.say.language.code,
                    particulars: particulars)
                let event = try event(id, acting)
                if let chosen { try acting.settle(chosen, of: event, site: sending.site) }
                try invite(guests, to: event, of: cell, acting, sending.site)
                return sending.link(EventsRoute.event(slug, id))
            }
        } catch let refusal as RoomRefusal {
            var state = reader.state
            state.note("room", refusal.words(sending.say, sending.site))
            return .problem(NewEventPage(cell: cell, hasOthers: areOthers, room: room, state: state))
        }
    }

    /// An event that was just written or found, inside an act.
    func event(_ id: Event.ID, _ acting: Acting) throws -> Event {
        guard let event = try Event.any(id, tx: acting.tx) else {
            throw SpineError(.notFound, "There is no such event here.")
        }
        return event
    }

    /// The page of an event; `typed` is what was sent on a day side by side and has to be mended.
    func showEvent(
        _ id: Event.ID, _ cell: CellHeading, _ reading: Reading, typed: FormState? = nil
    ) throws -> Answer {
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        let mine = try reading.viewer.actor.flatMap { try Attendance.own(of: $0, at: event, tx: reading.tx) }
        let isIn = cell.standing != nil
        let isInvited = mine != nil
        let series = try event.series.flatMap { try Series.hint($0, reading) }
        var there = try there(event, mine?.attendance, cell, reading)
        there?.state = typed
        let isOver = event.endsAt <= reading.now
        let wereThere = isOver && isIn ? try Presence.there(event, tx: reading.tx).map { $0.shown(at: event) } : []
        let page = EventPage(
            cell: cell, event: event,
            coming: wereThere.isEmpty && (isIn || there != nil || isInvited && event.particulars.sideBySide)
                ? try AttendanceLine.coming(to: id, tx: reading.tx) : [], wereThere: wereThere, mine: mine?.attendance,
            mayAnswer: reading.viewer.actor != nil && event.takesAnswers(at: reading.now),
            isFull: event.takesAnswers(at: reading.now) && mine?.attendance?.seat != .has
                ? try free(at: event, tx: reading.tx).map { $0 <= 0 } ?? false : false,
            isInside: isIn || isInvited, isOver: isOver,
            hasBegun: event.startsAt <= reading.now,
            mayRestore: cell.standing == .convenor && event.isCancelled
                ? try mayRestore(event, at: reading.now, tx: reading.tx) : false,
            report: wiring.safeguarding.reporting(id, link: reading.link), series: series,
            note: (cell.standing ?? .observer) != .observer && event.startsAt <= reading.now
                ? wiring.learnt(cell.cell.slug, id, reading.link) : nil,
            papers: try wiring.papering.papers(of: id, in: cell, for: reading), there: there)
        if typed != nil { return .problem(page) }
        return Answer.page(page).kept(for: [cell.cell.id], until: event.endsAt > reading.now ? event.endsAt : nil)
    }

    private func showPoster(_ id: Event.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        return .page(EventPosterPage(cell: cell, event: event))
    }

    private func showFile(_ id: Event.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        let isInside = cell.standing != nil
        return .file(try calendarFile(of: event, withOnline: isInside, reading.say, reading.site, at: reading.now))
    }
}
