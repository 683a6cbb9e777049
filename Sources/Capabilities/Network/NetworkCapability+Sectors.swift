public import Database
public import Spine

extension NetworkCapability {
    /// The sector of each organisation of which it is known.
    public static func sectors(in tx: ReadTransaction) throws -> [Item.ID: Sector] {
        Dictionary(
            uniqueKeysWithValues: try tx.all("select id, sector from organisation where sector is not null") {
                (try $0.next(Item.ID.self), try $0.next(Sector.self))
            })
    }

    /// A condition: whether a membership is held on behalf of an organisation of one of the sectors, which are words with
    /// blanks between them.
    public static func isHeld(_ membership: SQL, forOneOf sectors: SQL) -> SQL {
        """
        exists (select 1 from membership_behalf as spoken
            join organisation as speaking on speaking.id = spoken.organisation
            where spoken.membership = \(membership)
                and ' ' || \(sectors) || ' ' like '% ' || speaking.sector || ' %')
        """
    }
}
