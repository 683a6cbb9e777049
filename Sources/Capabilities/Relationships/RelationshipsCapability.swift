public import Database
public import Pages
public import Phrases
public import Spine

/// Relationships: people who would not meet otherwise are brought together, if they want to.
public struct RelationshipsCapability: Capability {
    let wiring: RelationshipsWiring

    /// Relationships with what they need of the installation and of the other capabilities.
    public init(wiring: RelationshipsWiring) { self.wiring = wiring }

    public static var itemKinds: [Item.Kind: any PhraseKey] { [Pairing.kind: Words.kindPairing] }
    public static var words: [any PhraseKey.Type] { [Words.self, MeetWords.self, PairingWords.self] }
    public static var waits: [Waiting.What: any PhraseKey] {
        [Pairing.toMeet: Words.waitMeet, Pairing.toAnswer: Words.waitAnswer]
    }
    public static var jobNames: [String: any PhraseKey] { [RoundsJob.kind.name: Words.jobRounds] }
    public static var exampleRoutes: [RelationshipsRoute] {
        guard let cell = Slug("quay-ward"), let id = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        return [
            .mine, .leave, .pairing(id), .decline(id), .answer(id), .write(id), .phoning(cell), .told(cell, id),
        ]
    }

    public func show(_ route: RelationshipsRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .mine: try showMine(reading)
        case .leave: .goOn(to: reading.link(RelationshipsRoute.mine))
        case .pairing(let id): try showPairing(id, reading)
        case .decline(let id), .answer(let id), .write(let id):
            .goOn(to: reading.link(RelationshipsRoute.pairing(id)))
        case .phoning(let slug): try showPhoning(slug, reading)
        case .told(let slug, _): .goOn(to: reading.link(RelationshipsRoute.phoning(slug)))
        }
    }

    public func take(_ route: RelationshipsRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .mine: try takeWish(sending)
        case .leave: try takeLeave(sending)
        case .decline(let id): try takeDecline(id, sending)
        case .answer(let id): try takeAnswer(id, sending)
        case .write(let id): try takeMessage(id, sending)
        case .told(let slug, let id): try takeTold(id, in: slug, sending)
        case .pairing, .phoning: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> RelationshipsRoute? {
        .pairing(item)
    }

    public var jobs: [JobHandler] { [RoundsJob.handler(wiring)] }

    /// The way to meeting someone, for pages of other capabilities; from a group's page that group stands ticked there.
    public func way(from cell: Slug?, _ say: Phrases, _ link: Linking) -> Way {
        Way(
            label: say(Words.meetSomeone),
            link: link(RelationshipsRoute.mine, query: cell.map { [("group", $0.text)] } ?? []))
    }
}
