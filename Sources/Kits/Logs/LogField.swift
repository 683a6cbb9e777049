/// One named value in a line of the log.
public struct LogField: Sendable {
    let name: StaticString
    let value: LogValue

    /// A value under a name of lower-case words.
    public init(_ name: StaticString, _ value: LogValue) {
        self.name = name
        self.value = value
    }
}
