public import Database

extension NetworkCapability {
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
