import Synchronization

/// Bytes that answer many requests: held once as they are and once as gzip, and sent without copying.
///
/// What the server builds around them is kept as well, so that an answer with the same headers costs next to nothing.
/// They outlive this object for as long as an answer is on its way.
public final class KeptBody: Sendable {
    /// One way in which the bytes are sent.
    private struct Variant: Sendable {
        let headers: Headers
        let isCompressed: Bool
        let prepared: PreparedResponse
    }

    /// The most sets of headers whose answers are kept.
    private static let limit = 4

    private let plain: KeptBytes
    private let compressed: KeptBytes?
    private let variants = Mutex<[Variant]>([])

    /// Keeps a copy of the bytes, and unless `compress` says never, a compressed one if that is smaller.
    public init(_ bytes: [UInt8], compress: Compression = .allowed) {
        plain = bytes.withUnsafeBytes { KeptBytes($0) }
        guard compress == .allowed, bytes.count >= Gzip.least,
            let file = bytes.withUnsafeBytes({ Gzip(level: 6).compress($0) }), file.count < bytes.count
        else {
            compressed = nil
            return
        }
        compressed = file.withUnsafeBytes { KeptBytes($0) }
    }

    /// A copy of the bytes as they are, for tests.
    public var bytes: [UInt8] { Array(plain.buffer) }

    /// How many bytes are held.
    public var size: Int { plain.buffer.count + (compressed?.buffer.count ?? 0) }

    /// The answer with these headers, made before or made now; nil if memory is short.
    func prepared(for response: Response, acceptsGzip: Bool) -> PreparedResponse? {
        let mayCompress = compressed != nil && response.compress == .allowed
        let isCompressed = mayCompress && acceptsGzip
        // Compared outside the lock: whoever is interrupted while holding it stops all others.
        let found = variants.withLock { $0 }.first {
            $0.isCompressed == isCompressed && $0.headers == response.headers
        }
        if let found { return found.prepared }
        var headers = response.headers
        let isText = mayCompress && response.isText
        if isText { headers.vary(isCompressed: isCompressed) }
        guard
            let prepared = PreparedResponse(
                headers: headers, keeping: isText && isCompressed ? compressed ?? plain : plain)
        else { return nil }
        let variant = Variant(headers: response.headers, isCompressed: isCompressed, prepared: prepared)
        variants.withLock { variants in
            if variants.count == Self.limit { variants.removeFirst() }
            variants.append(variant)
        }
        return prepared
    }
}

/// Bytes at an address that does not move, for C; never written to once made, so any thread may read them.
final class KeptBytes: @unchecked Sendable {
    let buffer: UnsafeMutableRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        buffer = .allocate(byteCount: bytes.count, alignment: 16)
        buffer.copyMemory(from: bytes)
    }

    deinit { buffer.deallocate() }
}

extension Headers {
    /// Says that the body depends on Accept-Encoding, and how this one is encoded.
    mutating func vary(isCompressed: Bool) {
        let isSaid = fields.contains { field in
            Bytes.same(text[field.name], "vary".utf8)
                && text[field.value].split(separator: UInt8(ascii: ",")).map(Bytes.trimmed).contains { name in
                    Bytes.same(name, "accept-encoding".utf8) || Bytes.same(name, "*".utf8)
                }
        }
        if !isSaid { add("Vary", "Accept-Encoding") }
        guard isCompressed else { return }
        set("Content-Encoding", "gzip")
        if let tag = self["etag"], !tag.hasPrefix("W/") { set("ETag", "W/" + tag) }
    }
}
