import Foundation
import TestSupport
import Testing

@testable import Themes

@Suite struct ThemesTests {
    private let about = [
        ["bus", "route", "timetable", "driver", "stop"], ["garden", "tree", "flower", "soil", "spade"],
        ["nurse", "clinic", "doctor", "ward", "medicine"],
    ]

    /// Texts about one of three things each, and which.
    private func mixed(_ count: Int) -> (texts: [String], labels: [Int]) {
        var texts: [String] = []
        for index in 0..<count {
            let words = about[index % 3]
            texts.append("The \(words[index % 5]) and a \(words[(index / 3 + 1) % 5]) or \(words[(index + 2) % 5])?")
        }
        return (texts, (0..<count).map { $0 % 3 })
    }

    @Test func `texts about three things have three themes`() {
        let (texts, labels) = mixed(60)
        for count in [3, nil] {
            let themes = Themes(in: texts, count: count, stopWords: StopWords.words(of: "en"), seed: 1)
            #expect(themes.themes.count == 3)
            #expect(themes.themes.map(\.texts) == [20, 20, 20])
            #expect(Set(themes.themes.map { Set($0.words) }) == Set(about.map(Set.init)))
            let found = texts.indices.map { themes.leading(in: $0) ?? -1 }
            #expect(mutualInformation(labels, found) > 0.999)
            for shares in themes.weights { #expect(abs(shares.reduce(0, +) - 1) < 1e-9) }
        }
    }

    @Test func `the same seed gives the same themes`() {
        let texts = mixed(40).texts
        let themes = Themes(in: texts, count: 4, seed: 3)
        #expect(themes == Themes(in: texts, count: 4, seed: 3))
        #expect(themes != Themes(in: texts, count: 4, seed: 4))
    }

    @Test func `empty, short, huge and strange texts do not trap`() {
        let odd: [[String]] = [
            [], [""], ["", " ", "?!", "12 34"], ["word"], ["the"], ["a", "b"], ["one", "one", "one"], ["\u{0}\u{FFFF}"],
            [String(repeating: "long", count: 100_000)], [String(repeating: "many words ", count: 50_000), "many"],
            ["ŵ ŷ tŷ", "e\u{301}a \u{301}"], ["👩‍👩‍👧‍👦 🧑‍🤝‍🧑", "family"], ["مَدْرَسَة الحي", "المدرسة قريبة"],
            ["公園的樹很漂亮", "公園很大", "ห้องสมุด"],
        ]
        for texts in odd {
            for count in [nil, 0, 1, 2, 50] {
                let themes = Themes(in: texts, count: count, stopWords: StopWords.all, seed: 1)
                #expect(themes.weights.count == texts.count)
                #expect(themes.themes.count <= max(texts.count, 1))
                for (shares, text) in zip(themes.weights, texts.indices) {
                    #expect(shares.isEmpty || shares.count == themes.themes.count)
                    #expect(shares.isEmpty == (themes.leading(in: text) == nil))
                }
            }
        }
        #expect(Themes(in: ["", "?"], seed: 1).weights == [[], []])
        #expect(Themes(in: ["tea tea", ""], seed: 1).themes == [.init(words: ["tea"], texts: 1)])
    }

    @Test func `words are folded and counted whatever their script`() {
        func words(_ text: String) -> [String] {
            ThemeTokens(text, stopWords: ["dont"], folding: { $0.lowercased() }).words
        }
        #expect(words("Don't WAIT, o'clock—tŷ x 24/7 B2B") == ["wait", "oclock", "tŷ", "b2b"])
        #expect(words("caf\u{E9}") == words("cafe\u{301}"))
        #expect(words("مُدَرِّسَة") == words("مدرسة"))
        #expect(words("公園大x") == ["公園", "園大"])
        #expect(words(String(repeating: "x", count: 41)) == [])
        #expect(StopWords.words(of: "cy").contains("mae") && StopWords.words(of: "ar").contains("من"))
        #expect(StopWords.words(of: "pl").isEmpty)
    }

    @Test func `agreement is one for the same parts and none for unrelated ones`() {
        #expect(abs(mutualInformation([0, 0, 1, 1], [5, 5, 3, 3]) - 1) < 1e-12)
        #expect(abs(mutualInformation([0, 0, 1, 1], [0, 1, 0, 1])) < 1e-12)
        #expect(abs(mutualInformation([0, 0, 1, 1], [0, 0, 0, 1]) - 0.34371) < 1e-5)
        #expect(mutualInformation([4, 4], [1, 1]) == 1)
    }

    @Test(.enabled(if: SharedData.path(of: "statements-themes") != nil, "\(SharedData.absence)"))
    func `real statements fall together by what they were said about`() throws {
        let (labels, texts) = try Agreement.statements()
        #expect(texts.count == 1539)
        let themes = Themes(in: texts, count: 10, stopWords: StopWords.words(of: "en"), seed: 1)
        let found = texts.indices.map { themes.leading(in: $0) ?? -1 }
        let information = mutualInformation(labels, found)
        print("themes: NMI \(information)")
        #expect(information >= 0.42)
        #expect(themes.themes.allSatisfy { (3...8).contains($0.words.count) })
    }
}
