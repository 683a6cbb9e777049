import Database
public import Spine

/// Events that come again: the rule, and what stands for each of its dates unless one is changed by hand.
public struct Series: Sendable {
    public typealias ID = Item.ID
    static let kind = Item.Kind("series")

    let id: ID
    let cell: Cell.ID
    let title: String
    let language: String
    let revision: Int
    /// The RRULE of RFC 5545, on the clocks of the zone.
    let rule: String
    let zoneName: String
    let firstAt: Time
    let minutes: Int
    /// Until when its dates stand in the table of events.
    let madeUntil: Time
    let sequence: Int
    let endedAt: Time?
    /// The first date that is not the series' any more; nil while it goes on.
    let untilAt: Time?
    let particulars: Particulars
}
