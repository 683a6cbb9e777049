import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Co-location days: people of several organisations work side by side at one place. A day is an event of a kind; see
// `Particulars.sideBySide`.
extension GatheringsCapability {
    /// Any member makes one.
    static let makeDay = Action("gatherings.make-day", by: [.member])
    static let callOffDay = Action("gatherings.call-off-day", by: [.own, .convenor])
    /// Who is where leaves no act.
    static let beThere = Action("gatherings.be-there", by: [.signedIn], isRecorded: false)

    static let sideBySideActions = [makeDay, callOffDay, beThere]
    static let sideBySideVerbs: [String: any PhraseKey] = [
        makeDay.name: SideBySideWords.didMake, callOffDay.name: SideBySideWords.didCallOff,
    ]

    func showNewDay(_ cell: CellHeading, _ reading: Reading) throws -> Answer {
        try reading.require(Self.makeDay, on: .cell(cell.cell.id))
        let state = FormState([
            "title": reading.say(SideBySideWords.usualTitle), "time": "09:00", "minutes": "480",
        ])
        return .page(NewDayPage(cell: cell, room: try EventRoom.of(nil, reading), state: state))
    }

    func takeNewDay(_ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, room) = try sending.reading { (try $0.cell(slug), try EventRoom.of(nil, $0)) }
        var reader = FormReader(sending.form, sending.say)
        let zone = sending.site.timeZone
        let form = EventForm.read(&reader, zone: zone, now: sending.now)
        let chosen = room.read(&reader, isAsked: true)
        if let form, form.address.isEmpty, chosen == nil, reader.isGood {
            reader.note("place", SideBySideWords.placeMissing)
        }
        guard let form, reader.isGood else {
            return .problem(NewDayPage(cell: cell, room: room, state: reader.state))
        }
        var particulars = Particulars()
        particulars.sideBySide = true
        particulars.forWhom = .network
        particulars.address = form.address
        particulars.online = form.online
        if let chosen { particulars.take(place: chosen, sending.say) }
        do {
            return try sending.act(Self.makeDay, on: .cell(cell.cell.id)) { [particulars] acting in
                let id = try acting.make(
                    form, in: cell.cell.id, zone: zone.name, language: sending.say.language.code,
                    particulars: particulars)
                if let chosen { try acting.settle(chosen, of: try event(id, acting), site: sending.site) }
                return sending.link(EventsRoute.event(slug, id))
            }
        } catch let refusal as RoomRefusal {
            var state = reader.state
            state.note("room", refusal.words(sending.say, sending.site))
            return .problem(NewDayPage(cell: cell, room: room, state: state))
        }
    }

    // MARK: Calling off

    func showCallOff(_ id: Event.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let event = try day(id, cell, reading)
        try reading.require(Self.callOffDay, on: .item(id))
        return .page(CancelPage(cell: cell, event: event, route: .rooms(.callOff(cell.cell.slug, id))))
    }

    func takeCallOff(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try sending.reading { reading in
            let cell = try reading.cell(slug)
            return (cell, try day(id, cell, reading))
        }
        var reader = FormReader(sending.form, sending.say)
        guard let reason = CancelPage.reason(&reader) else {
            return .problem(
                CancelPage(cell: cell, event: event, route: .rooms(.callOff(slug, id)), state: reader.state))
        }
        return try sending.act(Self.callOffDay, on: .item(id)) { acting in
            try callOff(event, reason, acting, sending.site)
            return sending.link(EventsRoute.event(slug, id))
        }
    }

    /// A day of a cell that the viewer still belongs to.
    private func day(_ id: Event.ID, _ cell: CellHeading, _ reading: Reading) throws -> Event {
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        guard event.particulars.sideBySide, cell.standing != nil else {
            throw SpineError(.notFound, "There is no such day here.")
        }
        return event
    }

    // MARK: Who is there

    /// What somebody sees of being there: themselves as they are listed, or the form.
    func there(_ event: Event, _ mine: Attendance?, _ cell: CellHeading, _ reading: Reading) throws -> ThereForm? {
        guard event.particulars.sideBySide, let me = reading.viewer.actor, event.takesAnswers(at: reading.now) else {
            return nil
        }
        let organisation = try Self.organisation(of: me, in: cell.cell.id, tx: reading.tx)
        return ThereForm(
            event: event, slug: cell.cell.slug, mine: mine?.answer == .coming ? mine : nil, name: reading.viewer.name,
            organisation: organisation?.name,
            mayCallOff: cell.standing == .convenor ? false : try reading.may(Self.callOffDay, on: .item(event.id)))
    }

    /// For whom somebody works: the organisation of their membership here, or of another one.
    private static func organisation(
        of person: Actor.ID, in cell: Cell.ID, tx: ReadTransaction
    ) throws -> (id: Item.ID, name: String)? {
        try tx.first(
            """
            select item.id, item.title from membership
            join membership_behalf on membership_behalf.membership = membership.id
            join item on item.id = membership_behalf.organisation
            where membership.person = \(person) and membership.ended_at is null
            order by membership.cell <> \(cell), item.title, item.id limit 1
            """
        ) { (try $0.next(), try $0.next()) }
    }

    /// Says that somebody will be there, under the name that they choose; or takes it back, and nothing of it stays.
    func takeThere(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.beThere, sending)
        let back = sending.link(EventsRoute.event(slug, id))
        guard event.particulars.sideBySide, event.takesAnswers(at: sending.now) else { return .goOn(to: back) }
        var reader = FormReader(sending.form, sending.say)
        let takesBack = reader.line("back") == "yes"
        let name = takesBack ? "" : reader.line("name", most: 120, missing: SideBySideWords.nameMissing)
        let leavesOff = reader.isTicked("leave-off")
        guard reader.isGood else {
            return try sending.reading { try showEvent(id, cell, $0, typed: reader.state) }
        }
        return try sending.act(Self.beThere, on: .item(id)) { acting in
            guard let me = acting.viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
            let known = try Invited.of(me, to: event, tx: acting.tx)
            acting.touch(event.cell)
            if takesBack {
                guard let known else { return back }
                try acting.tx.run("delete from attendance where event = \(id) and invited = \(known.id)")
                if known.how == .member, known.event == id {
                    try acting.tx.run("delete from invited where id = \(known.id)")
                }
                try seat(event, besides: nil, acting, sending.site)
                return back
            }
            try list(acting.viewer, as: name, leavesOff: leavesOff, on: event, acting, sending.site)
            return back
        }
    }

    /// Lists somebody as being there.
    func list(
        _ viewer: Viewer, as name: String, leavesOff: Bool, on event: Event, _ acting: Acting, _ site: SiteFacts
    ) throws {
        guard let me = viewer.actor else { throw SpineError(.signInFirst, "Sign in first.") }
        let known = try Invited.of(me, to: event, tx: acting.tx)?.id
        let invited = try known ?? enter(me, how: .member, to: event.id, acting)
        try record(.coming, of: invited, to: event, acting, site)
        let organisation = leavesOff ? nil : try Self.organisation(of: me, in: event.cell, tx: acting.tx)?.id
        try acting.tx.run(
            """
            update attendance set shown_name = \(name), organisation = \(organisation)
            where event = \(event.id) and invited = \(invited)
            """)
    }
}
