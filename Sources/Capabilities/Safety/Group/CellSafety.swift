import Spine

/// What a group has written down about safety and about people's data.
struct CellSafety: Sendable {
    /// Who decides together what is done with what people say: the organisations of the group, by name.
    var responsible = ""
    /// Whom to ask about it, and how.
    var contact = ""
    /// Whom to phone in danger, a line each.
    var inDanger = ""
    /// How to complain, in the group's own words.
    var complain = ""
    /// How to reach the safeguarding lead, as the group wants to publish it.
    var reachLead = ""
    var lead: Actor.ID?
    var deputy: Actor.ID?
    /// Zero where nothing was written down yet.
    var revision = 0

    /// The lines of `inDanger` that say something.
    var numbers: [String] {
        inDanger.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
    }
}

extension Substring {
    /// Without the spaces around it.
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
