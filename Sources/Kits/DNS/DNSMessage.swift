/// The numbers of the record types that are asked for (RFC 1035, 3.2.2).
enum RecordType {
    static let mailExchange: UInt16 = 15
    static let text: UInt16 = 16
}

/// A name server's answer (RFC 1035, section 4): bytes from outside, so that nothing in it is believed unseen.
package struct DNSMessage {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The texts of all TXT records.
    package func texts() throws(DNSError) -> [String] {
        var all: [String] = []
        try forEachRecord(of: RecordType.text) { data throws(DNSError) in
            var text: [UInt8] = []
            var place = data.lowerBound
            while place < data.upperBound {
                let end = place + 1 + Int(bytes[place])
                guard end <= data.upperBound else { throw Self.malformed }
                text += bytes[place + 1..<end]
                place = end
            }
            all.append(String(decoding: text, as: UTF8.self))
        }
        return all
    }

    /// The hosts of all MX records, by preference.
    package func mailHosts() throws(DNSError) -> [String] {
        var all: [(preference: Int, host: String)] = []
        try forEachRecord(of: RecordType.mailExchange) { data throws(DNSError) in
            guard data.count >= 3 else { throw Self.malformed }
            var place = data.lowerBound + 2
            all.append((try number(data.lowerBound), try name(&place)))
        }
        return all.sorted { ($0.preference, $0.host) < ($1.preference, $1.host) }.map(\.host).filter { !$0.isEmpty }
    }

    private func forEachRecord(
        of type: UInt16, _ body: (Range<Int>) throws(DNSError) -> Void
    ) throws(DNSError) {
        let questions = try number(4)
        let answers = try number(6)
        var place = 12
        for _ in 0..<questions {
            _ = try name(&place)
            place += 4
        }
        for _ in 0..<answers {
            _ = try name(&place)
            let kind = try number(place)
            let start = place + 10
            let end = start + (try number(place + 8))
            guard end <= bytes.count else { throw Self.malformed }
            if kind == Int(type) { try body(start..<end) }
            place = end
        }
    }

    /// Reads a name, following the pointers of a compressed one: each must lead backwards, so that the way ends.
    private func name(_ place: inout Int) throws(DNSError) -> String {
        var labels: [String] = []
        var at = place
        var earliest = place
        var hasJumped = false
        var total = 0
        while true {
            guard at < bytes.count else { throw Self.malformed }
            let length = Int(bytes[at])
            switch length {
            case 0:
                if !hasJumped { place = at + 1 }
                return labels.joined(separator: ".")
            case 1...63:
                guard at + 1 + length <= bytes.count else { throw Self.malformed }
                labels.append(String(decoding: bytes[at + 1..<at + 1 + length], as: UTF8.self))
                total += length + 1
                guard total <= 255 else { throw Self.malformed }
                at += 1 + length
            case 0xC0...:
                let target = try number(at) & 0x3FFF
                if !hasJumped { place = at + 2 }
                guard target < earliest else { throw Self.malformed }
                (hasJumped, earliest, at) = (true, target, target)
            default: throw Self.malformed
            }
        }
    }

    private func number(_ place: Int) throws(DNSError) -> Int {
        guard place + 2 <= bytes.count else { throw Self.malformed }
        return Int(bytes[place]) << 8 | Int(bytes[place + 1])
    }

    private static var malformed: DNSError { DNSError(.malformed, "The name server's answer makes no sense.") }
}
