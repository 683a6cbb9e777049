/// The name that somebody most likely meant: at most a third of its letters differ; the first one among equals.
func nearest(to word: String, among names: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let ranked = names.map { (name: $0, distance: distance(Array(word), Array($0))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance * 3 <= best.name.count else {
        return nil
    }
    return best.name
}

/// How many letters have to be put in, taken out, changed or swapped with their neighbour (optimal string alignment).
private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for i in 0..<left.count {
        var row = [i + 1]
        for j in 0..<right.count {
            var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                cost = min(cost, rows[i - 1][j - 1] + 1)
            }
            row.append(cost)
        }
        rows.append(row)
    }
    return rows[left.count][right.count]
}

/// A word in quotation marks, cut short, with control characters replaced, so that it can do nothing to a terminal.
func quoted(_ word: String) -> String {
    let short = word.unicodeScalars.prefix(80).map { scalar -> Character in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "�"
        default: Character(scalar)
        }
    }
    return "“\(String(short))\(word.unicodeScalars.count > 80 ? "…" : "")”"
}
