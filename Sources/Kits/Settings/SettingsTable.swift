/// All settings of a program, once: what it accepts, and what its documentation shows.
public struct SettingsTable: Sendable {
    /// The settings in the order of the documentation.
    public let settings: [AnySetting]
    /// What the environment's names begin with, such as "JOINING_FORCES_".
    public let prefix: String
    private let byName: [String: AnySetting]

    /// A table of these settings; their names differ and their defaults can be read.
    public init(prefix: StaticString, _ settings: [AnySetting]) {
        self.settings = settings
        self.prefix = "\(prefix)"
        byName = Dictionary(settings.map { ($0.name, $0) }) { first, _ in
            preconditionFailure("two settings are called \(first.name)")
        }
        for setting in settings {
            if let standard = setting.standard, let reason = setting.refusal(standard) {
                preconditionFailure("the default of \(setting.name) \(reason)")
            }
        }
    }

    subscript(name: String) -> AnySetting? { byName[name] }

    /// The name in the environment: the prefix, then the words in capitals with underscores.
    public func variable(of setting: AnySetting) -> String {
        prefix + setting.name.uppercased().replacing("-", with: "_")
    }

    /// Where each value comes from: the arguments, else the environment, else the file, else the default.
    ///
    /// Every text is read at once, so that a mistake shows at the start and not when the value is first needed. Names in
    /// the environment that begin with the prefix and belong to no setting are refused, since they are misspelt.
    public func values(
        arguments: [String: String] = [:], environment: [String: String] = [:], file: SettingsFile = .empty
    ) throws(SettingsError) -> SettingsValues {
        var known: [String: String] = [:]
        for setting in settings { known[variable(of: setting)] = setting.name }
        for name in arguments.keys.sorted() where byName[name] == nil {
            throw SettingsError(.unknown, "There is no setting --\(name).")
        }
        for name in environment.keys.sorted() where name.hasPrefix(prefix) && known[name] == nil {
            throw SettingsError(.unknown, "There is no setting \(name): its name may be misspelt in the environment.")
        }
        for line in file.lines where byName[line.name] == nil {
            throw SettingsError(.unknown, "\(file.name), line \(line.number): there is no setting \(line.name).")
        }

        var found: [String: SettingsValues.Found] = [:]
        for setting in settings {
            let variable = variable(of: setting)
            if let text = arguments[setting.name] {
                found[setting.name] = .init(text: text, source: "--\(setting.name)")
            } else if let text = environment[variable], !text.isEmpty {
                found[setting.name] = .init(text: text, source: variable)
            } else if let line = file.lines.first(where: { $0.name == setting.name }) {
                found[setting.name] = .init(text: line.value, source: "\(file.name), line \(line.number)")
            } else if let text = setting.standard {
                found[setting.name] = .init(text: text, source: "the default")
            }
            if let value = found[setting.name], let reason = setting.refusal(value.text) {
                throw SettingsError(.value, "\(setting.name) (\(value.source)) \(reason).")
            }
        }
        return SettingsValues(table: self, found: found)
    }
}
