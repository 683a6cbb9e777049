/// How old somebody says they are before they begin: never a day of birth. It is kept nowhere; only that somebody is of
/// age goes along in the links of their pages, so that nobody else is offered to show a name or a place.
enum AgeBand: String, Sendable, CaseIterable {
    /// Too young to answer here.
    case under
    /// Under 13 together with a worker.
    case accompanied
    case young
    case adult
}

extension LeastAge {
    /// What is asked of whoever begins, the youngest first, in the words of a choice each.
    var bands: [(band: AgeBand, words: TakingPartWords)] {
        switch self {
        case .sixteen: [(.under, .bandUnder16), (.young, .band16), (.adult, .bandAdult)]
        case .thirteen: [(.under, .bandUnder13), (.young, .band13), (.adult, .bandAdult)]
        case .withWorker:
            [(.under, .bandAlone), (.accompanied, .bandAccompanied), (.young, .band13), (.adult, .bandAdult)]
        }
    }

    /// What is said to those who are too young.
    var tooYoung: TakingPartWords {
        switch self {
        case .sixteen: .under16Lead
        case .thirteen: .under13Lead
        case .withWorker: .aloneLead
        }
    }
}
