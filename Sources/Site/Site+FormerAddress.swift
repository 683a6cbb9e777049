import Database
import HTTP
import Markup
import Pages
import Spine

extension Site {
    /// Where a page of a group stands now that was asked for under an address that the group had before; nil where there
    /// is none that somebody may see. For them the address leads nowhere, like one that never was.
    func newAddress(for arrival: Arrival, _ asker: Asker) -> String? {
        guard arrival.path.count > 1, arrival.path[0] == "g", let former = Slug(arrival.path[1]) else { return nil }
        let slug = try? store.read { tx in
            try tx.first(
                """
                select cell.slug from cell_former_address join cell on cell.id = cell_former_address.cell
                join item on item.id = cell.id
                where cell_former_address.slug = \(former) and cell.slug <> \(former) and item.state <> 'retired'
                    and \(visible(to: asker.viewer))
                """
            ) { try $0.next(Slug.self) }
        }
        guard let slug else { return nil }
        let prefix = arrival.prefix.map { [$0] } ?? []
        return Link(path: prefix + ["g", slug.text] + arrival.path.dropFirst(2), query: arrival.query).text
    }
}
