public import Phrases
public import Spine

// The rows of the policy table that are the network's own.
extension NetworkCapability {
    static let foundCell = Action("network.found-cell", by: [.signedIn, .system])
    static let foundWithin = Action("network.found-within", by: [.convenor, .convenorAbove, .system])
    static let changeSettings = Action("network.change-settings", by: [.convenor])
    static let addPerson = Action("network.add-person", by: [.convenor])
    static let changePerson = Action("network.change-person", by: [.convenor])
    static let endMembership = Action("network.end-membership", by: [.convenor])
    static let invite = Action("network.invite", by: [.convenor])
    static let leave = Action("network.leave", by: [.observer])
    static let askToJoin = Action("network.ask-to-join", by: [.signedIn])
    static let answerJoin = Action("network.answer-join", by: [.convenor])
    static let addOrganisation = Action("network.add-organisation", by: [.signedIn, .system])
    // Any signed-in person may come this far; `Organisation.mayBeChanged` then asks what ties them to it.
    static let editOrganisation = Action("network.edit-organisation", by: [.signedIn])
    static let mergeOrganisations = Action("network.merge-organisations", by: [.signedIn])

    public static var actions: [Action] {
        [
            foundCell, foundWithin, changeSettings, addPerson, changePerson, endMembership, invite, leave, askToJoin,
            answerJoin, addOrganisation, editOrganisation, mergeOrganisations, furnishDemo,
        ]
    }

    public static func action(of route: NetworkRoute) -> Action? {
        switch route {
        case .newCell: foundCell
        case .newCellWithin: foundWithin
        case .settings: changeSettings
        case .addPerson, .pastePeople, .start: addPerson
        case .person: changePerson
        case .personEnd: endMembership
        case .personInvitation: invite
        case .leave: leave
        case .join: askToJoin
        case .joinAnswer: answerJoin
        case .newOrganisation: addOrganisation
        case .editOrganisation: editOrganisation
        case .mergeOrganisation: mergeOrganisations
        case .home, .cell, .history, .people, .organisations, .organisation: nil
        }
    }

    /// What each of the network's own acts is called in a history. That somebody asked to join is for the convenors
    /// alone, so it is not among them.
    public static var verbs: [String: any PhraseKey] {
        let own: [String: Words] = [
            foundCell.name: .didFound, foundWithin.name: .didFound, changeSettings.name: .didSettle,
            addPerson.name: .didAdd, changePerson.name: .didChangePerson, endMembership.name: .didEnd,
            invite.name: .didInvite, leave.name: .didLeave,
            answerJoin.name: .didAnswer, addOrganisation.name: .didAddOrganisation,
            editOrganisation.name: .didEditOrganisation, mergeOrganisations.name: .didMerge,
        ]
        return own
    }
}
