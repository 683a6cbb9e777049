import Folding
public import Routing
import Secrets

/// The code that leads somewhere without an account, such as to a conversation: six letters and digits, none of
/// which is a vowel or looks like another.
public struct EntryCode: Hashable, Sendable {
    /// As it is kept and shown: in capitals.
    public let text: String

    /// Reads what somebody typed, in small letters too, with spaces and hyphens anywhere, o for 0, i or l for 1, and digits
    /// of any script. Whether there is such a code, the database tells; nil for what can be none.
    public init?(typed: some StringProtocol) {
        guard typed.utf8.count <= 40 else { return nil }
        // As links have it.
        if 1...12 ~= typed.utf8.count, typed.utf8.allSatisfy(Self.isKept) {
            text = String(typed)
            return
        }
        let plain = Folding.fold(String(typed)).uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "–" }
        guard !plain.isEmpty, plain.utf8.count <= 12,
            plain.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5a ~= $0 })
        else { return nil }
        text = String(
            plain.map { letter in
                switch letter {
                case "O": "0"
                case "I", "L": "1"
                default: letter
                }
            })
    }

    private static func isKept(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "O"), UInt8(ascii: "I"), UInt8(ascii: "L"): false
        default: 0x30...0x39 ~= letter || 0x41...0x5a ~= letter
        }
    }
}

extension EntryCode {
    /// None of them is a vowel or looks like another (Crockford's base 32 without A and E), so that a code spells nothing
    /// and is read out without doubt.
    public static let symbols = Array("0123456789BCDFGHJKMNPQRSTVWXYZ")

    /// A new code of six, whether or not it is free: see `Acting.freeCode`.
    init(drawnFrom random: any RandomSource) {
        text = String((0..<6).map { _ in Self.symbols[random.number(below: Self.symbols.count)] })
    }
}

extension Acting {
    /// A new code that nothing of its kind has: whoever keeps the codes says which are taken.
    public func freeCode(isTaken: (EntryCode) throws -> Bool) rethrows -> EntryCode {
        while true {
            let code = EntryCode(drawnFrom: surroundings.randomness)
            if try !isTaken(code) { return code }
        }
    }
}

extension EntryCode: PathParameter {
    public init?(segment: String) { self.init(typed: segment) }
    public var segment: String { text }
}
