import CSodium

/// BLAKE2b (RFC 7693), with or without a key.
enum Blake2b {
    /// The digest of the bytes; the length is 16 to 64, an empty key means none.
    static func hash(_ bytes: [UInt8], key: UnsafeRawBufferPointer? = nil, length: Int = 32) -> [UInt8] {
        Sodium.prepare()
        return [UInt8](unsafeUninitializedCapacity: length) { output, initialized in
            let result = crypto_generichash(
                output.baseAddress!, length, bytes, UInt64(bytes.count),
                key?.baseAddress?.assumingMemoryBound(to: UInt8.self), key?.count ?? 0)
            precondition(result == 0, "the lengths of digest and key are constants of this module")
            initialized = length
        }
    }
}
