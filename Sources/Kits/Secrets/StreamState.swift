import CSodium

/// The state of an encrypted stream, wiped when it is let go.
final class StreamState {
    let address = UnsafeMutablePointer<crypto_secretstream_xchacha20poly1305_state>.allocate(capacity: 1)

    deinit {
        sodium_memzero(address, MemoryLayout<crypto_secretstream_xchacha20poly1305_state>.size)
        address.deallocate()
    }
}
