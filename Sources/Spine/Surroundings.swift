import FoundationEssentials
public import Secrets

/// What the world gives and tests replace: the time of day, randomness, and identifiers made from both.
public struct Surroundings: Sendable {
    private let clock: @Sendable () -> Time
    private let random: any RandomSource

    /// Takes the clock and the source of randomness that everything above will use.
    public init(clock: @escaping @Sendable () -> Time, random: any RandomSource) {
        self.clock = clock
        self.random = random
    }

    /// The time now.
    public var now: Time { clock() }

    /// The source of unpredictable bytes.
    public var randomness: any RandomSource { random }

    /// A new identifier that sorts by time of making: for things whose order betrays nobody.
    public func newID<Of>(_ of: Of.Type = Of.self) -> ID<Of> {
        ID(UUID(at: now.milliseconds, random: random.bytes(16)))
    }

    /// A new identifier without order: for participants, votes and ballots.
    public func newUnorderedID<Of>(_ of: Of.Type = Of.self) -> ID<Of> {
        ID(UUID(random: random.bytes(16)))
    }
}
