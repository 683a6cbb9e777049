public import Phrases

typealias Words = GatheringsWords

/// The words of gatherings that several of its pages share.
public enum GatheringsWords: String, PhraseKey {
    public static let book = "Gatherings"

    case kindEvent, kindSeries
    case didMake, didChange, didCancel, didInvite, didStartSeries, didChangeSeries, didEndSeries
    case jobDates, keptInvited
}
