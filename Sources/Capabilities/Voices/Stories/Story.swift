import Spine

/// What somebody tells at length, with their permission: who may read it, whether it may be quoted, and until when. Its
/// title is its item's; who may read it is its item's visibility.
struct Story: Sendable {
    /// Whether its words may be used elsewhere.
    enum Quoting: String, Sendable, CaseIterable {
        case no
        case withoutName = "without-name"
        case withName = "with-name"
    }

    /// For how long the permission is good.
    enum Term: String, Sendable, CaseIterable {
        case quarter, year
        case threeYears = "three-years"
        case always

        /// In days; nil without an end.
        var days: Int64? {
            switch self {
            case .quarter: 92
            case .year: 365
            case .threeYears: 1096
            case .always: nil
            }
        }
    }

    /// Who may read it, as its teller chooses.
    enum Readers: String, Sendable, CaseIterable {
        case convenors, group
        /// Whoever may see the group.
        case all

        /// What that is in a cell.
        func visibility(in cell: Visibility) -> Visibility {
            switch self {
            case .convenors: .convenors
            case .group: .cell
            case .all: max(.cell, cell)
            }
        }
    }

    /// Somebody who took it away in a file.
    struct Copy: Sendable {
        let person: String
        let day: Time
    }

    let id: Item.ID
    let title: String
    let words: String
    let language: String
    let visibility: Visibility
    let quoting: Quoting
    /// Empty for a story without a name.
    let name: String
    let until: Time?
    /// The last day on which it stands.
    var lastDay: Time? { until?.adding(days: -1) }
    let day: Time
    let withdrawnDay: Time?
    let isTypedIn: Bool

    static let kind = Item.Kind("story")
    /// What convenors are asked after a story that somebody holds a copy of was withdrawn.
    static let withdrawn = Waiting.What("voices.story-withdrawn")
    /// The longest story, in characters.
    static let most = 20_000
}
