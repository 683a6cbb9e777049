public import Database
import Secrets

/// Makes a form that is sent twice act once: each form carries a random number, and what the first sending led to is
/// kept with it for `remembered` days.
///
/// That may be a link which lets somebody in. So it is kept under the form's own number, which is not kept itself: whoever
/// reads the database learns nothing from it.
public enum FormNonce {
    /// How long a number is remembered, in days.
    public static let remembered: Int64 = 2

    /// Where an earlier sending of the same form led, if there was one.
    public static func outcome(of nonce: [UInt8], in tx: ReadTransaction) throws -> String? {
        let kept = try tx.first("select location from form_nonce where nonce = \(NumberLock.name(of: nonce))") {
            try $0.next(String.self)
        }
        return try kept.map { try NumberLock.open($0, under: nonce) }
    }
}

extension Acting {
    /// Spends a form's number. Throws `alreadyDone` where it was spent before; its outcome can then be read.
    public func spend(_ nonce: [UInt8], leadingTo location: String) throws {
        let kept = NumberLock.lock(location, under: nonce, random: surroundings.randomness)
        let spent = try tx.run(
            """
            insert into form_nonce (nonce, location, used_at) values (\(NumberLock.name(of: nonce)), \(kept), \(now))
            on conflict (nonce) do nothing
            """)
        guard spent == 1 else { throw SpineError(.alreadyDone, "This form was sent before.") }
    }
}
