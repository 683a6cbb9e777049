import Testing

/// The browser's tests look for what is not a colour in one way of seeing only: the sheet keeps it so.
@Suite struct SheetTests {
    /// The properties that the sheet sets where somebody wants other colours and that are no colours.
    static func others(in sheet: String) -> [String] {
        sheet.matches(of: /@media\((?:prefers-color-scheme|forced-colors)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/).flatMap {
            block in
            block.1.matches(of: /\{([^{}]*)\}/).flatMap { rule in
                rule.1.split(whereSeparator: { $0 == ";" || $0 == "\n" }).compactMap { line in
                    let property = String(line.prefix { $0 != ":" })
                    // What a reader's wish for dark or for colours of their own may change.
                    return property.wholeMatch(of: /--[a-z]+|fill|border/) == nil ? property : nil
                }
            }
        }
    }

    @Test func `dark and forced colours change colours and frames alone`() throws {
        let sheet = try SourceFile.text("Sources/Site/Assets/site.css")
        #expect(sheet.contains("@media(prefers-color-scheme: dark)") && sheet.contains("@media(forced-colors: active)"))
        #expect(Self.others(in: sheet) == [])
    }

    @Test func `another change is found`() {
        let sheet =
            "@media(prefers-color-scheme: dark){:root{\n--ink:#fff;\n}}\n@media(forced-colors: active){\na{fill:red}\nb{display:none;border:1px}\n}\np{display:block}"
        #expect(Self.others(in: sheet) == ["display"])
    }
}
