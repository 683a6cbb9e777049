import Database

/// From which age on one may take part in a conversation.
enum LeastAge: String, Sendable, CaseIterable {
    case sixteen = "16"
    case thirteen = "13"
    case withWorker = "with-worker"

    /// As those choose it who ask.
    var choice: SetUpWords {
        switch self {
        case .sixteen: .ageSixteen
        case .thirteen: .ageThirteen
        case .withWorker: .ageWithWorker
        }
    }

    /// As those read it who may answer.
    var words: TakingPartWords {
        switch self {
        case .sixteen: .ageSixteen
        case .thirteen: .ageThirteen
        case .withWorker: .ageWithWorker
        }
    }
}

extension LeastAge: Bindable, ColumnReadable {}
