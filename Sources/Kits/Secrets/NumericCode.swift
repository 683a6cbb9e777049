/// Six digits that somebody types in: weak by nature, so they live for minutes and few attempts.
public struct NumericCode: Sendable {
    private let number: Int

    /// A new code; all million are equally likely.
    public init(random: any RandomSource) {
        number = random.number(below: 1_000_000)
    }

    /// Reads what somebody typed: six digits, with spaces and hyphens between them; nil for anything else.
    public init?(parsing text: some StringProtocol) {
        guard text.utf8.count <= 32 else { return nil }
        var number = 0
        var digits = 0
        for byte in text.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 6 else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            digits += 1
        }
        guard digits == 6 else { return nil }
        self.number = number
    }

    /// The six digits.
    public var text: String {
        let digits = String(number)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// What is stored: a keyed hash, since a million codes are soon tried; `about` ties it to one sign-in.
    public func digest(under hash: KeyedHash, about: [UInt8]) -> [UInt8] {
        hash.hash(Array(text.utf8) + about)
    }
}

extension NumericCode: CustomStringConvertible, CustomReflectable {
    /// Never the code itself, so that it cannot slip into a log.
    public var description: String { "(code)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
