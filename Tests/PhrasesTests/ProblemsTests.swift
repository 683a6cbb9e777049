import Phrases
import Testing

@Suite struct ProblemsTests {
    private func problems(_ english: String, _ welsh: String) throws -> [String] {
        try library(english, welsh).problems(for: [Words.self]).filter { $0.contains("/Tests.txt") }
    }

    private let whole = "title = a\nhello = {name}\nbraces = {{}}\npeople [one] = {count}\npeople [other] = {count}"
    private let six = PluralCategory.allCases.map { "\npeople [\($0)] = x" }.joined()

    @Test func `words that are whole have no problem`() throws {
        #expect(try problems(whole, "title = a\nhello = {name}\nbraces = b" + six) == [])
    }

    @Test func `what is missing, unknown or different is named with its place`() throws {
        let welsh = "title = {x}\nhello = b\nnobody = c"
        #expect(
            try problems(whole, welsh) == [
                "cy/Tests.txt: “braces” is missing",
                "cy/Tests.txt: “people” is missing",
                "cy/Tests.txt:1: “title” has {x}, the English does not",
                "cy/Tests.txt:2: “hello” lacks {name}",
                "cy/Tests.txt:3: “nobody” is a phrase that nobody says",
            ])
    }

    @Test func `plural forms that are missing or differ are named`() throws {
        let english = "title = a\nhello = {name}\nbraces = b\npeople [one] = {x}\npeople [other] = {x} {count}"
        let welsh = "title [other] = a\nhello = {name}\nbraces = b\npeople [one] = {x}\npeople [other] = {y}"
        #expect(
            try problems(english, welsh) == [
                "cy/Tests.txt:1: “title” has plural forms, the English has none",
                "cy/Tests.txt:1: “title” lacks the plural form [few]",
                "cy/Tests.txt:1: “title” lacks the plural form [many]",
                "cy/Tests.txt:1: “title” lacks the plural form [one]",
                "cy/Tests.txt:1: “title” lacks the plural form [two]",
                "cy/Tests.txt:1: “title” lacks the plural form [zero]",
                "cy/Tests.txt:4: “people” has {y} in [other], the English does not",
                "cy/Tests.txt:4: “people” lacks the plural form [few]",
                "cy/Tests.txt:4: “people” lacks the plural form [many]",
                "cy/Tests.txt:4: “people” lacks the plural form [two]",
                "cy/Tests.txt:4: “people” lacks the plural form [zero]",
                "cy/Tests.txt:4: “people” lacks {x} in [other]",
            ])
    }

    @Test func `a book that no key asks for is named`() throws {
        let folder = try TemporaryFolder(["en/Stray.txt": "a = b"])
        let problems = try folder.library().problems(for: [])
        #expect(problems.contains("en/Stray.txt:1: “a” is a phrase that nobody says"))
    }
}
