import Database
import HTTP
import Markup
import Pages
import Secrets
import Spine

/// The number of a form by which somebody answers without an account: drawn when the form is shown, and kept nowhere.
///
/// Who answers follows from it, so that the same form sent twice is one answer, and a fresh one somebody else's.
enum FormNumber {
    static let field = "number"
}

extension GatheringsCapability {
    /// The number of a form that is shown.
    func newNumber() -> String { Token(random: wiring.random).text }

    /// Whoever sends a form without an account: the same each time it is sent.
    func participant(sending form: Form, about item: Item.ID, _ acting: Acting) throws -> Actor.ID {
        let number = form[FormNumber.field].flatMap { Token(parsing: $0) }
        let id =
            number.map { wiring.secrets.participant(of: $0, about: item) } ?? acting.surroundings.newUnorderedID()
        try acting.tx.run(
            "insert into actor (id, kind) values (\(id), \(Actor.Kind.participant)) on conflict (id) do nothing")
        return id
    }
}

extension HTML {
    /// The form's number, unseen.
    mutating func number(of state: FormState) {
        void(.input, .type("hidden"), .name(FormNumber.field), .value(state.value(FormNumber.field)))
    }
}
