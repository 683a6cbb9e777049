import CMicrohttpd

/// A response as the C library holds it; it counts its own references under a lock, so any thread may send it.
final class PreparedResponse: @unchecked Sendable {
    let handle: OpaquePointer

    /// A response whose body is copied; nil if memory is short.
    init?(headers: Headers, copying body: [UInt8]) {
        let made = body.withUnsafeBytes { bytes in
            MHD_create_response_from_buffer(
                bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
        }
        guard let made else { return nil }
        handle = made
        add(headers)
    }

    /// A response whose body stays where it is and is held until the last answer has gone; nil if memory is short.
    init?(headers: Headers, keeping body: KeptBytes) {
        let owner = Unmanaged.passRetained(body)
        guard
            let made = MHD_create_response_from_buffer_with_free_callback_cls(
                body.buffer.count, body.buffer.baseAddress, releaseKeptBytes, owner.toOpaque())
        else {
            owner.release()
            return nil
        }
        handle = made
        add(headers)
    }

    deinit { MHD_destroy_response(handle) }

    private func add(_ headers: Headers) {
        headers.text.withUnsafeBytes { bytes in
            guard let text = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            for field in headers.fields {
                let name = headers.text[field.name]
                guard !Bytes.same(name, "content-length".utf8), !Bytes.same(name, "transfer-encoding".utf8)
                else { continue }
                MHD_add_response_header(handle, text + field.name.lowerBound, text + field.value.lowerBound)
            }
        }
    }
}

private func releaseKeptBytes(_ owner: UnsafeMutableRawPointer?) {
    guard let owner else { return }
    Unmanaged<KeptBytes>.fromOpaque(owner).release()
}
