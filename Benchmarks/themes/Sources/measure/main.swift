import Glibc
import Themes

// `measure THEMES < TEXTS`: reads texts, one a line, finds so many themes (0: as many as can be told apart) and prints
// how long it took, each theme's words, then the number of each text's leading theme.
let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1])! : 0
var texts: [String] = []
while let line = readLine() { texts.append(line) }
let clock = ContinuousClock()
var themes = Themes(in: [], seed: 1)
let times = (0..<3).map { _ in
    clock.measure {
        themes = Themes(in: texts, count: count == 0 ? nil : count, stopWords: StopWords.words(of: "en"), seed: 1)
    }
}.sorted()
print("\(texts.count) texts, \(themes.themes.count) themes: \(times[1])")
for theme in themes.themes { print("\(theme.texts): \(theme.words.joined(separator: " "))") }
print(texts.indices.map { String(themes.leading(in: $0) ?? -1) }.joined(separator: " "))
