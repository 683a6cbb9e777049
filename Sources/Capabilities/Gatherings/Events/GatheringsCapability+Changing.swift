import Calendar
import Database
import HTTP
import Markup
import Pages
import Phrases
import Spine

// Events that change, and events that are called off.
extension GatheringsCapability {
    func showChange(_ id: Event.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        try reading.require(Self.changeEvent, on: .item(id))
        let room = try EventRoom.of(id, reading)
        return .page(
            ChangePage(
                cell: cell, event: event, isConflict: false, room: room,
                state: Self.state(of: event, room, reading.site)))
    }

    private static func state(of event: Event, _ room: EventRoom, _ site: SiteFacts) -> FormState {
        var values = event.particulars.state
        values.merge(EventForm.state(of: event, zone: event.occasion(site).zone)) { _, first in first }
        values["answer-by"] = [event.answerBy.map { Rendering.date($0) } ?? ""]
        values["revision"] = ["\(event.revision)"]
        values["room"] = [room.booked?.room.text ?? ""]
        return FormState(lists: values)
    }

    func takeChange(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.changeEvent, sending)
        let room = try sending.reading { try EventRoom.of(id, $0) }
        var reader = FormReader(sending.form, sending.say)
        let zone = event.occasion(sending.site).zone
        let form = EventForm.read(&reader, zone: zone, now: sending.now, before: event.startsAt)
        var particulars = Particulars.read(&reader)
        let answerBy = reader.day("answer-by")
        let revision = Int(reader.line("revision")) ?? 0
        let chosen = room.read(&reader, isAsked: sending.form["room"] != nil)
        guard let form, reader.isGood else {
            return .problem(ChangePage(cell: cell, event: event, isConflict: false, room: room, state: reader.state))
        }
        particulars.address = form.address
        particulars.online = form.online
        particulars.sideBySide = event.particulars.sideBySide
        if let chosen, chosen.id != room.booked?.room { particulars.take(place: chosen, sending.say) }
        do {
            return try sending.act(Self.changeEvent, on: .item(id)) { [particulars] acting in
                try acting.edit(id, from: revision, title: form.title, visibility: particulars.forWhom.visibility)
                try change(event, to: form, particulars, answerBy: answerBy, room: chosen, acting, sending)
                return sending.link(EventsRoute.event(slug, id))
            }
        } catch let error as SpineError where error.code == .changedMeanwhile {
            return .problem(ChangePage(cell: cell, event: event, isConflict: true, room: room, state: reader.state))
        } catch let refusal as RoomRefusal {
            var state = reader.state
            state.note("room", refusal.words(sending.say, sending.site))
            return .problem(ChangePage(cell: cell, event: event, isConflict: false, room: room, state: state))
        }
    }

    /// Writes a change down, and tells those who come where calendars have to hear of it.
    private func change(
        _ before: Event, to form: EventForm, _ particulars: Particulars, answerBy: Time?, room: Room?,
        _ acting: Acting, _ sending: Sending
    ) throws {
        let isNews =
            before.startsAt != form.startsAt || before.endsAt != form.endsAt || before.title != form.title
            || before.particulars.address != particulars.address || before.particulars.online != form.online
        try acting.tx.run(
            """
            update event set starts_at = \(form.startsAt), ends_at = \(form.endsAt), answer_by = \(answerBy),
                sequence = sequence + \(isNews ? 1 : 0), is_apart = \(before.series != nil), \(particulars.assignments)
            where id = \(before.id)
            """)
        try acting.index(before.id, language: before.language, words: form.title + " " + particulars.address)
        if before.particulars.places != particulars.places { try unseat(before.id, places: particulars.places, acting) }
        let after = try event(before.id, acting)
        if !after.isCancelled { try acting.settle(room, of: after, site: sending.site) }
        try seat(after, besides: nil, acting, sending.site)
        if isNews { try tell(.change, about: after, acting, sending.site) }
    }

    func showCancel(_ id: Event.ID, _ cell: CellHeading, _ reading: Reading) throws -> Answer {
        let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
        try reading.require(Self.cancelEvent, on: .item(id))
        return .page(CancelPage(cell: cell, event: event, route: .events(.cancel(cell.cell.slug, id))))
    }

    func takeCancel(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        let (cell, event) = try find(id, slug, Self.cancelEvent, sending)
        var reader = FormReader(sending.form, sending.say)
        guard let reason = CancelPage.reason(&reader) else {
            return .problem(
                CancelPage(cell: cell, event: event, route: .events(.cancel(slug, id)), state: reader.state))
        }
        return try sending.act(Self.cancelEvent, on: .item(id)) { acting in
            try callOff(event, reason, acting, sending.site)
            return sending.link(EventsRoute.event(slug, id))
        }
    }

    /// Calls an event off: nothing waits for an answer, its room is free again, and those who come are told.
    func callOff(_ event: Event, _ reason: String, _ acting: Acting, _ site: SiteFacts) throws {
        try acting.tx.run(
            """
            update event set cancelled_at = \(acting.now), cancel_reason = \(reason), sequence = sequence + 1,
                is_apart = \(event.series != nil)
            where id = \(event.id) and cancelled_at is null
            """)
        try acting.withdraw(Self.toAnswer, about: event.id)
        try acting.free("event = \(event.id)")
        if !event.isCancelled { try tell(.cancelled, about: try self.event(event.id, acting), acting, site) }
    }

    func takeRestore(_ id: Event.ID, _ slug: Slug, _ sending: Sending) throws -> Answer {
        _ = try find(id, slug, Self.restoreEvent, sending)
        return try sending.act(Self.restoreEvent, on: .item(id)) { acting in
            if try mayRestore(event(id, acting), at: acting.now, tx: acting.tx) {
                try restore(id, acting, sending.site)
            }
            return sending.link(EventsRoute.event(slug, id))
        }
    }

    /// Whether an event that was called off can take place after all: it is still to come, and its series reaches so far.
    func mayRestore(_ event: Event, at now: Time, tx: ReadTransaction) throws -> Bool {
        guard event.isCancelled, event.endsAt > now else { return false }
        guard let original = event.originalAt, let series = try event.series.flatMap({ try Series.any($0, tx: tx) })
        else { return true }
        return series.untilAt.map { original < $0 } ?? true
    }

    /// Takes a cancellation back: those who did not answer are asked again, and whoever heard of it is told.
    private func restore(_ id: Event.ID, _ acting: Acting, _ site: SiteFacts) throws {
        try acting.tx.run(
            """
            update event set cancelled_at = null, cancel_reason = '', sequence = sequence + 1 where id = \(id)
            """)
        // Whom nobody had told yet believes all along that it takes place.
        let off = News.cancelled.rawValue
        let untold = Set(
            try acting.tx.all("select invited from to_tell where event = \(id) and what = \(off)") {
                try $0.next(Invited.ID.self)
            })
        try acting.tx.run("delete from to_tell where event = \(id) and what = \(off)")
        let event = try self.event(id, acting)
        let answers = try Attendance.all(at: id, tx: acting.tx)
        for invited in try Invited.all(to: event, tx: acting.tx)
        where invited.event == id && [.letter, .paper].contains(invited.how) && answers[invited.id] == nil {
            try acting.ask(invited.actor, for: Self.toAnswer, about: id, due: event.answerBy ?? event.startsAt)
        }
        try tell(.restored, about: event, besides: untold, acting, site)
    }

    /// An event of a cell for somebody who may do something to it.
    func find(_ id: Event.ID, _ slug: Slug, _ action: Action, _ sending: Sending) throws -> (CellHeading, Event) {
        try sending.reading { reading in
            let cell = try reading.cell(slug)
            let event = try Event.find(id, in: cell.cell.id, for: reading.viewer, tx: reading.tx)
            try reading.require(action, on: .item(id))
            return (cell, event)
        }
    }
}
