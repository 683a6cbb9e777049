import Testing

@testable import Spine

/// Lists of people as they are pasted from anywhere.
@Suite struct PastedPeopleTests {
    private func read(_ text: String) -> [String] {
        PastedPeople(text).entries.map { $0.name + "|" + ($0.email ?? "") }
    }

    @Test(arguments: [
        "Carys Pugh <carys@example.org>", "Carys Pugh, carys@example.org", "Carys Pugh;carys@example.org",
        "Carys Pugh\tcarys@example.org", "carys@example.org, Carys Pugh", "\"Carys Pugh\" <carys@example.org>",
        "  Carys   Pugh ,  carys@example.org  ", "name,email\r\nCarys Pugh,carys@example.org\r\n",
        "Carys Pugh carys@example.org", "carys@example.org  Carys Pugh",
        "E-mail;Name\ncarys@example.org;Carys Pugh", "Enw\tE-bost\nCarys Pugh\tcarys@example.org",
        "\u{feff}Name,Email\n\"Carys Pugh\",carys@example.org",
    ])
    func `a person is understood however the line is written`(line: String) {
        #expect(read(line) == ["Carys Pugh|carys@example.org"])
    }

    @Test func `a name alone is enough, and empty lines are passed over`() {
        #expect(read("Mair\n\n\r\n   \nParry, Nia\n") == ["Mair|", "Parry, Nia|"])
        #expect(read("Name\nMair\nNia") == ["Mair|", "Nia|"])
        #expect(read("") == [])
    }

    @Test func `what is not understood is told by its line`() {
        let list = PastedPeople(
            "x@example.org\nA, a@@example\nB, b@example.org\nb, B@EXAMPLE.ORG\nC\u{202e}D\n< >\nBob bob@@x\n")
        #expect(list.entries.map(\.name) == ["B"])
        #expect(list.troubles.map(\.line) == [1, 2, 4, 5, 7])
        #expect(list.troubles.map(\.what) == [.nameMissing, .emailOdd, .twice, .oddCharacters, .emailOdd])
    }

    @Test(arguments: [
        ("Mair\nx@example.org\n\nNia\na, b@@c", "x@example.org\na, b@@c"),
        ("\nname,email\nMair,\n,x@example.org\nNia,", "name,email\n,x@example.org"),
        (
            "name,email\nA,a@example.org\n\"B,b@example.org\nC,c@example.org",
            "name,email\n\"B,b@example.org\nC,c@example.org"
        ),
    ])
    func `what is left over can be mended and sent again`(text: String, rest: String) {
        #expect(PastedPeople(text).leftOver(of: text) == rest)
    }

    @Test func `names keep the joiners that their script needs`() {
        #expect(read("می\u{200c}نا") == ["می\u{200c}نا|"])
    }

    @Test func `a list that is too long is cut, and says so once`() {
        let list = PastedPeople((1...450).map { "Person \($0)" }.joined(separator: "\n"))
        #expect(list.entries.count == PastedPeople.most)
        #expect(list.troubles.map(\.what) == [.tooMany])
        #expect(list.troubles.first?.line == PastedPeople.most + 1)
        #expect(PastedPeople(String(repeating: "a", count: 200_000)).troubles.map(\.what) == [.tooMany])
    }

    @Test func `a list that says one thing over and over is read to its end`() {
        let names = (1..<PastedPeople.most - 1).map { String(repeating: "x", count: 115) + " \($0)" } + ["z"]
        let list = PastedPeople((names + Array(repeating: "z", count: 37_000)).joined(separator: "\n"))
        #expect(list.entries.count == names.count && list.troubles.count == 37_000)
    }

    @Test func `a broken table is read as far as it goes`() {
        let list = PastedPeople("name,email\nA,a@example.org\n\"B,b@example.org\nC,c@example.org")
        #expect(list.entries.map(\.name) == ["A"])
        #expect(list.troubles.map(\.what) == [.brokenTable])
    }

    @Test func `hostile bytes never stop the program`() {
        for text in [
            "<<<>>>", ">", "<", ",,,,", ";;;\t\t", "\0\0,\0@\0", "name", "name,email", "name,email\n\"", "@", "<@>",
        ] {
            let list = PastedPeople(text)
            #expect(list.entries.allSatisfy { !$0.name.isEmpty })
        }
    }
}
