/// What is set, after everything was looked at; all of it has been read once without a mistake.
public struct SettingsValues: Sendable {
    struct Found: Sendable {
        let text: String
        let source: String
    }

    let table: SettingsTable
    let found: [String: Found]

    /// The value, or nil if nothing set it and it has no default.
    public func optional<Value>(_ setting: Setting<Value>) throws(SettingsError) -> Value? {
        precondition(table[setting.name] != nil, "\(setting.name) is not in the table of settings")
        guard let found = found[setting.name] else { return nil }
        do throws(Setting<Value>.Refusal) {
            return try setting.parse(found.text)
        } catch {
            throw SettingsError(.value, "\(setting.name) (\(found.source)) \(error.reason).")
        }
    }

    /// The value; fails with `missing` if nothing set it and it has no default.
    public func value<Value>(_ setting: Setting<Value>) throws(SettingsError) -> Value {
        if let value = try optional(setting) { return value }
        let variable = table.variable(of: AnySetting(setting))
        throw SettingsError(
            .missing, "\(setting.name) is not set: give --\(setting.name) \(setting.placeholder) or set \(variable).")
    }

    /// One line a setting: its name, its value (never a secret's) and where it comes from.
    public var report: [String] {
        table.settings.map { setting in
            guard let found = found[setting.name] else { return "\(setting.name) is not set" }
            return "\(setting.name) = \(setting.isSecret ? "(secret)" : found.text)  (\(found.source))"
        }
    }
}
