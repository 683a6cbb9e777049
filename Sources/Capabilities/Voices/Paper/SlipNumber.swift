import Spine

/// The number of a printed slip: two characters of its batch, three digits, and one that tells a slip of the finger, such as
/// `K7-014-P`.
///
/// The last character makes the weighted sum of all six a multiple of 29, a prime: every single wrong character and
/// every two neighbours that changed places are found.
struct SlipNumber: Hashable, Sendable {
    let batch: String
    let running: Int

    /// The most slips of one batch.
    static let most = 200
    static let batchLength = 2
    /// Those of a short code but the last: as many as the prime.
    static let symbols = Array(EntryCode.symbols.prefix(29))
    private static let weights = [2, 3, 4, 5, 6]

    /// The slip of a batch with a running number.
    init(_ batch: String, _ running: Int) {
        self.batch = batch
        self.running = running
    }

    /// Reads what somebody typed, in small letters too, with anything that parts it, o for 0 and i or l for 1; nil where
    /// the last character does not fit.
    init?(typed: String) {
        guard typed.utf8.count <= 40, let plain = EntryCode(typed: typed)?.text, plain.utf8.count == 6 else {
            return nil
        }
        let digits = plain.dropFirst(Self.batchLength).prefix(3)
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let running = Int(digits), running > 0,
            plain.allSatisfy(Self.symbols.contains)
        else { return nil }
        self.init(String(plain.prefix(Self.batchLength)), running)
        guard check == plain.last else { return nil }
    }

    /// As it is printed and shown.
    var text: String { "\(batch)-\(digits)-\(check)" }

    private var digits: String { String("00\(running)".suffix(3)) }

    private var check: Character {
        let sum = zip(batch + digits, Self.weights).reduce(0) { sum, part in
            sum + (Self.symbols.firstIndex(of: part.0) ?? 0) * part.1
        }
        return Self.symbols[sum % Self.symbols.count]
    }
}
