public import Database
import Pages
import Phrases
public import Spine

extension SafetyCapability {
    public func route(to item: Item.ID, kind: Item.Kind, in tx: ReadTransaction) throws -> SafetyRoute? {
        let found = try tx.first(
            """
            select item.author, (select slug from cell where cell.id = item.cell) from item where item.id = \(item)
            """
        ) { (author: try $0.next(Actor.ID?.self), cell: try $0.next(Slug?.self)) }
        guard let cell = found?.cell else { return .keeper }
        return found?.author == nil ? .group(cell) : .worries(cell)
    }

    /// Tells somebody by letter that something waits, and nothing else: the same letter whatever it is.
    func tell(_ person: Actor.ID, site: SiteFacts, in acting: Acting) throws {
        guard let person = try Person.find(person, in: acting.tx), let address = person.email else { return }
        let say = wiring.library.phrases(in: wiring.library.language(code: person.language) ?? .english)
        let network = site.installation.name
        let body = [
            say(Words.letterHello, ["name": person.name]), say(Words.letterWaits, ["network": network]),
            say(Words.letterNoMore), site.publicAddress,
        ]
        try acting.send(
            to: address, person: person.id, subject: say(Words.letterSubject, ["network": network]),
            body: body.joined(separator: "\n\n") + "\n", language: person.language)
    }
}
