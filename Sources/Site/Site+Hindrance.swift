import Database
import Pages
import Spine

// Where whoever was refused something goes on from there.
extension Site {
    /// The page of what they asked it for and of the cell that it stands in, as far as they may see them.
    func ways(about target: Target?, in cell: Cell.ID?, _ arrival: Arrival, _ asker: Asker) -> ProblemPage.Ways {
        let found = try? store.read { tx in
            var ways = ProblemPage.Ways()
            if case .item(let item) = target { ways.item = try? place(of: item, for: reading(arrival, asker, tx)) }
            ways.cell = try cell.flatMap { cell in
                try tx.first(
                    """
                    select cell.slug, item.title, item.language from cell join item on item.id = cell.id
                    where cell.id = \(cell) and item.state <> 'retired' and \(visible(to: asker.viewer))
                    """
                ) { (slug: try $0.next(), title: try $0.next(), language: try $0.next()) }
            }
            return ways
        }
        return found ?? ProblemPage.Ways()
    }
}
