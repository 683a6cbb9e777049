import Accounts
import Database
import Gatherings
import HTTP
import Host
import Learning
import Markup
import Network
import Pages
import Papers
import Relationships
import Routing
import Safety
import Search
import Spine
import Voices

// The list of capabilities, and what the site asks of each: a new one adds its line to every switch, and the compiler
// says where.
extension Site {
    func show(_ route: SiteRoute, to reading: Reading) throws -> Answer {
        switch route {
        case .accounts(let route): try accounts.show(route, to: reading)
        case .host(let route): try host.show(route, to: reading)
        case .network(let route): try network.show(route, to: reading)
        case .voices(let route): try voices.show(route, to: reading)
        case .safety(let route): try safety.show(route, to: reading)
        case .search(let route): try search.show(route, to: reading)
        case .gatherings(let route): try gatherings.show(route, to: reading)
        case .learning(let route): try learning.show(route, to: reading)
        case .papers(let route): try papers.show(route, to: reading)
        case .relationships(let route): try relationships.show(route, to: reading)
        case .item(let item): .goOn(to: try place(of: item, for: reading))
        }
    }

    func take(_ route: SiteRoute, _ sending: Sending) throws -> Answer {
        switch route {
        case .accounts(let route): try accounts.take(route, sending)
        case .host(let route): try host.take(route, sending)
        case .network(let route): try network.take(route, sending)
        case .voices(let route): try voices.take(route, sending)
        case .safety(let route): try safety.take(route, sending)
        case .search(let route): try search.take(route, sending)
        case .gatherings(let route): try gatherings.take(route, sending)
        case .learning(let route): try learning.take(route, sending)
        case .papers(let route): try papers.take(route, sending)
        case .relationships(let route): try relationships.take(route, sending)
        case .item: throw SpineError(.notFound, "Nothing is sent here.")
        }
    }

    /// What a form at this route does; nil where none is taken.
    static func deed(at route: SiteRoute) -> Deed? {
        switch route {
        case .accounts(let route): AccountsCapability.deed(at: route)
        case .host(let route): HostCapability.deed(at: route)
        case .network(let route): NetworkCapability.deed(at: route)
        case .voices(let route): VoicesCapability.deed(at: route)
        case .safety(let route): SafetyCapability.deed(at: route)
        case .search(let route): SearchCapability.deed(at: route)
        case .gatherings(let route): GatheringsCapability.deed(at: route)
        case .learning(let route): LearningCapability.deed(at: route)
        case .papers(let route): PapersCapability.deed(at: route)
        case .relationships(let route): RelationshipsCapability.deed(at: route)
        case .item: nil
        }
    }

    /// Where a place's link in a cell's menu leads; nil where no capability has it.
    func placeLink(_ place: Place, in cell: Slug, _ link: Linking) -> Link? {
        if place == .home { return link(NetworkRoute.cell(cell)) }
        for capability in capabilities where capability.place == place {
            if let found = Self.placeLink(of: capability, in: cell, link) { return found }
        }
        return nil
    }

    private static func placeLink<C: Capability>(of capability: C, in cell: Slug, _ link: Linking) -> Link? {
        capability.placeRoute(in: cell).map { link($0) }
    }

    /// The page of any item that the viewer may see; `notFound` otherwise.
    func place(of item: Item.ID, for reading: Reading) throws -> Link {
        let kind: Item.Kind? = try reading.tx.first(
            "select item.kind from item where item.id = \(item) and \(visible(to: reading.viewer))"
        ) { try $0.next() }
        if let kind {
            for capability in capabilities {
                if let link = try Self.link(to: item, kind, of: capability, reading) { return link }
            }
        }
        throw SpineError(.notFound, "There is no such thing here.")
    }

    private static func link<C: Capability>(
        to item: Item.ID, _ kind: Item.Kind, of capability: C, _ reading: Reading
    ) throws -> Link? {
        guard C.itemKinds[kind] != nil else { return nil }
        let nearer = try reading.query[Linking.waits].flatMap {
            try capability.route(toWaiting: $0, about: item, in: reading.tx)
        }
        return try (nearer ?? capability.route(to: item, kind: kind, in: reading.tx)).map { reading.link($0) }
    }
}
