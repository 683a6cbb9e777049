import Spine

/// Slips that were printed together.
struct PaperBatch: Sendable {
    let id: Item.ID
    let conversation: Conversation.ID
    /// What the numbers of its slips begin with.
    let code: String
    /// How many slips were printed.
    let slips: Int
    /// The place or group whose slips they are: its name, and its code.
    let entrance: (label: String, code: String)?
    /// Where they are handed in, in the words of whoever printed them.
    let handIn: String
    /// The day on which the paper is to be destroyed.
    let destroyBy: Time
    let destroyed: (day: Time, by: String)?
    /// The code of the conversation.
    let conversationCode: String
    /// How many slips are at each stage.
    let counts: [PaperSlip.Stage: Int]

    static let kind = Item.Kind("paper-batch")
    static let toDestroy = Waiting.What("destroy-paper")
    static let toCompare = Waiting.What("compare-slips")

    /// How long after closing the paper is destroyed, where nobody says otherwise, in days.
    static let usualDays: Int64 = 30

    func count(_ stages: PaperSlip.Stage...) -> Int { stages.reduce(0) { $0 + (counts[$1] ?? 0) } }

    /// How many slips came back and were typed in.
    var typed: Int { counts.values.reduce(0, +) }
    /// How many have been compared with the paper.
    var compared: Int { count(.right, .wrong) }
    /// How many wait to be compared.
    var toCompare: Int { count(.drawn) }
    /// Whether all that was typed in has been through the spot check.
    var isDone: Bool { typed > 0 && count(.typed, .drawn) == 0 }

    func number(_ running: Int) -> SlipNumber { SlipNumber(code, running) }

    /// The slip of this batch with a number; nil where it is another's, or was never printed.
    func running(_ number: SlipNumber) -> Int? {
        number.batch == code && (1...slips).contains(number.running) ? number.running : nil
    }
}

/// A slip that was typed in.
struct PaperSlip: Sendable {
    let running: Int
    let stage: Stage
    /// Whoever typed it in; nil once its batch has been compared.
    let enteredBy: Actor.ID?

    /// How far a slip is.
    enum Stage: String, Sendable, CaseIterable {
        /// It was typed in and can be mended.
        case typed
        /// It was drawn, and waits to be compared with the paper.
        case drawn
        /// It was not drawn.
        case passed
        case right, wrong
    }
}
