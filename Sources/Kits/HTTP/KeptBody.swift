public final class KeptBody: Sendable { public init() {} }
