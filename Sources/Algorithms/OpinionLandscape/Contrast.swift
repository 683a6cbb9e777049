/// One side of a statement, inside a group and outside it.
struct Contrast {
    let inside: Proportion
    let ratio: Double
    let ratioTest: Double

    init(inside: Proportion, outside: Proportion) {
        self.inside = inside
        ratio = inside.estimate / outside.estimate
        ratioTest = inside.test(against: outside)
    }

    /// Both tests pass: more than half, and more than elsewhere.
    var stands: Bool { inside.test > Proportion.significant && ratioTest > Proportion.significant }
    /// How much and how clearly the group is on this side.
    var shareWeight: Double { inside.estimate * inside.test }
    /// The same, and how much and how clearly more than elsewhere.
    var weight: Double { ratio * ratioTest * shareWeight }
}
