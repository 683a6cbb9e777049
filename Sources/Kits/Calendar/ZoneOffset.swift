/// How far the clocks of a zone are ahead of UTC for a while.
struct ZoneOffset: Sendable, Equatable {
    /// Seconds ahead of UTC; west of Greenwich it is negative.
    let seconds: Int
    let isDaylight: Bool
    /// Such as GMT, or +01 where the zone has no letters.
    let abbreviation: String

    /// No clock is further from UTC than 26 hours (RFC 8536, 3.2).
    static let furthest = 26 * 3600
}

/// The moment, in seconds since 1970 UTC, from which another offset holds.
struct ZoneChange: Sendable, Equatable {
    let at: Int
    let offset: ZoneOffset
}
