import Spine

extension PublishedLandscape {
    /// The version of the written form: another one is not read.
    private static let version = 2

    /// The figures as whole numbers with spaces between them, as the database keeps them.
    var text: String {
        var numbers = [Self.version, people, onPaper, drawnAmong, groups.count]
        for group in groups {
            let shape = group.shape
            numbers += [group.people, shape.x, shape.y, shape.width, shape.height, shape.turn, group.stands.count]
            for stand in group.stands { numbers += [stand.view, stand.agrees ? 1 : 0] }
        }
        numbers.append(views.count)
        for view in views {
            numbers += [view.number, view.consensus]
            for tally in [view.all] + view.groups { numbers += [tally.agree, tally.disagree, tally.pass] }
        }
        return numbers.map(String.init).joined(separator: " ")
    }

    /// Reads what `text` wrote; throws `unreadable` for anything else.
    init(text: String) throws {
        var numbers = Numbers(text)
        guard try numbers.next() == Self.version else { throw Numbers.unreadable }
        people = try numbers.next()
        onPaper = try numbers.next()
        drawnAmong = try numbers.next()
        let groupCount = try numbers.next()
        groups = try numbers.list(groupCount) { numbers in
            let people = try numbers.next()
            let shape = GroupShape(
                x: try numbers.next(), y: try numbers.next(), width: try numbers.next(), height: try numbers.next(),
                turn: try numbers.next())
            let stands = try numbers.list(try numbers.next()) {
                Stand(view: try $0.next(), agrees: try $0.next() == 1)
            }
            return Group(people: people, shape: shape, stands: stands)
        }
        views = try numbers.list(try numbers.next()) { numbers in
            let number = try numbers.next()
            let consensus = try numbers.next()
            let tallies = try numbers.list(groupCount + 1) {
                Tally(agree: try $0.next(), disagree: try $0.next(), pass: try $0.next())
            }
            return View(number: number, all: tallies[0], groups: Array(tallies.dropFirst()), consensus: consensus)
        }
        guard groups.allSatisfy({ $0.stands.allSatisfy { views.indices.contains($0.view) } }) else {
            throw Numbers.unreadable
        }
    }

    /// Whole numbers out of a text, one after the other.
    private struct Numbers {
        private let bytes: [UInt8]
        private var place = 0

        init(_ text: String) { bytes = Array(text.utf8) }

        static var unreadable: SpineError {
            SpineError(.unreadable, "The published figures of a conversation cannot be read. Work them out again.")
        }

        mutating func next() throws -> Int {
            let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
            if isNegative { place += 1 }
            let start = place
            var number = 0
            while place < bytes.count, case let digit = Int(bytes[place]) - 0x30, 0...9 ~= digit {
                number = number * 10 + digit
                place += 1
                // Longer ones than were ever written, which might overflow.
                guard place - start <= 15 else { throw Self.unreadable }
            }
            guard place > start, place == bytes.count || bytes[place] == UInt8(ascii: " ") else {
                throw Self.unreadable
            }
            place += 1
            return isNegative ? -number : number
        }

        mutating func list<T>(_ count: Int, _ make: (inout Numbers) throws -> T) throws -> [T] {
            guard count >= 0 else { throw Self.unreadable }
            return try (0..<count).map { _ in try make(&self) }
        }
    }
}
