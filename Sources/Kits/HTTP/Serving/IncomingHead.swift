import Glibc

/// The head of one request while the C library lists it, checked for bytes that the library passed over.
///
/// libmicrohttpd 0.9.75 cuts the head into C strings where it lies and says nothing of what it drops: what follows a
/// zero byte, a folded line together with the field it continues, and all fields behind a line that begins with a
/// colon, which it takes for the end. Whoever drops a Content-Length disagrees with a proxy on where a request ends.
/// But the strings still lie one behind the other; so wherever two of them are not exactly a space, or a carriage
/// return and a line feed, apart, something was there that we were not told of, and the request is refused. A library
/// that kept them elsewhere would make every request fail, not let one through.
struct IncomingHead {
    private(set) var headers = Headers()
    /// Whether everything so far was made of bytes that may stand there and nothing was passed over.
    private(set) var isWhole: Bool
    /// Where the text of the last line ended; two bytes for its line break follow.
    private var end: UnsafePointer<CChar>

    /// Begins behind the first line; `targetCount` is the target's length before the library took it apart.
    init(
        method: UnsafePointer<CChar>, target: UnsafePointer<CChar>, targetCount: Int, version: UnsafePointer<CChar>
    ) {
        isWhole = target - method == strlen(method) + 1 && version - target == targetCount + 1
        end = version + strlen(version)
        headers.reserveCapacity(fields: 16, bytes: 512)
    }

    /// Takes the next field; false if it shows that the head is to be refused.
    mutating func take(name: UnsafeBufferPointer<CChar>, value: UnsafeBufferPointer<CChar>) -> Bool {
        isWhole = isWhole && add(name, value)
        return isWhole
    }

    private mutating func add(_ name: UnsafeBufferPointer<CChar>, _ value: UnsafeBufferPointer<CChar>) -> Bool {
        guard let nameStart = name.baseAddress, let valueStart = value.baseAddress, nameStart == end + 2 else {
            return false
        }
        let colon = nameStart + name.count
        guard valueStart > colon,
            UnsafeBufferPointer(start: colon + 1, count: valueStart - colon - 1).allSatisfy({ $0 == 0x20 || $0 == 0x09 }
            )
        else { return false }
        end = valueStart + value.count
        return UnsafeRawBufferPointer(name).withMemoryRebound(to: UInt8.self) { name in
            UnsafeRawBufferPointer(value).withMemoryRebound(to: UInt8.self) { value in
                guard !name.isEmpty, name.allSatisfy(Bytes.isToken), value.allSatisfy(Bytes.isValue) else {
                    return false
                }
                headers.add(name: name, value: value)
                return true
            }
        }
    }

    /// Looks at the end of the head: two line breaks, which the library has made zero bytes.
    ///
    /// At least two bytes follow the last line's text, and four if the second is zero too: a line ended by a line feed
    /// alone has its one byte zeroed, and another line's first byte behind it.
    mutating func finish() {
        isWhole = isWhole && end[0] == 0 && end[1] == 0 && end[2] == 0 && end[3] == 0
    }
}
