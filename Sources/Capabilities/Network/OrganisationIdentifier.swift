/// A number in a public register, in the form of org-id.guide: country, register, number, such as `GB-CHC-1234567`.
package struct OrganisationIdentifier: Hashable, Sendable {
    /// The whole identifier.
    package let text: String

    /// The British registers that are checked, and how they call themselves.
    static let registers: [(code: String, name: String)] = [
        ("GB-CHC", "Charity Commission for England and Wales"), ("GB-SC", "Office of the Scottish Charity Regulator"),
        ("GB-NIC", "Charity Commission for Northern Ireland"), ("GB-COH", "Companies House"),
        ("GB-LAE", "Local authorities in England"), ("GB-LAS", "Local authorities in Scotland"),
        ("GB-PLA", "Principal local authorities in Wales"), ("GB-LANI", "Local authorities in Northern Ireland"),
        ("GB-NHS", "NHS organisations"), ("GB-MPR", "Mutuals Public Register"), ("GB-EDU", "Schools"),
        ("GB-UKPRN", "UK learning providers"), ("GB-GOR", "Government organisations"),
    ]

    /// Reads an identifier however its letters are cased; nil where it has not the form of its register.
    package init?(_ typed: String) {
        let text = typed.uppercased()
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard text.utf8.count <= 60, parts.count == 3, Self.isCode(parts[0], 2...3), Self.isCode(parts[1], 2...8),
            Self.isNumber(parts[2], in: "\(parts[0])-\(parts[1])")
        else { return nil }
        self.text = text
    }

    private static func isCode(_ part: Substring, _ length: ClosedRange<Int>) -> Bool {
        length.contains(part.utf8.count) && part.utf8.allSatisfy { 0x41...0x5a ~= $0 }
    }

    private static func isNumber(_ part: Substring, in register: String) -> Bool {
        let digits = part.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        let count = part.utf8.count
        switch register {
        // A linked charity has its own number behind that of the main one.
        case "GB-CHC":
            let numbers = part.split(separator: "-", omittingEmptySubsequences: false)
            return (1...2).contains(numbers.count) && (6...7).contains(numbers[0].utf8.count)
                && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        case "GB-SC":
            return count == 8 && part.hasPrefix("SC") && part.dropFirst(2).utf8.allSatisfy { 0x30...0x39 ~= $0 }
        case "GB-NIC", "GB-EDU":
            return digits && count == 6
        case "GB-UKPRN":
            return digits && count == 8
        case "GB-COH":
            return count == 8 && part.dropFirst(2).utf8.allSatisfy { 0x30...0x39 ~= $0 }
                && part.prefix(2).utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5a ~= $0 }
        default:
            return (1...40).contains(count)
                && part.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5a ~= $0 || $0 == 0x2d }
        }
    }
}
