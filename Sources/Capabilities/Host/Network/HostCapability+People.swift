import Database
import HTTP
import Pages
import Spine

extension HostCapability {
    func people(_ reading: Reading) throws -> PeoplePage {
        let number = PageNumber.asked(reading.query)
        let sought = String((reading.query["name"] ?? "").prefix(100))
        let found = try Person.all(
            named: sought, limit: PeoplePage.perPage + 1, after: (number - 1) * PeoplePage.perPage, in: reading.tx)
        return PeoplePage(
            people: Array(found.prefix(PeoplePage.perPage)), sought: sought, number: number,
            hasMore: found.count > PeoplePage.perPage,
            changed: try reading.query["changed"].flatMap { Person.ID(text: $0) }
                .flatMap { try Person.find($0, in: reading.tx) })
    }

    func keeperPage(_ person: Person.ID, _ reading: Reading) throws -> KeeperPage {
        guard let found = try Person.find(person, in: reading.tx) else {
            throw SpineError(.notFound, "There is no such person here.")
        }
        return KeeperPage(person: found)
    }

    /// A new way in for somebody who has no address to sign in with.
    func takeCode(_ person: Person.ID, _ sending: Sending) throws -> Answer {
        let people = sending.link(HostRoute.people)
        return try sending.act(Self.makeCode, on: .network, afterwards: people) { acting in
            guard let found = try Person.find(person, in: acting.tx) else {
                throw SpineError(.notFound, "There is no such person here.")
            }
            guard let invitation = try wiring.inviting?.makeCode(for: person, in: acting, of: sending) else {
                throw SpineError(.refused, "This person signs in by e-mail, or belongs to no group.")
            }
            try acting.record(Detail().with("person", person))
            return CodePage(name: found.name, invitation: invitation)
        }
    }

    /// Makes somebody a site keeper or no longer. The last one stays: nobody could let another in.
    func takeKeeper(_ person: Person.ID, _ sending: Sending) throws -> Answer {
        let becomes = sending.query["to"] == "yes"
        return try sending.act(Self.changeKeepers, on: .network) { acting in
            try Self.setKeeper(person, to: becomes, in: acting)
            return sending.link(HostRoute.people, query: [("changed", person.text)])
        }
    }

    static func setKeeper(_ person: Person.ID, to becomes: Bool, in acting: Acting) throws {
        guard try Person.find(person, in: acting.tx) != nil else {
            throw SpineError(.notFound, "There is no such person here.")
        }
        if !becomes {
            let others = try acting.tx.first(
                "select count(*) from person where is_host = 1 and erased_at is null and id <> \(person)"
            ) { try $0.next(Int.self) }
            guard (others ?? 0) > 0 else {
                throw SpineError(
                    .refused, "The site needs a site keeper: make somebody else one first.",
                    hindrance: Hindrance(.lastHost)
                )
            }
        }
        try acting.tx.run("update person set is_host = \(becomes) where id = \(person)")
        try acting.record(Detail().with("keeper", becomes ? 1 : 0).with("person", person))
    }
}
