public import Database
public import Markup
public import Pages
import Phrases
public import Spine

// What a group's home and the network's show of gatherings, and where each thing has its page.
extension GatheringsCapability {
    public func homeSection(of cell: CellHeading, for reading: Reading) throws -> HomeSection? {
        try kept.found(of: cell, for: reading) {
            let (next, until) = try EventLine.next(
                3, ofSeries: 1, in: cell.cell.id, from: reading.now, for: reading.viewer,
                asking: cell.standing == nil ? nil : reading.viewer.actor, tx: reading.tx)
            guard !next.isEmpty else { return (nil, until: until) }
            let part = DrawnPart(UpcomingSection(cell: cell.cell.slug, events: next))
            return (HomeSection(openings: openings(next, reading), part: part, rank: 10, until: until), until: until)
        }
    }

    /// The next events of a group that somebody who belongs to it did not answer: at most two, beside all else.
    private func openings(_ next: [EventLine], _ reading: Reading) -> [HomeSection.Opening] {
        next.filter { $0.isUnanswered && !$0.isCancelled }.prefix(2).map { event in
            HomeSection.Opening(
                title: reading.say(Words.comeTo, ["title": event.title]), language: nil, minutes: 1,
                until: event.startsAt > reading.now ? event.startsAt : event.endsAt,
                link: reading.link(EventsRoute.event(event.slug, event.id)))
        }
    }

    /// What is to come anywhere that somebody may see: for the network's home.
    public func upcoming(for reading: Reading) throws -> (part: any PagePart, cells: [Cell.ID], until: Time)? {
        let (next, until) = try EventLine.next(
            5, ofSeries: 1, in: nil, from: reading.now, for: reading.viewer, tx: reading.tx)
        guard let until else { return nil }
        let part = UpcomingSection(cell: nil, events: next, learnt: wiring.learnt(nil, nil, reading.link))
        return (part, next.map(\.cell), until)
    }

    /// What took place in a group last, the latest first, with what is on today: for what is written down about it.
    public func recent(in cell: Cell.ID, for reading: Reading) throws -> [(id: Item.ID, title: String, at: Time)] {
        try EventLine.between(
            reading.now.adding(days: -90), reading.now.adding(days: 1), in: cell, for: reading.viewer, limit: 100,
            tx: reading.tx
        ).filter { !$0.isCancelled }.reversed().map { ($0.id, $0.title, $0.startsAt) }
    }

    /// What a group that was just founded can do here.
    public func startTasks(
        of cell: CellHeading, for reading: Reading
    ) throws -> [(title: String, hint: String, isDone: Bool, link: Link)] {
        let isDone =
            try reading.tx.first("select 1 from event where cell = \(cell.cell.id) limit 1") {
                try $0.next(Int.self)
            } != nil
        let link =
            isDone ? reading.link(EventsRoute.all(cell.cell.slug)) : reading.link(EventsRoute.new(cell.cell.slug))
        return [(reading.say(Words.taskMeet), reading.say(Words.taskMeetHint), isDone, link)]
    }

    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> GatheringsRoute? {
        // Rooms belong to the network and to no group.
        if kind == Room.kind { return .rooms(.room(item)) }
        let slug: Slug? = try tx.first(
            "select cell.slug from item join cell on cell.id = item.cell where item.id = \(item)"
        ) { try $0.next() }
        guard let slug else { return nil }
        switch kind {
        case Series.kind: return .series(.series(slug, item))
        case DatePoll.kind: return .dates(.poll(slug, item))
        case Undertaking.kind: return .meeting(.action(slug, item))
        case AgendaItem.kind:
            let event: Event.ID? = try tx.first("select event from agenda_item where id = \(item)") { try $0.next() }
            return event.map { .meeting(.agenda(slug, $0)) }
        default: return .events(.event(slug, item))
        }
    }
}

extension GatheringsCapability {
    /// What minutes wait for is done where they stand, not at the event.
    public func route(toWaiting what: String, about item: Item.ID, in tx: ReadTransaction) throws -> GatheringsRoute? {
        guard [Self.toAgree.name, Self.toMend.name].contains(what) else { return nil }
        return try tx.first(
            "select cell.slug from event join cell on cell.id = event.cell where event.id = \(item)"
        ) { .meeting(.minutes(try $0.next(), item)) }
    }
}

/// What is to come, the next first.
struct UpcomingSection: PagePart {
    /// The group whose home it is; nil on the network's.
    let cell: Slug?
    let events: [EventLine]
    /// What has been learnt anywhere; nil on a group's own home.
    var learnt: Link?

    func body(_ html: inout HTML, in shown: Rendering) {
        html.section("coming-up", shown.say(Words.upcoming)) { html in
            html.events(events, withGroup: cell == nil, in: shown)
            let all = cell.map { shown.link(EventsRoute.all($0)) } ?? shown.link(CalendarsRoute.network)
            html.element(.p) { $0.element(.a, .href(all), text: shown.say(Words.allEvents)) }
            if let learnt { html.element(.p) { $0.element(.a, .href(learnt), text: shown.say(Words.learnt)) } }
        }
    }
}
