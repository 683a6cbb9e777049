import Accounts
import Database
import Gatherings
import Host
import Learning
import Network
import Pages
import Papers
import Phrases
import Relationships
import Safety
import Schema
import Search
import Secrets
import Spine
import Voices

/// Puts the site together: the one place where capabilities meet, used by the program and by the tests alike.
public func buildSite(settings: SiteSettings) throws -> Site {
    let store = Store(settings.database, surroundings: settings.surroundings)
    let safety = SafetyCapability(
        key: settings.key.subkey(for: "safety"),
        wiring: SafetyWiring(
            library: settings.library, tables: Migration.tables(after: History.migrations), keeps: { Site.keeps },
            fixed: { HostCapability.retention + RelationshipsCapability.retention }, me: { $0(AccountsRoute.me) },
            release: { try VoicesCapability.release(of: $0, for: $1) }))
    let papers = PapersCapability(
        wiring: PapersWiring(
            clean: settings.papers.clean, mostBytes: settings.papers.mostBytes, kinds: { Site.papered },
            safeguarding: safety))
    let voices = VoicesCapability(
        wiring: VoicesWiring(
            key: settings.key.subkey(for: "voices"), hands: Site.hands(settings.key),
            random: settings.surroundings.randomness, library: settings.library, publicAddress: settings.publicAddress,
            personalData: { Site.personalData }, references: Site.references, noteErasure: settings.noteErasure,
            safeguarding: safety, papering: papers,
            isHeld: { NetworkCapability.isHeld($0, forOneOf: $1) },
            organisations: { try NetworkCapability.organisations(ofPublic: $0, $1) }))
    let gatherings = GatheringsCapability(
        wiring: GatheringsWiring(
            key: settings.key.subkey(for: "gather"), random: settings.surroundings.randomness,
            library: settings.library, publicAddress: settings.publicAddress, mailFrom: settings.mailFrom,
            timeZone: settings.timeZone, safeguarding: safety,
            learnt: { slug, event, link in
                guard let slug else { return link(LearningRoute.network) }
                guard let event else { return link(LearningRoute.all(slug)) }
                return link(LearningRoute.newNote(slug), query: [("event", event.text)])
            }, papering: papers))
    let learning = LearningCapability(
        wiring: LearningWiring(library: settings.library, safeguarding: safety, papering: papers) { cell, reading in
            try gatherings.recent(in: cell, for: reading).map {
                LearningWiring.Happening(id: $0.id, title: $0.title, at: $0.at)
            }
        })
    let relationships = RelationshipsCapability(
        wiring: RelationshipsWiring(
            library: settings.library, facts: { settings.facts(of: $0, assets: []) }, mailFrom: settings.mailFrom,
            sectors: { try NetworkCapability.sectors(in: $0) },
            need: { try GatheringsCapability.need(of: $0, $1) },
            keepNeed: { try GatheringsCapability.keep(need: $0, of: $1, $2) }))
    let accounts = AccountsCapability(
        key: settings.key.subkey(for: "accounts"), library: settings.library,
        wiring: AccountsWiring(
            afterSetUp: { $0(NetworkRoute.newCell) }, waits: Site.waits, verbs: Site.verbs, kinds: Site.itemKinds,
            isSaid: GatheringsCapability.isSaid, facts: { settings.facts(of: $0, assets: []) },
            personalData: Site.personalData, references: Site.references, noteErasure: settings.noteErasure,
            doors: { try voices.door($0, $1) ?? gatherings.door($0, $1) },
            ways: { [relationships.way(from: nil, $0, $1)] }))
    let network = NetworkCapability(
        inviting: accounts,
        wiring: NetworkWiring(
            openings: { try voices.openings(for: $0) },
            upcoming: { reading in
                try gatherings.upcoming(for: reading).map { Upcoming(part: $0.part, cells: $0.cells, until: $0.until) }
            },
            tasks: { cell, reading in
                try (gatherings.startTasks(of: cell, for: reading) + voices.startTasks(of: cell, for: reading)).map {
                    task in
                    StartTask(title: task.title, hint: task.hint, isDone: task.isDone, link: task.link)
                }
            }, merged: { try GatheringsCapability.moveRooms(of: $0, to: $1, $2) }, waits: Site.waits, verbs: Site.verbs,
            me: { $0(AccountsRoute.me) }, codeBox: AccountsCapability.codeBox,
            ways: { [relationships.way(from: $0, $1, $2)] }),
        sections: { cell, reading in
            [
                try gatherings.homeSection(of: cell, for: reading),
                try voices.homeSection(of: cell, for: reading), try learning.homeSection(of: cell, for: reading),
                try safety.homeSection(of: cell, for: reading),
            ].compactMap(\.self)
        })
    let host = HostCapability(
        wiring: HostWiring(
            organisations: { $0(NetworkRoute.organisations) }, cell: { slug, link in link(NetworkRoute.cell(slug)) },
            library: settings.library, words: { Site.words }, jobNames: { Site.jobNames }, mail: settings.mail,
            mailFrom: settings.mailFrom,
            showLetter: settings.showLetter,
            check: HealthCheck(
                database: settings.database, migrations: History.migrations, folder: settings.machine.folder,
                keyFile: settings.machine.keyFile, publicAddress: settings.machine.publicAddress,
                hasMail: settings.mail != nil, mailFrom: settings.mailFrom,
                dkimSelector: settings.machine.dkimSelector ?? "default", lastBackup: settings.machine.lastBackup,
                clock: { settings.surroundings.now }),
            inviting: accounts, keeping: { $0(SafetyRoute.keeper) }, papers: { try PapersCapability.room(in: $0) }))
    return Site(
        store: store, settings: settings, assets: Assets(), accounts: accounts, host: host, network: network,
        voices: voices, gatherings: gatherings, learning: learning, papers: papers,
        relationships: relationships, safety: safety,
        search: SearchCapability(
            wiring: SearchWiring(
                kinds: { Site.itemKinds },
                isFindable: { viewer, now in
                    "\(VoicesCapability.isFindable(at: now)) and \(PapersCapability.isFindable(for: viewer))"
                })))
}
