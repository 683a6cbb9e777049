import Database
public import Spine

/// People come together: when, where, for whom, and what they may know beforehand.
public struct Event: Sendable {
    public typealias ID = Item.ID
    static let kind = Item.Kind("event")

    let id: ID
    let cell: Cell.ID
    /// Its name, or the question that it is about.
    let title: String
    let language: String
    let revision: Int
    let series: Series.ID?
    /// When this date of a series stood first; nil for an event on its own.
    let originalAt: Time?
    /// Whether it was changed by hand, so that a change to its series passes it by.
    let isApart: Bool
    let startsAt: Time
    let endsAt: Time
    let zoneName: String
    let code: EntryCode
    /// The last day on which an answer helps.
    let answerBy: Time?
    let cancelledAt: Time?
    /// Why it was called off, in the words of whoever did; empty where they gave none.
    let cancelReason: String
    /// How many changes calendars have had to hear of.
    let sequence: Int
    let particulars: Particulars

    var isCancelled: Bool { cancelledAt != nil }

    /// Whether somebody can still answer.
    func takesAnswers(at now: Time) -> Bool { !isCancelled && now < endsAt }

    /// Its length in whole minutes.
    var minutes: Int { Int((endsAt.milliseconds - startsAt.milliseconds) / 60_000) }
}
