import Pages
import Phrases

/// The one sentence that says what people agree on most.
struct AgreementSentence: Sendable {
    let statement: Statement
    /// Nil where so few answered that only “most” may be said.
    let tenths: Int?
    /// How many groups agree; 0 where no groups are shown.
    let groups: Int

    /// Nil where there is nothing that people agree on.
    init?(_ landscape: PublishedLandscape, agreed: [Int], statements: [Int: Statement]) {
        guard let first = agreed.first, let statement = statements[landscape.views[first].number] else { return nil }
        self.statement = statement
        tenths = landscape.views[first].all.agreeTenths
        groups = landscape.showsGroups ? landscape.groups.count : 0
    }

    /// The sentence, without the view's own words.
    func text(in shown: Rendering) -> String {
        guard let tenths else { return shown.say(HeardWords.mostAgreeThat) }
        return switch groups {
        case 0: shown.say(Words.leadAll, ["tenths": tenths])
        case 2: shown.say(Words.leadBoth, ["tenths": tenths])
        default: shown.say(Words.leadGroups, ["tenths": tenths, "groups": groups])
        }
    }
}
