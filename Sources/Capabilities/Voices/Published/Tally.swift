import Spine

/// How some people answered one view.
struct Tally: Sendable, Equatable {
    var agree = 0
    var disagree = 0
    /// Those who were not sure.
    var pass = 0

    /// All who answered.
    var seen: Int { agree + disagree + pass }

    static func + (a: Tally, b: Tally) -> Tally {
        Tally(agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass)
    }

    /// What may be shown of it: nothing about fewer than five people, nor anything that would reveal them, nor that
    /// all of them answered alike.
    var shown: Shown {
        let parts = ProtectedCount.parts([agree, disagree, pass])
        guard max(agree, disagree, pass) < seen else { return Shown(agree: nil, disagree: nil, pass: nil, of: seen) }
        return Shown(agree: parts[0].shown, disagree: parts[1].shown, pass: parts[2].shown, of: seen)
    }

    /// The counts that may be shown.
    struct Shown: Sendable, Equatable {
        let agree: Int?
        let disagree: Int?
        let pass: Int?
        /// All who answered, for shares.
        let of: Int
    }

    /// A share in tenths, from “1 in 10” to “9 in 10”: never none, never all.
    static func tenths(_ count: Int, of all: Int) -> Int {
        min(9, max(1, (count * 10 + all / 2) / all))
    }

    /// A share in whole percent.
    static func percent(_ count: Int, of all: Int) -> Int { (count * 100 + all / 2) / all }
}
