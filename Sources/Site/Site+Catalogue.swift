import Accounts
import Database
import Gatherings
import Host
import Learning
import Network
public import Pages
import Papers
public import Phrases
import Relationships
import Routing
import Safety
import Schema
import Search
public import Spine
import Voices

// What all capabilities bring together, for those that work on all of it and for the tests that hold it complete.
extension Site {
    static let capabilityTypes: [any Capability.Type] = [
        NetworkCapability.self, VoicesCapability.self, GatheringsCapability.self, LearningCapability.self,
        PapersCapability.self, RelationshipsCapability.self, SafetyCapability.self, SearchCapability.self,
        AccountsCapability.self, HostCapability.self,
    ]

    /// What each kind of item is called on the screen.
    static var itemKinds: [Item.Kind: any PhraseKey] {
        capabilityTypes.reduce(into: [:]) { all, each in all.merge(each.itemKinds) { first, _ in first } }
    }

    /// The kinds of item that papers may hang on.
    static var papered: Set<Item.Kind> { capabilityTypes.reduce(into: []) { all, each in all.formUnion(each.papered) } }

    /// What each thing that waits is called on the screen.
    static var waits: [Waiting.What: any PhraseKey] {
        capabilityTypes.reduce(into: [:]) { all, each in all.merge(each.waits) { first, _ in first } }
    }

    /// What each act is called in a history.
    static var verbs: [String: any PhraseKey] {
        capabilityTypes.reduce(into: [exportCell.name: SiteWords.didExport]) { all, each in
            all.merge(each.verbs) { first, _ in first }
        }
    }

    /// What each kind of background work is called on the screen.
    static var jobNames: [String: any PhraseKey] {
        capabilityTypes.reduce(into: [:]) { all, each in all.merge(each.jobNames) { first, _ in first } }
    }

    /// The keys of all words.
    public static var words: [any PhraseKey.Type] {
        [SiteWords.self, PagesWords.self, Dates.self, Lists.self] + capabilityTypes.flatMap { $0.words }
    }

    /// Every row of the policy table.
    public static var actions: [Action] { capabilityTypes.flatMap { $0.actions } + [exportCell] }

    /// What is kept about people, anywhere.
    public static var personalData: [PersonalData] {
        Erasure.spine + capabilityTypes.flatMap { $0.personalData }
    }

    /// What is kept for a time that each cell chooses.
    public static var keeps: [Keeping] { capabilityTypes.flatMap { $0.keeps } }

    /// Every column that points at somebody.
    public static var references: [Erasure.Reference] {
        Migration.references(to: ["actor", "person"], after: History.migrations).map {
            Erasure.Reference(table: $0.table, column: $0.column)
        }
    }

    /// One of each of the site's addresses, as paths, with what a form there does.
    public static var exampleRoutes: [(path: [String], deed: Deed?)] {
        capabilityTypes.flatMap { examples(of: $0) }
    }

    private static func examples<C: Capability>(of capability: C.Type) -> [(path: [String], deed: Deed?)] {
        capability.exampleRoutes.map { ($0.path, capability.deed(at: $0)) }
    }
}
