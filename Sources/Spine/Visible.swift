public import Database

/// May I see this? The one predicate, over a query's `item` table, that stands in every feed, thread, count and search.
///
/// An item is never wider than its cell; what is being prepared, and what stands in a cell that is, is seen by those who
/// could change it alone; a host sees settings and structure, not the words of a cell that they do not belong to. Who
/// founded a cell sees it while they belong to it: only of other things does the author see their own for good. A cell
/// stands in itself, so that nothing is looked up for one.
public func visible(to viewer: Viewer) -> SQL {
    switch viewer.kind {
    case .system:
        "(1 = 1)"
    case .visitor:
        """
        (item.state <> 'preparing' and item.visibility >= 5
            and (item.cell is null or item.cell = item.id
                or exists (select 1 from item as circle
                    where circle.id = item.cell and circle.visibility >= 5 and circle.state <> 'preparing')))
        """
    case .person:
        """
        (item.author = \(viewer.actor) and (item.cell is null or item.cell <> item.id)
            or (item.state <> 'preparing' and item.visibility >= 4
                and (item.cell is null or item.cell = item.id
                    or exists (select 1 from item as circle
                        where circle.id = item.cell and circle.visibility >= 4 and circle.state <> 'preparing')))
            or exists (select 1 from membership
                where membership.cell = item.cell and membership.person = \(viewer.actor)
                    and membership.ended_at is null
                    and (item.visibility >= 2 and item.state <> 'preparing'
                        or item.visibility >= 1 and membership.standing = 'convenor'))
            or (item.visibility >= 3 and item.state <> 'preparing'
                and exists (select 1 from cell_ancestor as above
                    join membership on membership.cell = above.ancestor
                    where above.cell = item.cell and above.depth > 0
                        and membership.person = \(viewer.actor) and membership.ended_at is null
                        and membership.standing = 'convenor')))
        """
    }
}
