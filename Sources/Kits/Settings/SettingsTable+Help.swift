extension SettingsTable {
    /// The settings for `--help`: the option and its placeholder, then the summary and the default, indented.
    public var help: String {
        settings.map { setting in
            var text = "  --\(setting.name) \(setting.placeholder)\n        \(setting.summary)"
            if let standard = setting.standard { text += " [\(standard)]" }
            return text + "\n"
        }.joined()
    }

    /// The settings as a table in Markdown for the documentation.
    public var markdown: String {
        var text = "| setting | environment | default | what it does |\n| --- | --- | --- | --- |\n"
        for setting in settings {
            let standard = setting.standard.map { $0.isEmpty ? "" : "`\($0)`" } ?? ""
            let secret = setting.isSecret ? " Secret: never printed." : ""
            text += "| `\(setting.name)` | `\(variable(of: setting))` | \(standard) | \(setting.summary)\(secret) |\n"
        }
        return text
    }
}
