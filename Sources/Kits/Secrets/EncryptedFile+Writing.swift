import CSodium

extension EncryptedFile {
    /// Encrypts everything from one open file descriptor into another; neither is closed.
    public static func encrypt(
        from source: Int32, to destination: Int32, passphrase: Password, cost: PasswordCost = .file,
        random: any RandomSource
    ) throws(SecretsError) {
        let preface = preface(cost, salt: random.bytes(saltCount))
        let (state, header) = try pushing(passphrase, preface: preface)
        let output = Descriptor(destination)
        try output.write(preface + header)

        let input = Descriptor(source)
        var chunk = try input.read(chunkCount)
        var about = preface
        while true {
            // A full chunk may be the last one: look whether anything follows.
            let next = chunk.count == chunkCount ? try input.read(chunkCount) : []
            let isLast = next.isEmpty
            try output.write(seal(chunk, about: about, isLast: isLast, state))
            if isLast { return }
            about = []
            chunk = next
        }
    }

    private static func pushing(
        _ passphrase: Password, preface: [UInt8]
    ) throws(SecretsError) -> (state: StreamState, header: [UInt8]) {
        let (cost, salt) = try read(preface: preface)
        let key = try key(passphrase, cost: cost, salt: salt)
        let state = StreamState()
        var header = [UInt8](repeating: 0, count: headerCount)
        key.withBytes { key in
            _ = crypto_secretstream_xchacha20poly1305_init_push(
                state.address, &header, key.baseAddress!.assumingMemoryBound(to: UInt8.self))
        }
        return (state, header)
    }

    private static func seal(_ chunk: [UInt8], about: [UInt8], isLast: Bool, _ state: StreamState) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: chunk.count + sealCount)
        let tag =
            isLast
            ? crypto_secretstream_xchacha20poly1305_tag_final() : crypto_secretstream_xchacha20poly1305_tag_message()
        crypto_secretstream_xchacha20poly1305_push(
            state.address, &sealed, nil, chunk, UInt64(chunk.count), about, UInt64(about.count), UInt8(tag))
        return sealed
    }
}
