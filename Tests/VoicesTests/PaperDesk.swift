import Database
import Foundation
import HTTP
import Secrets
import Spine
import TestSupport
import Testing

@testable import Voices

/// A conversation that is open, and what is done on paper in it.
struct PaperDesk {
    let here: HeldHere
    let carys: Visit
    let id: Conversation.ID
    static let code = "Q7R8S9"

    static func on(_ dialect: Dialect, _ body: (PaperDesk) throws -> Void) throws {
        try HeldHere.on(dialect) { here in
            let carys = try here.signIn("carys")
            let (_, id) = try here.opened(carys)
            try here.scene.store.act(Scene.arrange, by: .system, on: .network) { acting -> Void in
                let entrance: Item.ID = acting.surroundings.newID()
                try acting.tx.run(
                    """
                    insert into entrance (id, conversation, label, code, hoped)
                    values (\(entrance), \(id), 'Y Pantri', \(code), 20)
                    """)
            }
            try body(PaperDesk(here: here, carys: carys, id: id))
        }
    }

    var overview: String { "/g/\(HeldHere.slug)/voices/\(id.text)/paper" }

    /// What ways back follow from, as the site under test has it.
    var secrets: TakingPartSecrets { TakingPartSecrets(key: Key(random: SeededRandom(seed: 11)).subkey(for: "voices")) }

    /// Has slips printed, and returns where the batch is and what its numbers begin with.
    func print(_ slips: Int, entrance: String = "") throws -> (path: String, code: String) {
        try carys.get(overview)
        let day = HeldHere.hidden("destroy_by", in: carys.page) ?? "2027-01-13"
        try carys.post(
            overview,
            ["slips": "\(slips)", "entrance": entrance, "hand_in": "The box at Y Pantri", "destroy_by": day])
        let code = try #require(carys.page.firstMatch(of: /<h1>Slips ([0-9A-Z]{2})</)?.1)
        return (carys.path, String(code))
    }

    /// What is printed on each slip: its number, its four words and the path of its long way back.
    func printed(_ path: String) throws -> [(number: String, words: String)] {
        try carys.get("\(path)/slips")
        let numbers = carys.page.matches(of: /<article class="slip" aria-label="([^"]+)"/).map { String($0.1) }
        let words = carys.page.matches(of: /<p class="slip-words" translate="no">([^<]+)</).map { String($0.1) }
        #expect(numbers.count == words.count && Set(words).count == words.count)
        return Array(zip(numbers, words)).map { (number: $0, words: $1) }
    }

    /// Types in a slip from the page that is open for the next one.
    @discardableResult
    func type(
        _ number: String, _ answers: [Int: String], words: String = "", at path: String, by visit: Visit
    ) throws -> Int {
        try visit.get("\(path)/type")
        return try send(number, answers, words: words, to: "\(path)/type", by: visit)
    }

    /// Sends the fields of a slip from the page that is open.
    @discardableResult
    func send(
        _ number: String, _ answers: [Int: String], words: String = "", to target: String, by visit: Visit
    ) throws -> Int {
        let fields =
            answers.map { ("view-\($0.key)", $0.value) } + [
                ("number", number), ("slip", number), ("words", words), ("language", "en"),
                ("form", Visit.token(in: visit.page) ?? ""),
            ]
        return try visit.send(target, fields).status.code
    }

    /// How many agree, disagree and are not sure, with the view of a number.
    func counts(_ number: Int) throws -> [Int] {
        try here.test.database.read { tx in
            try tx.first(
                "select agree, disagree, pass from statement where conversation = \(id) and number = \(number)"
            ) { [try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)] } ?? []
        }
    }

    func takingPart() throws -> Int {
        try here.test.database.read { tx in
            try tx.first("select taking_part from conversation where id = \(id)") { try $0.next(Int.self) } ?? -1
        }
    }
}
