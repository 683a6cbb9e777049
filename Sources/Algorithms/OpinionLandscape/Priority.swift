/// How much it would tell to show a statement to the next person.
///
/// Source: Polis, comment routing: with p = (passes + 1) ÷ (seen + 2), a = (agreements + 1) ÷ (seen + 2) and E the
/// statement's extremity, priority = [(1 − p)(E + 1) a (1 + 8 · 2^(−seen ÷ 5))]². Always positive: statements that few
/// have seen, that few pass on and that tell people apart come first.
public enum Priority {
    /// The priority of one statement.
    /// - Complexity: O(1).
    public static func of(agree: Int, disagree: Int, seen: Int, extremity: Double) -> Double {
        let all = Double(seen + 2)
        let passes = Double(seen - agree - disagree + 1) / all
        let agreement = Double(agree + 1) / all
        let value = (1 - passes) * (extremity + 1) * agreement * (1 + 8 * halved(fifths: seen))
        return value * value
    }

    /// 2^(−count ÷ 5), exact to the last place: a whole power of two times one of five constants.
    private static func halved(fifths count: Int) -> Double {
        let part = [
            1, 0.8705505632961241, 0.757858283255199, 0.659753955386447, 0.5743491774985175,
        ][count % 5]
        return count / 5 > 1000 ? 0 : Double(sign: .plus, exponent: -(count / 5), significand: part)
    }
}
