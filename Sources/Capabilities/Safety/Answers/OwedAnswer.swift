import Database
public import Spine

/// A complaint, an appeal, or what somebody asks about their own data: an answer is owed within thirty days, by the
/// convenors of a group or, without a group, by the site keepers.
public struct OwedAnswer: Sendable {
    public typealias ID = Spine.ID<OwedAnswer>

    /// What was asked.
    enum Kind: String, CaseIterable, Sendable {
        case complaint
        case appeal
        case access
        case correction
        case objection
        case erasure

        var words: Words {
            switch self {
            case .complaint: .kindComplaint
            case .appeal: .kindAppeal
            case .access: .kindAccess
            case .correction: .kindCorrection
            case .objection: .kindObjection
            case .erasure: .kindErasure
            }
        }
    }

    /// How long there is to answer, in days.
    static let days: Int64 = 30

    let id: ID
    let kind: Kind
    /// Which page or thing it is about.
    let about: String
    let words: String
    let name: String
    let contact: String
    let day: Time
    let due: Time
    /// Empty until it was given.
    let answer: String
    let answeredOn: Time?
}

extension OwedAnswer.Kind: Bindable, ColumnReadable {}
