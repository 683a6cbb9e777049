import Spine

/// A conversation as those who ask it see it: everything that is set before it opens.
struct ConversationDraft: Sendable {
    let id: Conversation.ID
    let cell: Cell.ID
    let state: Item.State
    let revision: Int
    /// Who may see what people agree on.
    let visibility: Visibility
    /// The languages of the question, of why it is asked, of what will happen and of who reads the answers.
    let question: LocalisedText
    let why: LocalisedText
    let promise: LocalisedText
    let readers: LocalisedText
    let promised: PromisedDay?
    let code: String
    let opensAt: Time?
    let closesAt: Time?
    let leastAge: LeastAge
    let affectsHelp: AffectsHelp
    let excluded: [Sector]
    let refusals: [Refusal]
    let lead: Actor.ID?
    let deputy: Actor.ID?
    let seeds: [Seed]
    let entrances: [Entrance]
    /// Members who check beside the convenors.
    let checkers: Set<Actor.ID>
    /// The people of the cell who can be asked to check or to safeguard: convenors and members, by name.
    let people: [Colleague]

    /// A first view, there from the beginning.
    struct Seed: Sendable {
        let id: Item.ID
        let words: LocalisedText
    }

    /// A code for a place or a group whom one hopes to hear from.
    struct Entrance: Sendable {
        let id: Item.ID
        let label: String
        let code: String
        let hoped: Int?
    }

    struct Colleague: Sendable {
        let id: Actor.ID
        let name: String
        let isConvenor: Bool
        /// Whether they belong on behalf of an organisation that does not read the answers.
        let isLeftOut: Bool
    }

    /// How many first views there are at least and at most.
    static let seedCount = 5...50
    static let whyPart = Wording.Part("description")
    static let promisePart = Wording.Part("promise")
    static let readersPart = Wording.Part("readers")

    /// The reasons, people and first views can be changed until it opens.
    var isPreparing: Bool { state == .preparing }

    /// Whether it has closed, for good.
    func isClosed(at now: Time) -> Bool { !isPreparing && closesAt.map { $0 <= now } ?? false }

    /// Whether anybody may check views: of those who check, some belong for no organisation that does not read the answers.
    var hasChecker: Bool {
        people.contains { person in
            !person.isLeftOut
                && (person.isConvenor || person.id == lead || person.id == deputy || checkers.contains(person.id))
        }
    }

    /// What has still to be done before it can open.
    func missing(at now: Time) -> [(step: SetUpRoute.Step, what: SetUpWords)] {
        let known = Set(people.map(\.id))
        var missing: [(SetUpRoute.Step, SetUpWords)] = []
        if why.original.words.isEmpty { missing.append((.why, .whyMissing)) }
        if promise.original.words.isEmpty { missing.append((.why, .promiseMissing)) }
        if let end = promised?.end {
            if end <= now {
                missing.append((.why, .answerByPast))
            } else if closesAt.map({ end.adding(seconds: 12 * 3600) < $0 }) == true {
                // Furthest west a day ends so much later; its form has looked at the site's own clocks.
                missing.append((.why, .answerByEarly))
            }
        } else {
            missing.append((.why, .answerByMissing))
        }
        if readers.original.words.isEmpty { missing.append((.readers, .readersMissing)) }
        if !Self.seedCount.contains(seeds.count) { missing.append((.views, .viewsMissing)) }
        if lead.map(known.contains) != true { missing.append((.safety, .leadMissing)) }
        if deputy.map(known.contains) != true { missing.append((.safety, .deputyMissing)) }
        if !hasChecker { missing.append((.safety, .nobodyChecks)) }
        if refusals.isEmpty { missing.append((.safety, .refusalsMissing)) }
        if closesAt.map({ $0 > now && $0 > (opensAt ?? now) }) != true { missing.append((.days, .closesMissing)) }
        return missing
    }

    /// Everything that can stand in a further language: the item, its part, and the words.
    var texts: [(item: Item.ID, part: Wording.Part, text: LocalisedText)] {
        [
            (id, .title, question), (id, Self.whyPart, why), (id, Self.promisePart, promise),
            (id, Self.readersPart, readers),
        ].filter { !$0.2.original.words.isEmpty } + seeds.map { ($0.id, .title, $0.words) }
    }

    /// How much of it stands in a language.
    func written(in tag: String) -> Int {
        texts.count { $0.text.original.language == tag || $0.text.versions[tag] != nil }
    }
}
