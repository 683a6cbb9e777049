import Database
import Spine

extension ConversationDraft {
    /// A conversation that is held here; throws `notFound` where there is none such in the cell. Whether the viewer may
    /// see it the policy has said.
    static func find(
        _ id: Conversation.ID, in cell: Cell.ID, _ isHeld: VoicesWiring.MembershipCondition, _ tx: ReadTransaction
    ) throws -> ConversationDraft {
        let seeds = try tx.all(
            """
            select item.id, item.title, item.language from statement join item on item.id = statement.id
            where statement.conversation = \(id) and statement.is_seed = 1 order by statement.number
            """
        ) { (try $0.next(Item.ID.self), try $0.next(String.self), try $0.next(String.self)) }
        let wording = try Wording.of([id] + seeds.map(\.0), in: tx)
        let entrances = try tx.all(
            "select id, label, code, hoped from entrance where conversation = \(id) order by id"
        ) { Entrance(id: try $0.next(), label: try $0.next(), code: try $0.next(), hoped: try $0.next()) }
        let checkers = try tx.all("select person from checker where conversation = \(id)") {
            try $0.next(Actor.ID.self)
        }
        let people = try Colleague.all(in: cell, of: id, isHeld, tx)
        let found = try tx.first(
            """
            select item.state, item.revision, item.visibility, item.title, item.language, conversation.description,
                conversation.promise, conversation.readers, \(PromisedDay.columns), conversation.code,
                conversation.opens_at, conversation.closes_at, conversation.least_age, conversation.affects_help,
                conversation.excluded_sectors, conversation.refusals, conversation.lead, conversation.deputy
            from conversation join item on item.id = conversation.id
            where item.id = \(id) and item.cell = \(cell) and item.state <> 'retired' and conversation.code is not null
            """
        ) { row in
            let (state, revision) = (try row.next(Item.State.self), try row.next(Int.self))
            let (visibility, title) = (try row.next(Visibility.self), try row.next(String.self))
            let language = try row.next(String.self)
            let own = wording[id] ?? [:]
            func text(_ words: String, _ part: Wording.Part) -> LocalisedText {
                LocalisedText(words, language: language, versions: own[part] ?? [:])
            }
            return ConversationDraft(
                id: id, cell: cell, state: state, revision: revision, visibility: visibility,
                question: text(title, .title), why: text(try row.next(), whyPart),
                promise: text(try row.next(), promisePart), readers: text(try row.next(), readersPart),
                promised: try PromisedDay.read(&row), code: try row.next(), opensAt: try row.next(),
                closesAt: try row.next(),
                leastAge: try row.next(), affectsHelp: try row.next(),
                excluded: try row.next(String.self).split(separator: " ").compactMap { Sector(rawValue: String($0)) },
                refusals: Refusal.chosen(try row.next()), lead: try row.next(), deputy: try row.next(),
                seeds: seeds.map {
                    Seed(
                        id: $0.0,
                        words: LocalisedText($0.1, language: $0.2, versions: wording[$0.0]?[.title] ?? [:]))
                }, entrances: entrances, checkers: Set(checkers), people: people)
        }
        guard let found else { throw SpineError(.notFound, "There is no such conversation here.") }
        return found
    }
}

extension ConversationDraft.Colleague {
    /// The convenors and members of a cell, by name.
    static func all(
        in cell: Cell.ID, of conversation: Conversation.ID, _ isHeld: VoicesWiring.MembershipCondition,
        _ tx: ReadTransaction
    ) throws -> [ConversationDraft.Colleague] {
        let sectors: SQL = "(select asked.excluded_sectors from conversation as asked where asked.id = \(conversation))"
        return try tx.all(
            """
            select person.id, person.name, membership.standing = 'convenor', \(isHeld("membership.id", sectors))
            from membership join person on person.id = membership.person
            where membership.cell = \(cell) and membership.ended_at is null and person.erased_at is null
                and membership.standing in ('convenor', 'member')
            order by person.name_folded, person.id limit 500
            """
        ) { .init(id: try $0.next(), name: try $0.next(), isConvenor: try $0.next(), isLeftOut: try $0.next()) }
    }
}
