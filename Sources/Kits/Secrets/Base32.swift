/// Crockford's base 32 in lower case, for a number of bytes that is a multiple of five.
enum Base32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    /// What each byte stands for as a letter, capital or small; letters that are easily misread stand for what they look
    /// like.
    private static let values: [UInt16?] = (UInt8.min...UInt8.max).map { byte in
        let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        return switch isCapital ? byte + 32 : byte {
        case UInt8(ascii: "o"): 0
        case UInt8(ascii: "i"), UInt8(ascii: "l"): 1
        case let small: alphabet.firstIndex(of: small).map { UInt16($0) }
        }
    }

    static func encode(_ bytes: [UInt8]) -> String {
        precondition(bytes.count.isMultiple(of: 5), "five bytes fill eight letters without a rest")
        var letters: [UInt8] = []
        var bits: UInt16 = 0
        var held = 0
        for byte in bytes {
            bits = bits << 8 | UInt16(byte)
            held += 8
            while held >= 5 {
                held -= 5
                letters.append(alphabet[Int(bits >> UInt16(held)) & 31])
            }
            bits &= (1 << UInt16(held)) - 1
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The bytes; nil unless the text has exactly the letters of so many bytes.
    static func decode(_ text: String, byteCount: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits: UInt16 = 0
        var held = 0
        for letter in text.utf8 {
            guard bytes.count < byteCount, let value = values[Int(letter)] else { return nil }
            bits = bits << 5 | value
            held += 5
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt16(held)))
                bits &= (1 << UInt16(held)) - 1
            }
        }
        return bytes.count == byteCount && held == 0 ? bytes : nil
    }
}
