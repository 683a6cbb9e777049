import Pages
import Spine

/// What of a cell's home stays as it was drawn for a viewer, each piece while it shows the same.
final class DrawnHome: Sendable {
    /// What depends on the cell's heading alone stays while the heading's counters do.
    let frame = DrawnFrame()
    let header = Drawn<Int>()
    let openings = Drawn<[HomeSection.Opening]>()
    let within = Drawn<[GroupEntry]>()
    let who = Drawn<WhoIsHere>()
}

/// Who belongs to a cell, and what somebody of that standing can do about it.
struct WhoIsHere: Sendable, Equatable {
    let slug: Slug
    let organisations: [OrganisationName]
    let people: ProtectedCount
    let standing: Standing?
}
