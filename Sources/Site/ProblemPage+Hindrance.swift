import Spine

extension Hindrance.Reason {
    /// Whether it helps to know who the cell's convenors are.
    var isForConvenors: Bool {
        switch self {
        case .observer, .needsConvenor, .needsAuthorOrConvenor, .lastConvenor: true
        default: false
        }
    }

    /// What whoever was refused is told, with what to do.
    var words: (title: SiteWords, lead: SiteWords) {
        switch self {
        case .outsider: (.notAllowedTitle, .refusedOutsider)
        case .observer: (.notAllowedTitle, .refusedObserver)
        case .needsConvenor: (.notAllowedTitle, .refusedNeedsConvenor)
        case .needsAuthorOrConvenor: (.notAllowedTitle, .refusedNeedsAuthorOrConvenor)
        case .needsAuthor: (.notAllowedTitle, .refusedNeedsAuthor)
        case .needsSteward: (.notAllowedTitle, .refusedNeedsSteward)
        case .needsHost: (.notAllowedTitle, .refusedNeedsHost)
        case .state(.preparing): (.refusedTitle, .refusedPreparing)
        case .state(.live): (.refusedTitle, .refusedLive)
        case .state(.frozen): (.refusedTitle, .refusedFrozen)
        case .state(.retired): (.refusedTitle, .refusedRetired)
        case .over: (.refusedTitle, .refusedOver)
        case .tooMany: (.refusedTitle, .refusedTooMany)
        case .lastConvenor: (.refusedTitle, .refusedLastConvenor)
        case .lastHost: (.refusedTitle, .refusedLastHost)
        }
    }
}
