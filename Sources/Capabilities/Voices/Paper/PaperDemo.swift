import Database
import OpinionLandscape
import Pages
import Spine

extension VoicesCapability {
    /// What came in on paper and by phone in the demo, through the acts by which members type it in: Carys prints, Rhian
    /// types, Carys compares and checks.
    func furnishPaper(
        of conversation: Conversation.ID, in cell: Cell.ID, _ answers: DemoPaper, _ demo: DemoStage
    ) throws {
        let (store, now) = (demo.store, demo.store.surroundings.now)
        let (carys, rhian) = (try demo.viewer("Carys Pugh"), try demo.viewer("Rhian Ellis"))
        try store.act(Self.setUp, by: carys, on: .item(conversation)) { acting -> Void in
            try acting.tx.run(
                """
                update conversation set code = \(DemoPaper.code), promise = \(DemoPaper.promise),
                    readers = \(DemoPaper.readers), answer_by = \(now.adding(days: 50).day),
                    refusals = \(Refusal.allCases.map(\.rawValue).joined(separator: " ")),
                    lead = \(demo.people["Siân Morgan"]), deputy = \(demo.people["Rhian Ellis"])
                where id = \(conversation)
                """)
        }
        let draft = try store.read { try ConversationDraft.find(conversation, in: cell, wiring.isHeld, $0) }
        let day = (draft.closesAt ?? now).adding(days: PaperBatch.usualDays)
        let handIn = "The box at Y Pantri, or to whoever brings your shopping"
        func print(_ slips: Int) throws -> PaperBatch {
            let id = try store.act(PaperActions.printSlips, by: carys, on: .item(conversation)) { acting in
                try PaperBatch.make(slips, for: draft, entrance: nil, handIn: handIn, destroyBy: day, acting)
            }
            return try store.read { try PaperBatch.find(id, in: cell, $0) }
        }
        let batch = try print(20)
        for (place, words) in DemoPaper.written.enumerated() {
            try store.act(PaperActions.typeSlip, by: rhian, on: .item(batch.id)) { acting in
                let asked = Set(try AskedView.printed(on: batch.id, in: acting.tx).map(\.number))
                let given = GivenAnswers(
                    answers: answers.slips[place].filter { asked.contains($0.key) }, words: [words], language: "en")
                try keep(given, on: 3 * place + 2, of: batch, acting)
            }
        }
        try store.act(PaperActions.finishTyping, by: rhian, on: .item(batch.id)) { acting in
            try SpotCheck.draw(batch, seed: secrets.seed(ofDraw: DemoPaper.written.count, in: batch.id), acting)
        }
        while let slip = try store.read({ try SpotCheck.next(of: batch.id, for: carys, in: $0) }) {
            try store.act(PaperActions.compareSlip, by: carys, on: .item(batch.id)) { acting in
                try SpotCheck.note(.right, of: slip, in: batch, acting)
            }
        }
        try store.act(PaperActions.enterForSomebody, by: rhian, on: .item(conversation)) { acting -> Void in
            let entry = try batch.entry(in: acting.tx)
            let asked = Set(try AskedView.current(of: conversation, in: acting.tx).map(\.number))
            let given = GivenAnswers(
                answers: answers.phoned.filter { asked.contains($0.key) }, words: [DemoPaper.said, DemoPaper.unfit],
                language: "en")
            _ = try hear(given, by: .phone, entry, acting)
            let amina = GivenAnswers(
                answers: answers.met.filter { asked.contains($0.key) }, words: [DemoPaper.amina], language: "ar")
            _ = try hear(amina, by: .meeting, entry, acting)
        }
        while let view = try store.read({ try CheckingQueue.view(at: 0, of: conversation, for: carys, $0) }) {
            try store.act(Self.checkView, by: carys, on: .item(conversation)) { acting in
                let reason: Refusal? = view.words == DemoPaper.unfit ? .names : nil
                try CheckingQueue.decide(
                    reason == nil ? .publish : .refuse, on: view.id, of: conversation, because: reason, acting)
            }
        }
        _ = try print(6)
    }
}

/// What was written on slips that have just come back, and said by phone, in Porthlas: invented. The rest of the answers
/// were typed in long ago.
struct DemoPaper {
    /// The answers of all others.
    let sheet: AnswerSheet
    /// The answers on the slips, of the one who phoned, and of the one who said them in a meeting, by the views' numbers.
    let slips: [[Int: Int]]
    let phoned: [Int: Int]
    let met: [Int: Int]

    /// Takes a few of those on paper, and two more, out of a sheet of everybody's answers.
    init(_ all: AnswerSheet) {
        let slips = all.onPaper.sorted().prefix(Self.written.count)
        let spoken = all.people.indices.filter { !all.onPaper.contains($0) }.prefix(2)
        let rest = all.people.indices.filter { !slips.contains($0) && !spoken.contains($0) }
        func answers(_ person: Int) -> [Int: Int] {
            Dictionary(
                uniqueKeysWithValues: all.votes.votes(of: person).map {
                    (all.views[$0.statement].number, Int($0.vote.rawValue))
                })
        }
        var sheet = AnswerSheet(
            question: all.question, language: all.language, views: all.views, people: rest.map { all.people[$0] },
            votes: VoteTable(
                participants: rest.count, statements: all.views.count,
                votes: rest.enumerated().flatMap { place, person in
                    all.votes.votes(of: person).map {
                        VoteTable.Entry(participant: place, statement: $0.statement, vote: $0.vote)
                    }
                }))
        (sheet.description, sheet.opensAt, sheet.closesAt) = (all.description, all.opensAt, all.closesAt)
        sheet.onPaper = Set(rest.indices.filter { all.onPaper.contains(rest[$0]) })
        self.sheet = sheet
        self.slips = slips.map(answers)
        phoned = spoken.first.map(answers) ?? [:]
        met = spoken.last.map(answers) ?? [:]
    }

    static let code = "PR7HK5"
    static let promise = "The First Evening Team and the ward decide on it together, and each view gets an answer."
    static let readers = "The convenor of Porthlas Coming Home, and the members who check what is published."

    /// Mair’s first.
    static let written = [
        "Home at nine, no food, and nobody had the key.", "The driver carried my bag in. Nobody had asked him to.",
        "I could not reach the light switch.", "They gave me the tablets but not what they were for.",
        "My neighbour had been waiting at the window since three.",
    ]
    static let said = "Nobody told my wife which day it would be."
    /// Refused, since it tells who somebody is.
    static let unfit = "The porter with the red beard on Tregarn Ward is always in a hurry."
    /// Amina’s, in Arabic: “I did not know whom to ring in the night, nor in which language.”
    static let amina = "لم أعرف بمن أتصل في الليل، ولا بأي لغة."
}
