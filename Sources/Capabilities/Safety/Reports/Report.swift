import Database
public import Spine

/// A text that somebody found wrong, for the convenors to look at. Who reported it is not kept.
public struct Report: Sendable {
    public typealias ID = Spine.ID<Report>

    /// What is wrong with it.
    enum Reason: String, CaseIterable, Sendable {
        case danger
        case namesSomebody = "names-somebody"
        case hurtful
        case untrue
        case notTheirs = "not-theirs"
        case advertising
        case other

        var words: Words {
            switch self {
            case .danger: .reasonDanger
            case .namesSomebody: .reasonNames
            case .hurtful: .reasonHurtful
            case .untrue: .reasonUntrue
            case .notTheirs: .reasonNotTheirs
            case .advertising: .reasonAdvertising
            case .other: .reasonOther
            }
        }
    }

    /// What the convenors did about it.
    enum Answer: String, CaseIterable, Sendable {
        case takenDown = "taken-down"
        case stays

        var words: Words {
            switch self {
            case .takenDown: .answerTakenDown
            case .stays: .answerStays
            }
        }
    }

    let id: ID
    let item: Item.ID
    let reason: Reason
    let note: String
    let day: Time
    let answer: Answer?
    let answerNote: String
    /// Who could see the item before it was taken down.
    let seenBy: Visibility?
}

/// A text as it stands where it is reported.
struct ReportedText: Sendable {
    let item: Item.ID
    let words: String
    let language: String
    let cell: Cell.ID
}

extension Report.Reason: Bindable, ColumnReadable {}
extension Report.Answer: Bindable, ColumnReadable {}
