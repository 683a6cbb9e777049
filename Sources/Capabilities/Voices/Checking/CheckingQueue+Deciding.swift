import Database
import Spine

extension CheckingQueue {
    /// Decides on a view that waits. Throws `changedMeanwhile` where somebody else was faster, or it is not theirs to
    /// decide on; a worry counts whatever was decided.
    static func decide(
        _ decision: Decision, on view: Item.ID, of conversation: Conversation.ID, because reason: Refusal?,
        _ acting: Acting
    ) throws {
        guard decision != .worry else { return try hold(view, of: conversation, acting) }
        let tx = acting.tx
        let outcome: Statement.Moderation = decision == .publish ? .approved : .refused
        let refusal = decision == .refuse ? reason?.rawValue : nil
        let changed = try tx.first(
            """
            update statement set moderation = \(outcome), refusal = \(refusal)
            where id = \(view) and conversation = \(conversation) and moderation = 'unchecked'
                and not exists (select 1 from ruling where ruling.statement = statement.id
                    and ruling.asked_again = 1 and ruling.refused_by = \(acting.viewer.actor))
            returning id
            """
        ) { try $0.next(Item.ID.self) }
        guard changed != nil else {
            throw SpineError(.changedMeanwhile, "Somebody else decided on this view while you were reading it.")
        }
        try noteWhoDecided(on: view, acting)
        if let refusal {
            // Out of everybody's sight but its author's.
            try tx.run("update item set visibility = \(Visibility.author) where id = \(view)")
            try tx.run(
                """
                update ruling set refused_by = \(acting.viewer.actor), refused_for = \(refusal)
                where statement = \(view) and asked_again = 0
                """)
        }
        try look(at: conversation, leavingAct: true, acting)
        if decision == .refuse { try OutcomeNews.note(decidedOn: [view], of: conversation, acting: acting) }
        if decision == .publish { try CheckingJob.enqueue(conversation, acting) }
    }

    /// Puts a view out of sight that somebody is worried about; one that is so already stays what it is.
    private static func hold(_ view: Item.ID, of conversation: Conversation.ID, _ acting: Acting) throws {
        let tx = acting.tx
        let found = try tx.first(
            """
            select item.cell, statement.moderation from statement join item on item.id = statement.id
            where statement.id = \(view) and statement.conversation = \(conversation)
            """
        ) { (cell: try $0.next(Cell.ID?.self), moderation: try $0.next(Statement.Moderation.self)) }
        guard let found else { throw SpineError(.notFound, "There is no such view here.") }
        if [.unchecked, .approved, .published].contains(found.moderation) {
            try tx.run("update statement set moderation = \(Statement.Moderation.held) where id = \(view)")
            try tx.run("update item set visibility = \(Visibility.author) where id = \(view)")
            try tx.run("delete from searchable where item = \(view)")
            try noteWhoDecided(on: view, acting)
            if found.moderation == .published, let cell = found.cell { acting.touch(cell) }
        }
        try look(at: conversation, leavingAct: false, acting)
    }

    private static func noteWhoDecided(on view: Item.ID, _ acting: Acting) throws {
        try acting.tx.run(
            """
            insert into ruling (statement, checker, day) values (\(view), \(acting.viewer.actor), \(acting.now.day))
            on conflict (statement) do update set checker = excluded.checker, day = excluded.day
            """)
    }

    /// Takes a decision back: the view waits again, and is out of sight until somebody decides anew.
    static func takeBack(_ view: Item.ID, of conversation: Conversation.ID, _ acting: Acting) throws {
        try again(view, of: conversation, from: [.approved, .published, .refused], acting)
        try acting.tx.run("delete from searchable where item = \(view)")
    }

    /// Puts a view that was held back among those that wait; what was worrying stays with the lead and the deputy.
    static func release(_ view: Item.ID, of conversation: Conversation.ID, _ acting: Acting) throws {
        try again(view, of: conversation, from: [.held], acting)
    }

    private static func again(
        _ view: Item.ID, of conversation: Conversation.ID, from earlier: [Statement.Moderation], _ acting: Acting
    ) throws {
        let changed = try acting.tx.first(
            """
            update statement set moderation = 'unchecked', refusal = null
            where id = \(view) and conversation = \(conversation) and is_seed = 0
                and moderation in (\(SQL(values: earlier.map(\.rawValue))))
            returning id
            """
        ) { try $0.next(Item.ID.self) }
        guard changed != nil else {
            throw SpineError(.changedMeanwhile, "Somebody else decided on this view meanwhile.")
        }
        try acting.tx.run("update item set visibility = \(Visibility.convenors) where id = \(view)")
    }

    /// Notes that somebody has looked, and that nobody need be reminded where nothing waits.
    private static func look(at conversation: Conversation.ID, leavingAct: Bool, _ acting: Acting) throws {
        try acting.tx.run("update conversation set looked_at = \(acting.now) where id = \(conversation)")
        try settle(conversation, leavingAct: leavingAct, acting)
    }

    private static func settle(_ conversation: Conversation.ID, leavingAct: Bool, _ acting: Acting) throws {
        let waiting = try acting.tx.first(
            "select count(*) from statement where conversation = \(conversation) and moderation = 'unchecked'"
        ) { try $0.next(Int.self) }
        guard waiting == 0, try names(in: conversation, acting.tx) == 0 else { return }
        if leavingAct {
            try acting.settle(checking, about: conversation)
        } else {
            try acting.withdraw(checking, about: conversation)
        }
    }

    /// Decides whether a name is shown.
    static func decide(onName name: String, isShown: Bool, of conversation: Conversation.ID, _ acting: Acting) throws {
        try ShownName.decide(isShown, on: name, in: conversation, acting)
        try settle(conversation, leavingAct: true, acting)
    }

    /// Whether whoever wrote a refused view may still ask for another look.
    static func mayAskAgain(_ view: Item.ID, in tx: ReadTransaction) throws -> Bool {
        try tx.first(
            """
            select statement.moderation = 'refused' and coalesce(ruling.asked_again, 0) = 0
            from statement left join ruling on ruling.statement = statement.id where statement.id = \(view)
            """
        ) { try $0.next(Bool?.self) } == true
    }

    /// Asks, once, that somebody else than who refused a view looks at it again; the caller has made sure that it is its
    /// author who asks. Throws `refused` where it was asked before, or where there is nothing to look at again.
    static func askAgain(_ view: Item.ID, _ acting: Acting) throws {
        guard try mayAskAgain(view, in: acting.tx) else {
            throw SpineError(
                .refused, "Another look was asked for already, or the view was not refused.",
                hindrance: Hindrance(.over))
        }
        try acting.tx.run(
            """
            insert into ruling (statement, day, asked_again, refused_for)
            select id, \(acting.now.day), 1, refusal from statement where id = \(view)
            on conflict (statement) do update set asked_again = 1
            """)
        try acting.tx.run(
            """
            update statement set moderation = 'unchecked', refusal = null, day = \(acting.now.day) where id = \(view)
            """)
        let conversation = try acting.tx.first("select conversation from statement where id = \(view)") {
            try $0.next(Conversation.ID.self)
        }
        if let conversation {
            try acting.tx.run("update item set visibility = \(Visibility.convenors) where id = \(view)")
            try CheckingJob.enqueue(conversation, acting)
        }
    }
}
