public import Database

/// A bound on how often somebody may try something, such as a sign-in code.
public struct RateLimit: Sendable {
    /// What is limited; part of the hashed name.
    public let purpose: StaticString
    /// How many tries in a period.
    public let most: Int
    /// The period's length in seconds.
    public let period: Int64

    /// Declares a bound.
    public init(_ purpose: StaticString, most: Int, per period: Int64) {
        self.purpose = purpose
        self.most = most
        self.period = period
    }

    /// Counts a try and says whether it is still within the bound. `name` is a keyed hash of who or what is limited.
    public func admits(_ name: [UInt8], at now: Time, in tx: WriteTransaction) throws -> Bool {
        let start = Time(milliseconds: now.milliseconds / (period * 1000) * (period * 1000))
        let count = try tx.first(
            """
            insert into rate (name, period, count) values (\(name), \(start), 1)
            on conflict (name, period) do update set count = rate.count + 1 returning count
            """
        ) { try $0.next(Int.self) }
        return (count ?? 1) <= most
    }
}
