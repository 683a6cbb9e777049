import Accounts
import Gatherings
import Host
import Learning
import Network
import Pages
import Papers
import Relationships
import Routing
import Safety
import Search
import Spine
import Voices

/// Every address of the site: one case a capability, and the few that are the site's own.
enum SiteRoute: Hashable, Sendable {
    case accounts(AccountsRoute)
    case host(HostRoute)
    case network(NetworkRoute)
    case voices(VoicesRoute)
    case safety(SafetyRoute)
    case search(SearchRoute)
    case gatherings(GatheringsRoute)
    case learning(LearningRoute)
    case papers(PapersRoute)
    case relationships(RelationshipsRoute)
    /// Any item, wherever it is shown.
    case item(Item.ID)

    /// The route at a path, if there is one.
    init?(path: [String]) {
        if path.count == 2, path[0] == "i" {
            guard let item = Item.ID(text: path[1]) else { return nil }
            self = .item(item)
        } else if let route = NetworkRoute.table.route(at: path) {
            self = .network(route)
        } else if let route = VoicesRoute.table.route(at: path) {
            self = .voices(route)
        } else if let route = GatheringsRoute.table.route(at: path) {
            self = .gatherings(route)
        } else if let route = LearningRoute.table.route(at: path) {
            self = .learning(route)
        } else if let route = PapersRoute.table.route(at: path) {
            self = .papers(route)
        } else if let route = RelationshipsRoute.table.route(at: path) {
            self = .relationships(route)
        } else if let route = SafetyRoute.table.route(at: path) {
            self = .safety(route)
        } else if let route = SearchRoute.table.route(at: path) {
            self = .search(route)
        } else if let route = AccountsRoute.table.route(at: path) {
            self = .accounts(route)
        } else if let route = HostRoute.table.route(at: path) {
            self = .host(route)
        } else {
            return nil
        }
    }
}
