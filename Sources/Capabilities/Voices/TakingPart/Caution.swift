/// What own words look as if they held, that others could be recognised or reached by. It warns and never stops anybody.
enum Caution: String, Sendable, CaseIterable {
    case person, phone, email, address

    /// What a text looks as if it held, in a fixed order.
    /// - Complexity: O(length).
    static func found(in text: String) -> [Caution] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let holds: [Caution: Bool] = [
            .person: namesPerson(words), .phone: holdsPhone(text), .email: words.contains(where: isEmail),
            .address: holdsAddress(words),
        ]
        return allCases.filter { holds[$0] == true }
    }

    /// Seven digits or more with nothing but spaces, hyphens, dots, brackets or a plus between them.
    private static func holdsPhone(_ text: String) -> Bool {
        var digits = 0
        for character in text {
            if character.isNumber {
                digits += 1
                if digits >= 7 { return true }
            } else if !" -–.()+/".contains(character) {
                digits = 0
            }
        }
        return false
    }

    private static func isEmail(_ word: String) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
    }

    /// A postcode, or a number before a word and a word for a street.
    private static func holdsAddress(_ words: [String]) -> Bool {
        let plain = words.map { $0.filter { $0.isLetter || $0.isNumber } }
        for (place, word) in plain.enumerated() {
            let next = place + 1 < plain.count ? plain[place + 1] : ""
            if isOutward(word), isInward(next) { return true }
            if word.count >= 5, isOutward(String(word.dropLast(3))), isInward(String(word.suffix(3))) { return true }
            if streets.contains(word.lowercased()), plain[..<place].suffix(4).contains(where: isHouseNumber) {
                return true
            }
            // In Welsh the word for the street stands first: 12 Heol y Bryn.
            if welshStreets.contains(word.lowercased()), plain[..<place].suffix(2).contains(where: isHouseNumber) {
                return true
            }
        }
        return false
    }

    private static func isHouseNumber(_ word: String) -> Bool {
        guard let first = word.first, first.isNumber, word.count <= 4 else { return false }
        return word.drop { $0.isNumber }.count <= 1
    }

    /// The first half of a postcode: SA1, EC1A, M60.
    private static func isOutward(_ word: String) -> Bool {
        guard (2...4).contains(word.count), word.allSatisfy({ $0.isASCII }) else { return false }
        let letters = word.prefix { $0.isLetter }
        let rest = word.dropFirst(letters.count)
        return (1...2).contains(letters.count) && rest.first?.isNumber == true && letters == letters.uppercased()[...]
    }

    /// Its second half: 9QX.
    private static func isInward(_ word: String) -> Bool {
        word.count == 3 && word.first?.isNumber == true && word.dropFirst().allSatisfy { $0.isASCII && $0.isUppercase }
    }

    /// A title or a word of kinship before a capital, or two capitals in a row that do not begin a sentence.
    private static func namesPerson(_ words: [String]) -> Bool {
        var startsSentence = true
        var earlier = ""
        var isName = false
        for word in words {
            let plain = word.filter { $0.isLetter || $0 == "'" || $0 == "’" }
            let isCapital = isNameLike(plain)
            if isCapital, before.contains(earlier.lowercased()) { return true }
            if isCapital, isName { return true }
            isName = isCapital && !startsSentence && !places.contains(plain.lowercased())
            startsSentence = word.last.map { ".!?:".contains($0) } == true && !titles.contains(plain.lowercased())
            earlier = plain
        }
        return false
    }

    private static func isNameLike(_ word: String) -> Bool {
        guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
        return word.dropFirst().contains { $0.isLowercase } && !calendar.contains(word.lowercased())
            && !streets.contains(word.lowercased())
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "nurse", "councillor", "cllr",
    ]
    private static let before: Set<String> = titles.union([
        "called", "named", "son", "daughter", "wife", "husband", "partner", "brother", "sister", "neighbour", "friend",
        "manager", "warden", "aunt", "uncle", "nan", "o’r", "enw", "mab", "merch", "gŵr", "gwraig", "brawd", "chwaer",
        "ffrind", "cymydog", "doctor", "nyrs", "cynghorydd",
    ])
    private static let places: Set<String> = [
        "north", "south", "east", "west", "new", "great", "united", "the", "st", "saint", "gogledd", "de",
    ]
    private static let calendar: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter",
        "english", "welsh", "wales", "england", "covid", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll",
    ]
    private static let streets: Set<String> = [
        "street", "road", "lane", "avenue", "close", "drive", "terrace", "court", "crescent", "place", "gardens", "st",
        "rd", "flat", "house",
    ]
    private static let welshStreets: Set<String> = ["heol", "stryd", "ffordd", "lôn", "rhodfa", "maes", "clos", "ffos"]
}
