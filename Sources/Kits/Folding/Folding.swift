internal import CUtf8proc
internal import Glibc

/// Folds text so that what looks alike is found and sorted alike, on every database the same.
public enum Folding {
    /// The text without case, diacritics and compatibility forms (Unicode NFKD, case folding, marks stripped), with
    /// a few Latin letters that have no decomposition written out, Arabic ones that are written in one another's place
    /// made one, and Arabic digits as 0 to 9.
    ///
    /// The result is for comparing, never for showing.
    public static func fold(_ text: String) -> String {
        var source = text
        if source.withUTF8({ $0.allSatisfy { $0 < 0x80 } }) { return text.lowercased() }
        var output: UnsafeMutablePointer<UInt8>?
        let options = utf8proc_option_t(
            UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue
                | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_IGNORE.rawValue)
        let length = source.withUTF8 { utf8proc_map($0.baseAddress, $0.count, &output, options) }
        guard length >= 0, let output else { return text.lowercased() }
        defer { free(output) }
        let folded = String(decoding: UnsafeBufferPointer(start: output, count: length), as: UTF8.self)
        return writingOut(folded)
    }

    private static func writingOut(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value >= 0x80 }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "æ": result += "ae"
            case "œ": result += "oe"
            case "ø": result += "o"
            case "ł": result += "l"
            case "đ", "ð": result += "d"
            case "þ": result += "th"
            case "ı": result += "i"
            case "ى", "ی": result += "ي"
            case "ة": result += "ه"
            case "ٱ": result += "ا"
            case "ک": result += "ك"
            case "ء", "ـ": continue
            case "\u{660}"..."\u{669}": result += String(scalar.value - 0x660)
            case "\u{6F0}"..."\u{6F9}": result += String(scalar.value - 0x6F0)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
