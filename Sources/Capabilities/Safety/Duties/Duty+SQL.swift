import Database
import Spine

extension Acting {
    /// The item that something waits about: the convenors' shared one, or a person's own; without a cell a site keeper's.
    ///
    /// It is written past `insert`, since no act may point at it.
    func duty(in cell: Cell.ID?, of person: Actor.ID?) throws -> Item.ID {
        let place: SQL = cell.map { "cell = \($0)" } ?? "cell is null"
        let holder: SQL = person.map { "author = \($0)" } ?? "author is null"
        let known = try tx.first(
            "select id from item where kind = \(Duty.kind) and \(place) and \(holder) limit 1"
        ) { try $0.next(Item.ID.self) }
        if let known { return known }
        let id: Item.ID = surroundings.newUnorderedID()
        let sight: Visibility = person == nil ? .convenors : .author
        try tx.run(
            """
            insert into item (id, kind, cell, state, visibility, author, language, title, created_at)
            values (\(id), \(Duty.kind), \(cell), 'live', \(sight), \(person), 'en', '', \(now.day))
            """)
        return id
    }

    /// Brings what waits in a group into line with what is open there. Lines that are done are deleted, not settled: a
    /// settled one would lead to an act.
    func refreshDuties(in cell: Cell.ID) throws {
        var wanted: [Duty.Wait: Time?] = [:]
        let open = try Report.countOpen(in: cell, tx)
        let danger = try Report.countOpen(in: cell, because: .danger, tx)
        let hasReports = open > 0
        let due = try OwedAnswer.earliestDue(in: cell, tx)
        if hasReports || due != nil {
            let shared = try duty(in: cell, of: nil)
            for convenor in try convenors(of: cell) {
                if danger > 0 { wanted[Duty.Wait(actor: convenor, item: shared, what: .danger)] = .some(nil) }
                if open > danger {
                    wanted[Duty.Wait(actor: convenor, item: shared, what: Duty.reports)] = .some(nil)
                }
                if let due { wanted[Duty.Wait(actor: convenor, item: shared, what: Duty.answers)] = due }
            }
        }
        var readers = try Worry.readersOfOpen(in: cell, tx)
        if hasReports { readers.formUnion(try CellSafety.named(in: cell, tx)) }
        for reader in readers {
            let own = try duty(in: cell, of: reader)
            wanted[Duty.Wait(actor: reader, item: own, what: .safeguarding)] = .some(nil)
        }
        try align(wanted, in: "cell = \(cell)")
    }

    /// Does the same for what the site keepers owe.
    func refreshKeepersDuties() throws {
        var wanted: [Duty.Wait: Time?] = [:]
        let answers = try OwedAnswer.earliestDue(in: nil, tx)
        let breaches = try Breach.earliestDue(tx)
        if answers != nil || breaches != nil {
            let hosts = try tx.all("select id from person where is_host = 1 and erased_at is null") {
                try $0.next(Actor.ID.self)
            }
            for host in hosts {
                let own = try duty(in: nil, of: host)
                if let answers { wanted[Duty.Wait(actor: host, item: own, what: Duty.answers)] = answers }
                if let breaches { wanted[Duty.Wait(actor: host, item: own, what: Duty.breaches)] = breaches }
            }
        }
        try align(wanted, in: "cell is null")
    }

    private func align(_ wanted: [Duty.Wait: Time?], in place: SQL) throws {
        let standing = try tx.all(
            """
            select waiting.actor, waiting.item, waiting.what from waiting join item on item.id = waiting.item
            where item.kind = \(Duty.kind) and item.\(place) and waiting.done_act is null
            """
        ) { (try $0.next(Actor.ID?.self), try $0.next(Item.ID.self), try $0.next(String.self)) }
        for (actor, item, what) in standing {
            let isWanted = wanted.keys.contains { $0.actor == actor && $0.item == item && $0.what.name == what }
            if !isWanted {
                try tx.run("delete from waiting where actor = \(actor) and item = \(item) and what = \(what)")
            }
        }
        for (wait, due) in wanted {
            try ask(wait.actor, for: wait.what, about: wait.item, due: due)
            try tx.run(
                """
                update waiting set due = \(due)
                where actor = \(wait.actor) and item = \(wait.item) and what = \(wait.what.name)
                """)
        }
    }

    /// The people who convene a cell.
    func convenors(of cell: Cell.ID) throws -> [Actor.ID] {
        try tx.all(
            "select person from membership where cell = \(cell) and standing = 'convenor' and ended_at is null"
        ) { try $0.next(Actor.ID.self) }
    }
}
