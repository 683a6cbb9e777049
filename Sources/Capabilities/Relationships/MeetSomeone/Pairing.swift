import Spine

/// Two people, or three, whom a round brought together, as one of them sees it.
struct Pairing: Sendable {
    typealias ID = Spine.ID<Pairing>

    static let kind = Item.Kind("pairing")
    static let toMeet = Waiting.What("relationships.meet")
    static let toAnswer = Waiting.What("relationships.answer")
    /// How many messages one of them may write.
    static let mostMessages = 20

    /// What somebody said when they were asked whether they met.
    enum Answer: String, Sendable, CaseIterable {
        case yes
        case notYet = "not-yet"
        case no
    }

    /// Somebody whom one is to meet.
    struct Partner: Sendable {
        /// Theirs alone: where they see it.
        let item: Item.ID
        let person: Person.ID
        let name: String
        let email: String?
        /// Nil where they take part no more.
        var wish: Wish?
        /// On whose behalf they are anywhere, as far as all who are signed in may know.
        var organisations: [String] = []
        /// What they need in order to come, where they want it told.
        var needs = ""
    }

    /// The item of whoever sees it.
    let item: Item.ID
    let id: ID
    let me: Person.ID
    let myName: String
    let myEmail: String?
    let myLanguage: String
    var myWish: Wish?
    let reasons: [Reason]
    /// The last day of the week in which they are to meet.
    let meetBy: Time
    let isAsked: Bool
    let isClosed: Bool
    let isOff: Bool
    let hasDeclined: Bool
    let answer: Answer?
    /// Those who have not declined.
    var partners: [Partner] = []

    /// Whether they are still to meet.
    var stands: Bool { !isClosed && !isOff && !hasDeclined && !partners.isEmpty }
    /// Whether it can be said now whether they met.
    var canAnswer: Bool { isAsked && !isClosed && !isOff && !hasDeclined }

    /// Whether two tell each other their addresses: if both said so.
    func shows(addressOf partner: Partner) -> Bool {
        myWish?.sharesAddress == true && partner.wish?.sharesAddress == true && partner.email != nil
    }

    /// The ways in which all of them can meet.
    var ways: [Wish.Way] {
        let all = ([myWish] + partners.map(\.wish)).compactMap(\.self).map(\.ways)
        return Wish.Way.allCases.filter { way in !all.isEmpty && all.allSatisfy { $0.contains(way) } }
    }

    /// The languages that all of them talk in.
    var languages: [String] {
        let all = ([myWish] + partners.map(\.wish)).compactMap(\.self).map(\.languages)
        guard let first = all.first else { return [] }
        return all.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
    }
}
