/// The methods that are handed on; the server answers any other with 405.
public enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    /// As `get`; the server leaves the body out.
    case head = "HEAD"
    case post = "POST"

    /// The methods as the Allow header lists them.
    static let allowed = allCases.map(\.rawValue).joined(separator: ", ")
}
