public import Database

/// Makes a form that is sent twice act once: each form carries a random number, and what the first sending led to is
/// kept with it for `remembered` days.
public enum FormNonce {
    /// How long a number is remembered, in days.
    public static let remembered: Int64 = 2

    /// Where an earlier sending of the same form led, if there was one.
    public static func outcome(of nonce: [UInt8], in tx: ReadTransaction) throws -> String? {
        try tx.first("select location from form_nonce where nonce = \(nonce)") { try $0.next() }
    }
}

extension Acting {
    /// Spends a form's number. Throws `alreadyDone` where it was spent before; its outcome can then be read.
    public func spend(_ nonce: [UInt8], leadingTo location: String) throws {
        let spent = try tx.run(
            """
            insert into form_nonce (nonce, location, used_at) values (\(nonce), \(location), \(now))
            on conflict (nonce) do nothing
            """)
        guard spent == 1 else { throw SpineError(.alreadyDone, "This form was sent before.") }
    }
}
