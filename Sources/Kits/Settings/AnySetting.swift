/// A setting without the type of its value: a row of the table.
public struct AnySetting: Sendable {
    /// The name, such as "public-address".
    public let name: String
    /// One sentence for the table.
    public let summary: String
    /// What the value looks like.
    public let placeholder: String
    /// The text of the default.
    public let standard: String?
    /// Whether the value must never be printed.
    public let isSecret: Bool
    let refusal: @Sendable (String) -> String?

    /// Takes any setting.
    public init<Value>(_ setting: Setting<Value>) {
        name = setting.name
        summary = setting.summary
        placeholder = setting.placeholder
        standard = setting.standard
        isSecret = setting.isSecret
        refusal = { text in
            do throws(Setting<Value>.Refusal) {
                _ = try setting.parse(text)
                return nil
            } catch {
                return error.reason
            }
        }
    }
}
