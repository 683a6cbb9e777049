public import Database
import Markup
public import Pages
public import Phrases
public import Spine

/// The network itself: groups, the people and organisations in them, and how they come together.
public struct NetworkCapability: Capability {
    let inviting: any Inviting
    let sections: @Sendable (CellHeading, Reading) throws -> [HomeSection]
    let wiring: NetworkWiring
    let kept = KeptOfCells<GroupsHere>()

    /// Stands on whoever invites people, and shows what the other capabilities have for a cell's home.
    public init(
        inviting: any Inviting, wiring: NetworkWiring = NetworkWiring(),
        sections: @escaping @Sendable (CellHeading, Reading) throws -> [HomeSection]
    ) {
        self.inviting = inviting
        self.wiring = wiring
        self.sections = sections
    }

    public static var itemKinds: [Item.Kind: any PhraseKey] {
        [Cell.kind: Words.kindCell, Organisation.kind: Words.kindOrganisation]
    }
    public static var waits: [Waiting.What: any PhraseKey] {
        [Cell.needsCoConvenor: Words.waitsCoConvenor, JoinRequest.waits: Words.waitsJoin]
    }
    public static var words: [any PhraseKey.Type] { [Words.self] }
    public static var exampleRoutes: [NetworkRoute] {
        guard let slug = Slug("example"), let item = Item.ID(text: "00000000-0000-4000-8000-000000000000") else {
            return []
        }
        let person = Person.ID(item.uuid)
        return [
            .home, .newCell, .cell(slug), .newCellWithin(slug), .start(slug), .settings(slug), .history(slug),
            .join(slug), .leave(slug), .joinAnswer(slug, JoinRequest.ID(item.uuid)), .people(slug), .peopleTable(slug),
            .addPerson(slug), .pastePeople(slug), .person(slug, person), .personName(slug, person),
            .personEnd(slug, person), .personInvitation(slug, person), .organisations, .organisationsTable,
            .newOrganisation, .organisation(item), .editOrganisation(item), .mergeOrganisation(item),
        ]
    }

    public func show(_ route: NetworkRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .home: try showHome(reading)
        case .newCell: try showFounding(within: nil, reading)
        case .newCellWithin(let slug): try showFounding(within: slug, reading)
        case .cell(let slug): try showCell(slug, reading)
        case .start(let slug): try showStart(slug, reading)
        case .settings(let slug): try showSettings(slug, reading)
        case .history(let slug): try showHistory(slug, reading)
        case .join(let slug): try showJoin(slug, reading)
        case .leave(let slug): try showLeave(slug, reading)
        case .joinAnswer(let slug, _): .goOn(to: reading.link(NetworkRoute.people(slug)))
        case .people(let slug): try showPeople(slug, reading)
        case .peopleTable(let slug): .goOn(to: reading.link(NetworkRoute.people(slug)))
        case .addPerson(let slug): try showAddPerson(slug, reading)
        case .pastePeople(let slug): try showPaste(slug, reading)
        case .person(let slug, let person): try showPerson(person, slug, reading)
        case .personEnd(let slug, let person): try showPersonEnd(person, slug, reading)
        case .personName(let slug, let person), .personInvitation(let slug, let person):
            .goOn(to: reading.link(NetworkRoute.person(slug, person)))
        case .organisations: try showOrganisations(reading)
        case .organisationsTable: try showOrganisationsTable(reading)
        case .newOrganisation: try showNewOrganisation(reading)
        case .organisation(let id): try showOrganisation(id, reading)
        case .editOrganisation(let id): try showEditOrganisation(id, reading)
        case .mergeOrganisation(let id): try showMerge(id, reading)
        }
    }

    public func take(_ route: NetworkRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .newCell: try takeFounding(within: nil, sending)
        case .newCellWithin(let slug): try takeFounding(within: slug, sending)
        case .start(let slug): try takeStart(slug, sending)
        case .settings(let slug): try takeSettings(slug, sending)
        case .join(let slug): try takeJoin(slug, sending)
        case .leave(let slug): try takeLeave(slug, sending)
        case .joinAnswer(let slug, let id): try takeJoinAnswer(id, slug, sending)
        case .peopleTable(let slug): try takePeopleTable(slug, sending)
        case .addPerson(let slug): try takeAddPerson(slug, sending)
        case .pastePeople(let slug): try takePaste(slug, sending)
        case .person(let slug, let person): try takePerson(person, slug, sending)
        case .personName(let slug, let person): try takePersonName(person, slug, sending)
        case .personEnd(let slug, let person): try takePersonEnd(person, slug, sending)
        case .personInvitation(let slug, let person): try takeInvitation(person, slug, sending)
        case .newOrganisation: try takeNewOrganisation(sending)
        case .editOrganisation(let id): try takeEditOrganisation(id, sending)
        case .mergeOrganisation(let id): try takeMerge(id, sending)
        case .home, .cell, .history, .people, .organisations, .organisationsTable, .organisation:
            throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    public var place: Place? { .people }
    public func placeRoute(in cell: Slug) -> NetworkRoute? { .people(cell) }

    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> NetworkRoute? {
        if kind == Organisation.kind { return .organisation(item) }
        let slug: Slug? = try tx.first("select slug from cell where id = \(item)") { try $0.next() }
        return slug.map { .cell($0) }
    }
}
