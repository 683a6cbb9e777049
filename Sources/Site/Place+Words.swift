import Pages

extension Place {
    /// Its name on the screen.
    var words: SiteWords {
        switch self {
        case .home: .placeHome
        case .voices: .placeVoices
        case .purpose: .placePurpose
        case .decisions: .placeDecisions
        case .work: .placeWork
        case .measures: .placeMeasures
        case .people: .placePeople
        case .gatherings: .placeGatherings
        }
    }

    /// The icon beside its name.
    var icon: Icon {
        switch self {
        case .home: .home
        case .voices: .voice
        case .purpose: .purpose
        case .decisions: .decision
        case .work: .work
        case .measures: .measure
        case .people: .people
        case .gatherings: .gathering
        }
    }
}
