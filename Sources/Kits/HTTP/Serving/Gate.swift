/// What the C library lets through although the protocol forbids it (RFC 9112, sections 3.2, 5.1 and 6.3).
///
/// Two readers that disagree on where a request ends are how requests are smuggled past a proxy; so whatever is
/// ambiguous is refused and its connection closed. Bodies of unknown length are refused as well: no browser sends one.
enum Gate {
    /// Why a request with these headers is refused, or nil; `version` is as it stands in the first line.
    static func refusal(version: String, headers: Headers) -> Status? {
        let isNew = version == "HTTP/1.1"
        guard isNew || version == "HTTP/1.0" else { return .badRequest }
        var lengths = 0
        var codings = 0
        var hosts = 0
        var isChunked = false
        for field in headers.fields {
            switch field.nameCount {
            case 4 where Bytes.same(headers.text[field.name], "host".utf8):
                hosts += 1
                guard headers.text[field.value].allSatisfy(isHost) else { return .badRequest }
            case 14 where Bytes.same(headers.text[field.name], "content-length".utf8):
                lengths += 1
                guard number(headers.text[field.value]) != nil else { return .badRequest }
            case 17 where Bytes.same(headers.text[field.name], "transfer-encoding".utf8):
                codings += 1
                isChunked = Bytes.same(headers.text[field.value], "chunked".utf8)
            default: break
            }
        }
        guard hosts == 1 || (hosts == 0 && !isNew), lengths + codings <= 1 else { return .badRequest }
        if codings == 1 { return isChunked && isNew ? .lengthRequired : .badRequest }
        return nil
    }

    /// The length that a request with these headers says its body has; 0 if it says nothing.
    static func length(_ headers: Headers) -> Int { headers.first("content-length").flatMap(number) ?? 0 }

    /// A number of at most 18 digits and nothing else.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...18).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// Whether a byte may stand in a host's name, its address or its port.
    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}
