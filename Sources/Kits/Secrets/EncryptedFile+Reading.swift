import CSodium

extension EncryptedFile {
    /// Decrypts everything from one open file descriptor into another; neither is closed.
    ///
    /// Each chunk is verified before it is written, but only the end tells that none is missing: when this throws,
    /// what was written so far is to be thrown away. Fails with `tampered` for a wrong passphrase or changed bytes,
    /// with `truncated` for a missing or surplus end, with `malformed` for another kind of file.
    public static func decrypt(
        from source: Int32, to destination: Int32, passphrase: Password
    ) throws(SecretsError) {
        let input = Descriptor(source)
        let output = Descriptor(destination)
        let preface = try input.read(prefaceCount)
        let (cost, salt) = try read(preface: preface)
        let header = try input.read(headerCount)
        guard header.count == headerCount else { throw cutShort }
        let state = StreamState()
        let started = try key(passphrase, cost: cost, salt: salt).withBytes { key in
            crypto_secretstream_xchacha20poly1305_init_pull(
                state.address, header, key.baseAddress!.assumingMemoryBound(to: UInt8.self))
        }
        guard started == 0 else { throw refused }

        var about = preface
        while true {
            let sealed = try input.read(chunkCount + sealCount)
            guard sealed.count >= sealCount else { throw cutShort }
            let (chunk, isLast) = try open(sealed, about: about, state)
            about = []
            try output.write(chunk)
            if isLast {
                guard try input.read(1).isEmpty else {
                    throw SecretsError(.truncated, "The encrypted file goes on after its end: it was damaged.")
                }
                return
            }
        }
    }

    private static func open(
        _ sealed: [UInt8], about: [UInt8], _ state: StreamState
    ) throws(SecretsError) -> (chunk: [UInt8], isLast: Bool) {
        var chunk = [UInt8](repeating: 0, count: max(sealed.count - sealCount, 1))
        var tag: UInt8 = 0
        let result = crypto_secretstream_xchacha20poly1305_pull(
            state.address, &chunk, nil, &tag, sealed, UInt64(sealed.count), about, UInt64(about.count))
        guard result == 0 else { throw refused }
        chunk.removeLast(chunk.count - (sealed.count - sealCount))
        return (chunk, Int(tag) == Int(crypto_secretstream_xchacha20poly1305_tag_final()))
    }

    private static var refused: SecretsError {
        SecretsError(.tampered, "The passphrase is another one, or the encrypted file was changed or cut.")
    }

    private static var cutShort: SecretsError {
        SecretsError(.truncated, "The encrypted file ends too early: copy it again from where it was made.")
    }
}
