public import Phrases

/// The words that all pages share.
public enum PagesWords: String, PhraseKey {
    public static let book = "Pages"

    case thereIsAProblem, nothingLost, tooLong, oddCharacters, whoReads, cancel
    case levelHousehold, levelTeam, levelNeighbourhood, levelPlace, levelSystem, levelNational
    case sectorCommunityGroup, sectorCharity, sectorSocialEnterprise, sectorLocalGovernment, sectorCentralGovernment
    case sectorHealth, sectorOtherPublic, sectorCompany, sectorFunder, sectorUnion, sectorOther
    case standingConvenor, standingMember, standingObserver
    case visibilityAuthor, visibilityConvenors, visibilityCell, visibilityUpward, visibilityNetwork, visibilityEveryone
    case pages, newer, older
    case troubleNameMissing, troubleEmailOdd, troubleTwice, troubleTooLong, troubleOddCharacters, troubleTooMany
    case troubleBrokenTable, dayWrong, qrLabel
    case saveTable, saveDays, saveNoted
    case helpPhone, helpWrite, helpNobody, helpForm
}
