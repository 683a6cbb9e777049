import Spine

/// What the people named for safety have to do, as something that can wait for them.
///
/// Reports, worries and answers owed are no items. What waits is said of one item a group and a person: the convenors
/// share one, the lead, the deputy and each site keeper have their own, seen by nobody else and there from the day they
/// were named. So what waits tells nobody else anything, and says nothing of what it is about.
enum Duty {
    static let kind = Item.Kind("safety-duty")

    static let reports = Waiting.What("safety.reports")
    static let answers = Waiting.What("safety.answers")
    static let breaches = Waiting.What("safety.breaches")

    /// One thing that should wait.
    struct Wait: Hashable {
        let actor: Actor.ID
        let item: Item.ID
        let what: Waiting.What
    }
}
