/// A page as somebody reads it: its words, its links by what they say, its forms by the labels of their fields.
struct ReadPage {
    /// A form, with what it would send if nothing were typed.
    struct Form {
        var action = ""
        var isUpload = false
        var fields: [Field] = []
        var buttons: [(label: String, name: String?, value: String?)] = []
    }

    /// A field of a form.
    struct Field {
        let name: String
        let type: String
        let id: String
        var value: String
        var isOn: Bool
        var label = ""
        /// The values of a list by what they say.
        var options: [(label: String, value: String)] = []
    }

    private enum Piece {
        case open(String, [String: String])
        case close(String)
        case text(String)
    }

    private let pieces: [Piece]

    init(_ html: String) { pieces = Self.pieces(of: html) }

    /// All words of the page, with single spaces.
    var words: String { Self.plain(pieces[...]) }

    /// The words of the first element of that name, such as `h1`.
    func words(of name: String) -> String { parts(name).first.map { Self.plain($0.inside) } ?? "" }

    /// Where a link leads, by what it says.
    func link(_ label: String) -> String? {
        parts("a").first { Self.plain($0.inside) == label }?.attributes["href"]
    }

    /// Where all links of the page lead.
    var links: [String] { parts("a").compactMap { $0.attributes["href"] } }

    /// The words of a table's rows.
    var rows: [String] { parts("tr").map { Self.plain($0.inside) } }

    /// An attribute of the first element of that name.
    func attribute(_ attribute: String, of name: String) -> String? { parts(name).first?.attributes[attribute] }

    var forms: [Form] {
        parts("form").map { part in
            var form = Form()
            form.action = part.attributes["action"] ?? ""
            form.isUpload = part.attributes["enctype"] == "multipart/form-data"
            let inside = ReadPage(pieces: Array(part.inside))
            form.fields = inside.fields
            form.buttons = inside.parts("button").map {
                (Self.plain($0.inside), $0.attributes["name"], $0.attributes["value"])
            }
            return form
        }
    }

    private init(pieces: [Piece]) { self.pieces = pieces }

    private var fields: [Field] {
        var labels: [String: String] = [:]
        for label in parts("label") { labels[label.attributes["for"] ?? ""] = Self.plain(label.inside) }
        let all = ["input", "textarea", "select"].flatMap { kind in
            parts(kind).map { part in
                let attributes = part.attributes
                let id = attributes["id"] ?? ""
                let options = ReadPage(pieces: Array(part.inside)).parts("option")
                var field = Field(
                    name: attributes["name"] ?? "", type: attributes["type"] ?? kind, id: id,
                    value: kind == "textarea" ? Self.typed(part.inside) : attributes["value"] ?? "",
                    isOn: attributes["checked"] != nil)
                field.label = labels[id] ?? ""
                field.options = options.map { (Self.plain($0.inside), $0.attributes["value"] ?? "") }
                if kind == "select" {
                    let chosen = options.first { $0.attributes["selected"] != nil } ?? options.first
                    field.value = chosen?.attributes["value"] ?? ""
                }
                return field
            }
        }
        return all
    }

    /// Every element of that name, with what stands inside it.
    private func parts(_ name: String) -> [(attributes: [String: String], inside: ArraySlice<Piece>)] {
        pieces.indices.compactMap { index in
            guard case .open(name, let attributes) = pieces[index] else { return nil }
            var depth = 1
            var end = index + 1
            while end < pieces.endIndex, name != "input" {
                if case .open(name, _) = pieces[end] { depth += 1 }
                if case .close(name) = pieces[end] { depth -= 1 }
                if depth == 0 { break }
                end += 1
            }
            return (attributes, pieces[(index + 1)..<max(end, index + 1)])
        }
    }

    /// What stands in a text area: a line's end right behind its tag is no part of it.
    private static func typed(_ pieces: ArraySlice<Piece>) -> String {
        let text = raw(pieces)
        return text.first == "\n" ? String(text.dropFirst()) : text
    }

    private static func raw(_ pieces: ArraySlice<Piece>) -> String {
        pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    private static func plain(_ pieces: ArraySlice<Piece>) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            // Within a line of text these do not part two words.
            case .open(let name, _), .close(let name): ["span", "a", "b", "strong"].contains(name) ? "" : " "
            }
        }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func pieces(of html: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            if start > rest.startIndex { pieces.append(.text(unescaped(rest[..<start]))) }
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: ">") else { break }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                pieces.append(.close(String(tag.dropFirst())))
            } else {
                pieces.append(.open(String(tag.prefix { $0 != " " }), attributes(in: tag)))
            }
        }
        if !rest.isEmpty { pieces.append(.text(unescaped(rest))) }
        return pieces
    }

    private static func attributes(in tag: Substring) -> [String: String] {
        var found: [String: String] = [:]
        for match in tag.matches(of: /\s([a-z-]+)(?:="([^"]*)")?/) {
            found[String(match.1)] = unescaped(match.2 ?? "")
        }
        return found
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#34;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
