import Numerics
import OpinionLandscape
public import Pages
import Spine

extension VoicesCapability {
    /// The demo's question, with 64 people's answers, 14 of them on paper.
    public func furnish(_ demo: inout DemoStage) throws {
        guard let cell = demo.cells["porthlas-coming-home"] else {
            throw SpineError(.unreadable, "The demo has no group called Porthlas Coming Home.")
        }
        let answers = DemoPaper(DemoAnswers.sheet(at: demo.store.surroundings.now))
        let conversation = try PolisImport.takeIn(answers.sheet, into: cell, by: .system, store: demo.store)
        try furnishPaper(of: conversation, in: cell, answers, demo)
        try DemoVoices.furnish(conversation, in: cell, demo)
        try LandscapeJob.publish(conversation, store: demo.store)
    }
}

/// What people in Porthlas answered: invented, from a seed, always the same.
enum DemoAnswers {
    /// A view, and how many in a hundred agree and disagree with it among those who came home or care for somebody,
    /// and among those whose work it is.
    private struct Opinion {
        let words: String
        let home: (agree: Int, disagree: Int)
        let work: (agree: Int, disagree: Int)

        init(_ words: String, _ home: (Int, Int), _ work: (Int, Int)) {
            self.words = words
            self.home = home
            self.work = work
        }
    }

    private static let people = 64
    private static let atHome = 37
    private static let onPaper = 14

    static func sheet(at now: Time) -> AnswerSheet {
        var random = Xoshiro256(seed: 20)
        // Who is who comes in a shuffled order, so that neither group answers first.
        let isAtHome = (Array(repeating: true, count: atHome) + Array(repeating: false, count: people - atHome))
            .shuffled(using: &random)
        var votes: [VoteTable.Entry] = []
        for person in 0..<people {
            for (statement, opinion) in opinions.enumerated() where Int.random(in: 0..<100, using: &random) < 82 {
                let share = isAtHome[person] ? opinion.home : opinion.work
                let dice = Int.random(in: 0..<100, using: &random)
                let vote: Vote =
                    dice < share.agree ? .agree : dice < share.agree + share.disagree ? .disagree : .pass
                votes.append(VoteTable.Entry(participant: person, statement: statement, vote: vote))
            }
        }
        var sheet = AnswerSheet(
            question: "What would have made your first evening home easier?", language: "en",
            views: opinions.enumerated().map {
                AnswerSheet.View(number: $0 + 1, words: $1.words, isHidden: false)
            }, people: Array(1...people),
            votes: VoteTable(participants: people, statements: opinions.count, votes: votes))
        sheet.description =
            "For everybody who came home from hospital this year, who cares for somebody who did, or who works with them."
        sheet.opensAt = now.adding(days: -51).day
        sheet.closesAt = now.adding(days: 20).endOfDay
        // Paper slips came from people who came home or care for somebody.
        sheet.onPaper = Set(isAtHome.indices.filter { isAtHome[$0] }.prefix(onPaper))
        return sheet
    }

    private static let opinions: [Opinion] = [
        Opinion("Somebody near should hold a key, and it should be written down who has it.", (83, 6), (81, 8)),
        Opinion("Ring the carer before the ambulance leaves, not after.", (66, 14), (64, 16)),
        Opinion("A warm room matters more than a tidy one.", (74, 12), (72, 12)),
        Opinion("There should be bread, milk and something hot in the house.", (74, 10), (64, 14)),
        Opinion("Let a volunteer in before the assessment.", (86, 5), (18, 66)),
        Opinion("A neighbour with a key is safer than a key safe.", (75, 12), (20, 62)),
        Opinion("The council should pay for key safes.", (78, 10), (34, 46)),
        Opinion("Nobody should come home after six in the evening.", (70, 18), (40, 42)),
        Opinion("It is better to wait a day in hospital than to come home to an empty house.", (28, 56), (68, 18)),
        Opinion("The assessment must come first, even if it takes until the morning.", (12, 74), (80, 8)),
        Opinion("Volunteers need training before they go into anybody’s home.", (32, 50), (88, 4)),
        Opinion("If something goes wrong, it must be clear who answers for it.", (46, 26), (84, 5)),
        Opinion(
            "I would rather have somebody friendly than somebody qualified on the first evening.", (76, 12), (14, 68)),
        Opinion("Every helper should sign when they take a key and when they bring it back.", (44, 34), (86, 6)),
        Opinion("One phone number that is answered all night would be enough.", (60, 20), (50, 28)),
        Opinion("My medicines should come home with me, in a bag with my name.", (76, 9), (66, 13)),
        Opinion("Somebody should put the heating on before we arrive.", (80, 8), (66, 14)),
        Opinion("I was asked the same questions three times.", (64, 16), (44, 28)),
        Opinion("A list on the fridge that says who comes when would help.", (72, 10), (68, 12)),
        Opinion("The people who do the work should be able to spend a little without asking.", (66, 10), (60, 22)),
        Opinion("Families should do this themselves.", (14, 72), (20, 60)),
        Opinion("Lifts home should not depend on who happens to be on duty.", (70, 10), (66, 14)),
        Opinion("Somebody should ring people who live alone the next morning.", (74, 9), (72, 10)),
        Opinion("There is too much paper in the bag that they give you on the ward.", (62, 16), (38, 36)),
    ]
}
