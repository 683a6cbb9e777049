import Phrases
import Testing

@Suite struct LanguageTests {
    @Test func `a third language is a folder with its name, direction and words`() throws {
        let folder = try TemporaryFolder([
            "en/Tests.txt": "title = Sign in", "cy/Tests.txt": "title = Mewngofnodi",
            "ar/Tests.txt": "title = دخول", "ar/language.txt": "name = العربية\ndirection = rtl",
            "pl/Tests.txt": "people [few] = {count} osoby", "pl/language.txt": "name = Polski\ngrouping = space",
        ])
        let words = try folder.library()
        #expect(words.languages.map(\.code) == ["en", "ar", "cy", "pl"])
        #expect(words.languages.map(\.name) == ["English", "العربية", "Cymraeg", "Polski"])
        #expect(words.language(code: "ar")?.direction == .rightToLeft)
        #expect(words.language(code: "de") == nil)
        let polish = try #require(words.language(code: "pl"))
        #expect(words.phrases(in: polish)(Words.people, count: 1_002) == "1\u{A0}002 osoby")
        #expect(words.phrases(in: polish)(Words.title) == "Sign in")
    }

    @Test(arguments: [
        ("01632 960 123", true), ("K7M4XQ", true), ("name@example.org", true), ("45%", true), ("Porthlas", true),
        ("3 مارس 2026", false), ("أمينة Pugh", false), ("2026", false), ("", false), ("…", false),
        ("\u{2066}Carys\u{2069}، \u{2066}Mair\u{2069}", false),
    ])
    func `in Arabic what runs the other way is set apart`(value: String, isSetApart: Bool) throws {
        let folder = try TemporaryFolder([
            "en/Tests.txt": "hello = Hello {name}", "ar/Tests.txt": "hello = أهلا {name}",
            "ar/language.txt": "name = العربية\ndirection = rtl",
        ])
        let words = try folder.library()
        let arabic = words.phrases(in: try #require(words.language(code: "ar")))
        #expect(
            arabic(Words.hello, ["name": value]) == (isSetApart ? "أهلا \u{2066}\(value)\u{2069}" : "أهلا \(value)"))
        #expect(words.phrases(in: .english)(Words.hello, ["name": value]) == "Hello \(value)")
    }

    @Test func `a language without a name or with an unknown direction is refused`() throws {
        for facts in ["direction = ltr", "name = x\ndirection = up"] {
            let folder = try TemporaryFolder(["en/A.txt": "", "pl/language.txt": facts])
            #expect(throws: PhrasesError.self) { try folder.library() }
        }
    }

    @Test(arguments: [
        (nil, "en"), ("", "en"), ("cy", "cy"), ("CY-gb", "cy"), ("cy-GB,cy;q=0.9,en;q=0.8", "cy"),
        ("en-GB,en;q=0.9,cy;q=0.8", "en"), ("fr, cy;q=0.5", "cy"), ("fr;q=1.0, de", "en"), ("en;q=0.1, cy;q=0.2", "cy"),
        ("cy;q=0", "en"), ("cy;q=0.000, en;q=0.001", "en"), ("cy;q=2", "en"), ("cy;q=-1", "en"), ("cy;q=", "en"),
        ("cy;q=0.5555", "en"), ("cy;q=0.x", "en"), ("*, cy;q=0.5", "en"), (" cy ; q = 0.7 , en;q=0.6", "cy"),
        (",,,;;;,=,q=1", "en"), ("-", "en"), (";q=1", "en"), ("cy;level=1;q=0.3", "cy"), ("cyx", "en"),
    ])
    func `the language that a browser asks for is found`(header: String?, code: String) throws {
        #expect(try library("", "").best(for: header).code == code)
    }

    @Test func `a header that is too long is passed over and one with too many entries is cut`() throws {
        let words = try library("", "")
        #expect(words.best(for: String(repeating: " ", count: 998) + "cy") == .welsh)
        #expect(words.best(for: String(repeating: " ", count: 999) + "cy") == .english)
        #expect(words.best(for: String(repeating: "fr,", count: 32) + "cy") == .english)
        #expect(words.best(for: String(repeating: "fr,", count: 31) + "cy") == .welsh)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"),
        (-1_000, "\u{2212}1,000"), (Int.min, "\u{2212}9,223,372,036,854,775,808"),
    ])
    func `digits are grouped by three`(number: Int, words: String) throws {
        #expect(try library("").phrases(in: .english).number(number) == words)
    }

    /// The samples of CLDR 44, plurals.xml.
    @Test(arguments: [
        (PluralRule.oneOther, [PluralCategory.one: [1], .other: [0, 2, 16, 100, 1_000]]),
        (.upToOne, [.one: [0, 1], .other: [2, 17, 100]]),
        (.invariable, [.other: [0, 1, 2, 15, 100]]),
        (.welsh, [.zero: [0], .one: [1], .two: [2], .few: [3], .many: [6], .other: [4, 5, 7, 20, 100]]),
        (.polish, [.one: [1], .few: [2, 4, 22, 24, 102], .many: [0, 5, 19, 12, 14, 112, 100]]),
        (.eastSlavic, [.one: [1, 21, 101], .few: [2, 24, 102], .many: [0, 5, 11, 14, 111, 112, 100]]),
        (.czech, [.one: [1], .few: [2, 4], .other: [0, 5, 19, 22, 100]]),
        (.romanian, [.one: [1], .few: [0, 2, 16, 101, 119], .other: [20, 35, 100, 120]]),
        (.lithuanian, [.one: [1, 21, 101], .few: [2, 9, 22, 102], .other: [0, 10, 11, 20, 100]]),
        (.irish, [.one: [1], .two: [2], .few: [3, 6], .many: [7, 10], .other: [0, 11, 25, 100]]),
        (.gaelic, [.one: [1, 11], .two: [2, 12], .few: [3, 10, 13, 19], .other: [0, 20, 34, 100]]),
        (
            .arabic,
            [.zero: [0], .one: [1], .two: [2], .few: [3, 10, 103], .many: [11, 26, 111], .other: [100, 102, 200]]
        ),
    ])
    func `plural categories follow the CLDR`(rule: PluralRule, samples: [PluralCategory: [Int]]) {
        for (category, numbers) in samples {
            for number in numbers { #expect(rule.category(of: number) == category, "\(number)") }
        }
        #expect(Set(rule.categories) == Set(samples.keys))
    }
}
