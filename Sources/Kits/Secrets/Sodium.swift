import CSodium

/// The library's one-time preparation, which everything in this module passes through.
enum Sodium {
    private static let prepared: Void = {
        precondition(sodium_init() >= 0, "libsodium found no source of randomness")
    }()

    /// Prepares the library once; safe from several threads.
    static func prepare() { prepared }
}
