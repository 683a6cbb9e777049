public import Phrases
public import Spine

// The rows of the policy table that are the network's own.
extension NetworkCapability {
    static let foundCell = Action("network.found-cell", by: [.signedIn, .system])
    static let foundWithin = Action("network.found-within", by: [.convenor, .convenorAbove, .system])
    static let changeSettings = Action("network.change-settings", by: [.convenor])
    static let addPerson = Action("network.add-person", by: [.convenor])
    static let changePerson = Action("network.change-person", by: [.convenor])
    static let correctPerson = Action("network.correct-person", by: [.convenor])
    static let endMembership = Action("network.end-membership", by: [.convenor])
    static let invite = Action("network.invite", by: [.convenor])
    static let savePeople = Action("network.save-people", by: [.convenor])
    static let leave = Action("network.leave", by: [.observer])
    static let askToJoin = Action("network.ask-to-join", by: [.signedIn])
    static let answerJoin = Action("network.answer-join", by: [.convenor])
    /// Nobody belongs to a cell on behalf of it yet: no page that is kept shows it.
    static let addOrganisation = Action(
        "network.add-organisation", by: [.signedIn, .system], outdatesPages: false)
    static let editOrganisation = Action("network.edit-organisation", by: [.own, .steward, .host])
    static let mergeOrganisations = Action("network.merge-organisations", by: [.own, .steward, .host])

    public static var actions: [Action] {
        [
            foundCell, foundWithin, changeSettings, addPerson, changePerson, correctPerson, endMembership, invite,
            savePeople, leave, askToJoin,
            answerJoin, addOrganisation, editOrganisation, mergeOrganisations, furnishDemo,
        ]
    }

    public static func deed(at route: NetworkRoute) -> Deed? {
        switch route {
        case .newCell: Deed(foundCell, on: .network)
        case .newCellWithin(let slug): Deed(foundWithin, on: .named(slug))
        case .settings(let slug): Deed(changeSettings, on: .named(slug))
        case .addPerson(let slug), .pastePeople(let slug), .start(let slug): Deed(addPerson, on: .named(slug))
        case .person(let slug, _): Deed(changePerson, on: .named(slug))
        case .personName(let slug, _): Deed(correctPerson, on: .named(slug))
        case .personEnd(let slug, _): Deed(endMembership, on: .named(slug))
        case .personInvitation(let slug, _): Deed(invite, on: .named(slug))
        case .peopleTable(let slug): Deed(savePeople, on: .named(slug))
        case .leave(let slug): Deed(leave, on: .named(slug))
        case .join(let slug): Deed(askToJoin, on: .named(slug))
        case .joinAnswer(let slug, _): Deed(answerJoin, on: .named(slug))
        case .newOrganisation: Deed(addOrganisation, on: .network, isBrief: true)
        case .editOrganisation(let id): Deed(editOrganisation, on: .item(id))
        case .mergeOrganisation(let id): Deed(mergeOrganisations, on: .item(id))
        case .home, .cell, .history, .people, .organisations, .organisationsTable, .organisation: nil
        }
    }

    /// What each of the network's own acts is called in a history. That somebody asked to join is for the convenors
    /// alone, so it is not among them.
    public static var verbs: [String: any PhraseKey] {
        let own: [String: Words] = [
            foundCell.name: .didFound, foundWithin.name: .didFound, changeSettings.name: .didSettle,
            addPerson.name: .didAdd, changePerson.name: .didChangePerson, correctPerson.name: .didCorrectPerson,
            endMembership.name: .didEnd, invite.name: .didInvite, savePeople.name: .didSavePeople,
            leave.name: .didLeave,
            answerJoin.name: .didAnswer, addOrganisation.name: .didAddOrganisation,
            editOrganisation.name: .didEditOrganisation, mergeOrganisations.name: .didMerge,
        ]
        return own
    }
}
