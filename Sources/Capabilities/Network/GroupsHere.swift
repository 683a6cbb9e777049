import Pages
import Spine

/// What a cell's home shows of the groups within it, and of who is here.
struct GroupsHere: Sendable {
    let within: [GroupEntry]
    let organisations: [OrganisationName]
    let people: ProtectedCount
    /// The groups as they stand on the page.
    let drawn = DrawnOnce()
}
