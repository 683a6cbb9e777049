import Phrases
import Testing

@Suite struct ProductWordsTests {
    private let english: Phrases
    private let welsh: Phrases
    private let arabic: Phrases

    init() throws {
        let words = try Library(folder: productFolder)
        english = words.phrases(in: .english)
        welsh = words.phrases(in: .welsh)
        arabic = words.phrases(in: try #require(words.language(code: "ar")))
    }

    @Test func `a date is said with as much as is known`() {
        #expect(english.date(day: 3, month: 3, year: 2025, weekday: 1) == "Monday 3 March 2025")
        #expect(english.date(day: 31, month: 12) == "31 December")
        #expect(welsh.date(day: 1, month: 2, year: 2026) == "1 Chwefror 2026")
        #expect(welsh.date(day: 9, month: 8, weekday: 7) == "Dydd Sul 9 Awst")
        #expect(welsh.date(month: 10, year: 2025) == "Hydref 2025")
        #expect(arabic.date(day: 3, month: 3, year: 2025, weekday: 1) == "الاثنين 3 مارس 2025")
    }

    @Test func `a list joins its last word as the language does`() {
        #expect(english.list([]) == "")
        #expect(english.list(["a"]) == "a")
        #expect(english.list(["a", "b"]) == "a and b")
        #expect(english.list(["a", "b", "c", "d"]) == "a, b, c and d")
        #expect(welsh.list(["a", "b", "c"]) == "a, b a c")
        #expect(english.list(["{after}", "{before}"]) == "{after} and {before}")
        #expect(arabic.list(["أ", "ب", "ج"]) == "أ، ب وج")
    }

    @Test(arguments: [
        ("afal", "ac"), ("Ŵyn", "ac"), ("wyau", "ac"), ("Wrecsam", "a"), ("Williams", "a"), ("ysgol", "ac"),
        ("iechyd", "ac"), ("“Undeb”", "ac"), ("Elin", "ac"), ("Llanrwst", "a"), ("heddlu", "a"), ("8", "ac"),
        ("80", "ac"), ("1", "ac"), ("11", "ac"), ("10", "a"), ("5", "a"), ("", "a"), ("…", "a"), ("Ôl", "ac"),
    ])
    func `Welsh says ac before a vowel`(word: String, joined: String) {
        #expect(welsh.list(["x", word]) == "x \(joined) \(word)")
    }

    @Test func `in Arabic each name in a list runs its own way`() {
        #expect(arabic.list(["Carys", "Mair", "أمينة"]) == "\u{2066}Carys\u{2069}، \u{2066}Mair\u{2069} وأمينة")
        #expect(arabic.language.name == "العربية" && arabic.language.direction == .rightToLeft)
        #expect(arabic.number(12_345) == "12,345" && arabic.percent(45) == "45%")
    }

    @Test func `the kit's own books are whole and a percentage is a number and its sign`() throws {
        let problems = try Library(folder: productFolder).problems(for: [])
        #expect(problems.filter { $0.contains("/Dates.txt") || $0.contains("/Lists.txt") } == [])
        #expect(welsh.percent(45) == "45%")
    }
}
