import Database

/// Whether taking part can affect a benefit, a tenancy or other help.
enum AffectsHelp: String, Sendable, CaseIterable {
    case no, yes, unsure

    /// As those choose it who ask.
    var choice: SetUpWords {
        switch self {
        case .no: .affectsNo
        case .yes: .affectsYes
        case .unsure: .affectsUnsure
        }
    }

    /// As those read it who may answer.
    var words: TakingPartWords {
        switch self {
        case .no: .affectsNo
        case .yes: .affectsYes
        case .unsure: .affectsUnsure
        }
    }
}

extension AffectsHelp: Bindable, ColumnReadable {}
