import Phrases
public import Spine

// What the screen calls the spine's fixed sets.

extension Level {
    /// How local something is, in words.
    public var words: PagesWords {
        switch self {
        case .household: .levelHousehold
        case .team: .levelTeam
        case .neighbourhood: .levelNeighbourhood
        case .place: .levelPlace
        case .system: .levelSystem
        case .national: .levelNational
        }
    }
}

extension Sector {
    /// The sort of organisation, in words.
    public var words: PagesWords {
        switch self {
        case .communityGroup: .sectorCommunityGroup
        case .charity: .sectorCharity
        case .socialEnterprise: .sectorSocialEnterprise
        case .localGovernment: .sectorLocalGovernment
        case .centralGovernment: .sectorCentralGovernment
        case .health: .sectorHealth
        case .otherPublic: .sectorOtherPublic
        case .company: .sectorCompany
        case .funder: .sectorFunder
        case .unionOrProfessional: .sectorUnion
        case .other: .sectorOther
        }
    }
}

extension Standing {
    /// What somebody is in a cell, in words.
    public var words: PagesWords {
        switch self {
        case .convenor: .standingConvenor
        case .member: .standingMember
        case .observer: .standingObserver
        }
    }
}

extension Visibility {
    /// Who may see something, in words.
    public var words: PagesWords {
        switch self {
        case .author: .visibilityAuthor
        case .convenors: .visibilityConvenors
        case .cell: .visibilityCell
        case .upward: .visibilityUpward
        case .network: .visibilityNetwork
        case .everyone: .visibilityEveryone
        }
    }
}

extension PastedPeople.Trouble {
    /// What is wrong, in words.
    public var words: PagesWords {
        switch self {
        case .nameMissing: .troubleNameMissing
        case .emailOdd: .troubleEmailOdd
        case .twice: .troubleTwice
        case .tooLong: .troubleTooLong
        case .oddCharacters: .troubleOddCharacters
        case .tooMany: .troubleTooMany
        case .brokenTable: .troubleBrokenTable
        }
    }
}
