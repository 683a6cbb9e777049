import Database
import Secrets
import Spine

/// A new code to type: six letters and digits, none of which is a vowel or looks like another, so that it spells nothing
/// and is read out without doubt (Crockford's base 32 without A and E).
enum ShortCode {
    static let length = 6
    static let symbols = Array("0123456789BCDFGHJKMNPQRSTVWXYZ")

    /// One that neither a conversation nor an entrance has.
    static func new(_ acting: Acting) throws -> String {
        while true {
            let code = String(
                (0..<length).map { _ in symbols[acting.surroundings.randomness.number(below: symbols.count)] })
            let isTaken = try acting.tx.first(
                """
                select exists (select 1 from conversation where code = \(code))
                    or exists (select 1 from entrance where code = \(code))
                """
            ) { try $0.next(Bool.self) }
            if isTaken != true { return code }
        }
    }
}
