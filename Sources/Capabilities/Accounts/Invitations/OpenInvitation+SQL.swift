import Database
import Secrets
import Spine

extension OpenInvitation {
    /// The invitation of a link, if it is still good.
    static func find(_ token: Token, now: Time, in tx: ReadTransaction) throws -> OpenInvitation? {
        try find("invitation.token = \(token.digest.bytes)", now, tx)
    }

    /// The invitation of a code's digest, if it is still good.
    static func find(code digest: [UInt8], now: Time, in tx: ReadTransaction) throws -> OpenInvitation? {
        try find("invitation.code = \(digest)", now, tx)
    }

    private static func find(_ which: SQL, _ now: Time, _ tx: ReadTransaction) throws -> OpenInvitation? {
        try tx.first(
            """
            select invitation.id, person.id, person.name, item.id, item.title, item.language, inviter.name,
                case when \(Account.signsInAlone) then 1 else 0 end
            from invitation
            join person on person.id = invitation.person
            join item on item.id = invitation.cell
            left join person as inviter on inviter.id = invitation.invited_by
            left join account on account.person = invitation.person
            where \(which) and invitation.used_at is null and invitation.ended_at is null
                and invitation.expires_at > \(now) and person.erased_at is null and item.state <> 'retired'
            """
        ) { row in
            OpenInvitation(
                id: try row.next(), person: try row.next(), name: try row.next(), cell: try row.next(),
                cellName: try row.next(), cellLanguage: try row.next(),
                inviter: try row.next(String?.self) ?? "", mustSignIn: try row.next(Bool.self))
        }
    }

    /// Whether an invitation may be handed to whoever invites: only while nobody but them has let the person in
    /// anywhere, so that no convenor comes into another's group by it.
    static func mayBeHandedOver(
        for person: Person.ID, inviter: Actor.ID?, in tx: ReadTransaction
    ) throws -> Bool {
        let foreign = try tx.first(
            """
            select 1 from person left join account on account.person = person.id
            where person.id = \(person) and (\(Account.signsInAlone)
                or exists (select 1 from membership
                    where membership.person = person.id and membership.ended_at is null
                        and not exists (select 1 from membership as mine
                            where mine.cell = membership.cell and mine.person = \(inviter)
                                and mine.ended_at is null and mine.standing = 'convenor')))
            """
        ) { try $0.next(Int.self) }
        return foreign == nil
    }
}

extension Acting {
    /// Makes an invitation in place of those that the person has; they were seen by others.
    func makeInvitation(
        for person: Person.ID, to cell: Cell.ID, hashes: AccountsHashes
    ) throws -> (token: Token, code: InvitationCode) {
        let token = Token(random: surroundings.randomness)
        let code = InvitationCode(of: token, under: hashes.invitations)
        try endInvitations(of: person)
        try tx.run(
            """
            insert into invitation (id, token, code, person, cell, invited_by, made_at, expires_at)
            values (\(surroundings.newUnorderedID(OpenInvitation.self)), \(token.digest.bytes),
                \(code.digest(under: hashes.invitations)), \(person), \(cell), \(viewer.actor), \(now),
                \(now.adding(days: OpenInvitation.days)))
            """)
        return (token, code)
    }

    /// Takes back what invitations a person still has.
    func endInvitations(of person: Person.ID) throws {
        try tx.run(
            """
            update invitation set ended_at = \(now)
            where person = \(person) and used_at is null and ended_at is null
            """)
    }

    /// Uses an invitation up; false where somebody was faster.
    func use(_ invitation: OpenInvitation) throws -> Bool {
        try tx.run(
            """
            update invitation set used_at = \(now)
            where id = \(invitation.id) and used_at is null and ended_at is null
            """) == 1
    }
}
