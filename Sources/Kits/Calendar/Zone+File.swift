import Glibc

extension Zone {
    /// Reads the zone of this name from the machine's time zone database, in /usr/share/zoneinfo; keep it, it is a value.
    public init(named name: String) throws(CalendarError) {
        guard Zone.isWellFormed(name) else {
            throw CalendarError(.zone, "There is no time zone of that name. A name looks like Europe/London.")
        }
        guard let bytes = Zone.bytes(of: "/usr/share/zoneinfo/" + name) else {
            throw CalendarError(
                .zone,
                "The time zone \(name) is not known here. Check its name, and that the package tzdata is installed.")
        }
        try self.init(named: name, file: bytes)
    }

    /// Parts of letters, digits and `_+-` between slashes. The first letter is a capital, which excludes the folders
    /// posix and right (the latter counts leap seconds) and files that are not zones.
    private static func isWellFormed(_ name: String) -> Bool {
        guard name.utf8.count <= 64, let first = name.utf8.first, (0x41...0x5A).contains(first) else { return false }
        return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { byte in
                    switch byte {
                    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
                    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
                    default: false
                    }
                }
        }
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rbe") else { return nil }
        defer { fclose(file) }
        let limit = 262_144
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = fread(buffer.baseAddress, 1, limit, file)
        }
        return ferror(file) == 0 && bytes.count < limit ? bytes : nil
    }

    /// Reads a TZif file (RFC 8536) of version 2 or later: past its first, 32-bit part to the second, and the rule after.
    package init(named name: String, file bytes: [UInt8]) throws(CalendarError) {
        var reader = ZoneFileReader(bytes)
        guard let first = reader.counts(), first.version >= UInt8(ascii: "2"), reader.skip(first.size(timeBytes: 4)),
            let counts = reader.counts(), counts.types > 0,
            let times = reader.numbers(counts.times, width: 8), let kinds = reader.take(counts.times),
            let types = reader.take(counts.types * 6), let letters = reader.take(counts.letters),
            reader.skip(counts.leaps * 12 + counts.standards + counts.universals), let footer = reader.footer()
        else {
            throw CalendarError(
                .zone, "The data of the time zone \(name) is damaged. Install the package tzdata again.")
        }
        var offsets: [ZoneOffset] = []
        for index in 0..<counts.types {
            let at = types.startIndex + index * 6
            let seconds = Int(Int32(truncatingIfNeeded: ZoneFileReader.number(types[at..<at + 4])))
            let name = letters.dropFirst(Int(types[at + 5])).prefix { $0 != 0 }
            offsets.append(
                ZoneOffset(
                    seconds: seconds, isDaylight: types[at + 4] != 0,
                    abbreviation: String(decoding: name, as: UTF8.self)))
        }
        guard offsets.allSatisfy({ abs($0.seconds) <= ZoneOffset.furthest }), kinds.allSatisfy({ $0 < counts.types }),
            zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
        else {
            throw CalendarError(
                .zone, "The data of the time zone \(name) is damaged. Install the package tzdata again.")
        }
        self.name = name
        initial = offsets[0]
        listed = zip(times, kinds).map { ZoneChange(at: $0, offset: offsets[Int($1)]) }
        rule = footer.isEmpty ? nil : try ZoneRule(footer)
    }
}

/// Reads the parts of a TZif file in turn; every read is bounded by the bytes that there are.
private struct ZoneFileReader {
    /// The numbers of things in one part of the file.
    struct Counts {
        let version: UInt8
        let universals, standards, leaps, times, types, letters: Int

        func size(timeBytes: Int) -> Int {
            times * (timeBytes + 1) + types * 6 + letters + leaps * (timeBytes + 4) + standards + universals
        }
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func skip(_ count: Int) -> Bool { take(count) != nil }

    mutating func counts() -> Counts? {
        guard let magic = take(4), magic.elementsEqual("TZif".utf8), let version = take(1)?.first, skip(15),
            let six = numbers(6, width: 4)
        else { return nil }
        return Counts(
            version: version, universals: six[0], standards: six[1], leaps: six[2], times: six[3], types: six[4],
            letters: six[5])
    }

    mutating func numbers(_ count: Int, width: Int) -> [Int]? {
        guard let bytes = take(count * width) else { return nil }
        return (0..<count).map { index in
            ZoneFileReader.number(bytes.dropFirst(index * width).prefix(width))
        }
    }

    mutating func footer() -> [UInt8]? {
        guard take(1)?.first == 10, let end = rest.firstIndex(of: 10) else { return nil }
        return Array(rest[..<end])
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
