extension HTML {
    /// Writes words, escaped for text and for double-quoted values alike.
    ///
    /// Characters that HTML forbids (NUL and other controls, noncharacters) become U+FFFD.
    public mutating func text(_ words: String) {
        var words = words
        words.withUTF8 { bytes in escape(bytes) }
    }

    /// Copies eight bytes at a time while they need no care, and looks at each byte of a word that does.
    mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
        guard let address = source.baseAddress else { return }
        let length = source.count
        var index = 0
        while index < length {
            // No byte becomes more than six; a step may go three bytes past its end, within the source.
            let stop = min(length, index + 2_048)
            reserve((stop - index) * 6 + 24)
            var out = end
            while index < stop {
                if stop - index >= 8 {
                    let word = UnsafeRawPointer(address + index).loadUnaligned(as: UInt64.self)
                    if !Word.needsCare(word) {
                        UnsafeMutableRawPointer(out).storeBytes(of: word, as: UInt64.self)
                        out += 8
                        index += 8
                        continue
                    }
                }
                let last = min(stop, index + 8)
                while index < last {
                    index += HTML.escapeOne(address + index, left: length - index, to: &out)
                }
            }
            advance(out - end)
        }
    }

    /// Writes the character that starts at `source` and returns how many bytes it took.
    @inline(__always)
    private static func escapeOne(
        _ source: UnsafePointer<UInt8>, left: Int, to out: inout UnsafeMutablePointer<UInt8>
    ) -> Int {
        let byte = source.pointee
        switch byte {
        case UInt8(ascii: "&"): put("&amp;", to: &out)
        case UInt8(ascii: "<"): put("&lt;", to: &out)
        case UInt8(ascii: ">"): put("&gt;", to: &out)
        case UInt8(ascii: "\""): put("&quot;", to: &out)
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0x80...0xC1, 0xC3...0xEE:
            out.pointee = byte
            out += 1
        case 0xC2, 0xEF...0xFF:
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            if length > left || isForbidden(source, length) {
                put("\u{FFFD}", to: &out)
                return min(length, left)
            }
            out.update(from: source, count: length)
            out += length
            return length
        default: put("\u{FFFD}", to: &out)
        }
        return 1
    }

    private static func put(_ words: StaticString, to out: inout UnsafeMutablePointer<UInt8>) {
        out.update(from: words.utf8Start, count: words.utf8CodeUnitCount)
        out += words.utf8CodeUnitCount
    }

    /// Whether a character that starts with C2 or EF to F4 is a control (U+0080 to U+009F) or a noncharacter.
    private static func isForbidden(_ source: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        switch length {
        case 2: return source[1] < 0xA0
        case 3: return source[1] == 0xB7 && 0x90...0xAF ~= source[2] || source[1] == 0xBF && source[2] >= 0xBE
        default: return source[1] & 0x0F == 0x0F && source[2] == 0xBF && source[3] >= 0xBE
        }
    }
}

/// Questions asked of eight bytes at once.
private enum Word {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Whether a byte may be `& < > "`, a control character, or begin a character that HTML may forbid.
    @inline(__always)
    static func needsCare(_ word: UInt64) -> Bool {
        let controls = (word &- ones &* 0x20) & ~word
        let quoteOrAmpersand = zero(word & (ones &* 0xFB) ^ (ones &* 0x22))
        let angles = zero(word & (ones &* 0xFD) ^ (ones &* 0x3C))
        let delete = zero(word ^ (ones &* 0x7F))
        var found = controls | quoteOrAmpersand | angles | delete
        if word & highs != 0 {
            found |= zero(word ^ (ones &* 0xC2)) | zero(word ^ (ones &* 0xEF))
            found |= zero(word & (ones &* 0xF0) ^ (ones &* 0xF0))
        }
        return found & highs != 0
    }

    /// Has a high bit set if a byte of `word` is zero (Mycroft 1987).
    @inline(__always)
    private static func zero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
