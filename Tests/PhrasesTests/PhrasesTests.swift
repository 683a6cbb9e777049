import Phrases
import Testing

@Suite struct PhrasesTests {
    @Test func `a phrase is said with its placeholders filled`() throws {
        let say = try library(
            """
            \u{FEFF}# what the test says
            title = Sign in = enter\r
            hello = Hello {name}, you are number
                {number}
              of {name}

            braces = {{name}} is {name} }}{{
            """
        ).phrases(in: .english)
        let name = "Siân"
        #expect(say(Words.title) == "Sign in = enter")
        #expect(say(Words.hello, ["name": name, "number": 1_234]) == "Hello Siân, you are number 1,234 of Siân")
        #expect(say(Words.braces, ["name": "{name}"]) == "{name} is {name} }{")
    }

    @Test func `a value that is not given leaves its placeholder and one too many is passed over`() throws {
        let say = try library("hello = Hello {name}").phrases(in: .english)
        #expect(say(Words.hello) == "Hello {name}")
        #expect(say(Words.hello, ["other": "x"]) == "Hello {name}")
    }

    @Test func `a phrase that no language has is said by its name`() throws {
        let say = try library("title = Sign in").phrases(in: .english)
        #expect(say(Words.hello) == "Tests.hello")
        #expect(say(Words.people, count: 2) == "Tests.people")
    }

    @Test func `Welsh chooses among six forms and groups the digits of a count`() throws {
        let welsh = PluralCategory.allCases.map { "people [\($0)] = \($0) {count} {place}" }.joined(separator: "\n")
        let say = try library("people [one] = x\npeople [other] = y", welsh).phrases(in: .welsh)
        let counted = [0, 1, 2, 3, 4, 5, 6, 7, 1_000, -2].map { say(Words.people, count: $0, ["place": "Rhyl"]) }
        #expect(
            counted == [
                "zero 0 Rhyl", "one 1 Rhyl", "two 2 Rhyl", "few 3 Rhyl", "other 4 Rhyl", "other 5 Rhyl", "many 6 Rhyl",
                "other 7 Rhyl", "other 1,000 Rhyl", "two \u{2212}2 Rhyl",
            ])
        #expect(say(Words.people) == "other {count} {place}")
    }

    @Test func `what Welsh lacks is said in English with the English plural`() throws {
        let words = try library("title = Sign in\npeople [one] = {count} person\npeople [other] = {count} people", "")
        let say = words.phrases(in: .welsh)
        #expect(say(Words.title) == "Sign in")
        #expect(say(Words.people, count: 1) == "1 person")
        #expect(say(Words.people, count: 2) == "2 people")
        #expect(say.language == .welsh)
    }

    @Test func `drafts are known`() throws {
        let words = try library("title = a\nhello (draft) = b", "title (draft) = c\npeople (draft) [two] = d")
        let (english, welsh) = (words.phrases(in: .english), words.phrases(in: .welsh))
        #expect(!english.isDraft(Words.title))
        #expect(english.isDraft(Words.hello))
        #expect(welsh.isDraft(Words.title))
        #expect(welsh.isDraft(Words.people))
        #expect(!welsh.isDraft(Words.hello), "the English draft stands in for it")
        #expect(welsh.hasDrafts)
        #expect(try !library("title = a").phrases(in: .english).hasDrafts)
    }

    @Test(arguments: [
        ("title", "Tests.txt:1 there is no = between a name and its words"),
        ("# c\n\n1a = x", "Tests.txt:3 “1a” is no name of a phrase: a letter, then letters and digits"),
        (" goes on", "Tests.txt:1 the line goes on with a phrase, but none stands above it"),
        ("a = x\n\n goes on", "Tests.txt:3 the line goes on with a phrase, but none stands above it"),
        ("a = x\na = y", "Tests.txt:2 “a” stands here again; keep one of the two"),
        ("a [one] = x\na [one] = y", "Tests.txt:2 “a [one]” stands here again; keep one of the two"),
        ("a [one] = x\na = y", "Tests.txt:2 “a” stands here again; keep one of the two"),
        ("a = x\na [one] = y", "Tests.txt:2 “a” stands here again; keep one of the two"),
        ("a [few] = x", "Tests.txt:1 English has no plural form “few”; it has one, other"),
        ("a [] = x", "Tests.txt:1 English has no plural form “”; it has one, other"),
        ("a =", "Tests.txt:1 “a” has no words after the ="),
        ("a = {b", "Tests.txt:1 “a” has a brace without its partner, or no name in it; write {{ for {"),
        ("a = b}", "Tests.txt:1 “a” has a brace without its partner, or no name in it; write {{ for {"),
        ("a = {}", "Tests.txt:1 “a” has a brace without its partner, or no name in it; write {{ for {"),
        ("a = {b c}", "Tests.txt:1 “a” has a brace without its partner, or no name in it; write {{ for {"),
        ("a = {{b}", "Tests.txt:1 “a” has a brace without its partner, or no name in it; write {{ for {"),
        ("= x", "Tests.txt:1 “” is no name of a phrase: a letter, then letters and digits"),
    ])
    func `a line that cannot be read is named with its file and number`(book: String, message: String) {
        #expect(refusal(book) == message)
    }

    @Test func `bytes that are not UTF-8 are refused with their line`() throws {
        let folder = try TemporaryFolder(["en/A.txt": "a = b"])
        try folder.write("en/A.txt", Array("a = b\nc = ".utf8) + [0xC3, 0x28])
        let error = #expect(throws: PhrasesError.self) { try folder.library() }
        #expect(error?.line == 2)
        #expect(error?.code == .malformed)
    }

    @Test func `a folder that is missing, has no English or holds too much is refused`() throws {
        #expect(throws: PhrasesError.self) { try Library(folder: "/nowhere/at/all") }
        let welsh = try TemporaryFolder(["cy/A.txt": "a = b"])
        #expect(#expect(throws: PhrasesError.self) { try welsh.library() }?.code == .noEnglish)
        let large = try TemporaryFolder(["en/A.txt": String(repeating: "#", count: 1 << 20 + 1)])
        #expect(#expect(throws: PhrasesError.self) { try large.library() }?.code == .unreadable)
    }
}
