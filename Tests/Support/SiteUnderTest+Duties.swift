import Database
public import Spine

extension SiteUnderTest {
    /// Writes down what a cell has to say before it opens a question: whom to phone, who is responsible, whom to ask, and
    /// what lets it keep the answers.
    public func writeDuties(of cell: Cell.ID) throws {
        try database.write { tx in
            _ = try tx.run(
                """
                insert into cell_safety (cell, responsible, contact, in_danger, complain, reach_lead)
                values (\(cell), 'Tide Homes', 'Carys, 01632 960 017', 'Police: 999', '', '')
                """)
            for kind in ["answers", "words"] {
                _ = try tx.run(
                    """
                    insert into lawful_basis (cell, kind, basis, reason)
                    values (\(cell), \(kind), 'consent', 'They may stay silent.')
                    """)
            }
        }
    }
}
