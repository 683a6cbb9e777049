/// The names of the phrases of one book; a capability declares them, and files of words hold what they say.
///
/// ```swift
/// enum Words: String, PhraseKey {
///     static let book = "Accounts"
///     case signInTitle, peopleHere
/// }
/// ```
public protocol PhraseKey: RawRepresentable<String>, CaseIterable, Sendable {
    /// The file's name without `.txt`, such as `Accounts` for `Languages/cy/Accounts.txt`.
    static var book: String { get }
}
