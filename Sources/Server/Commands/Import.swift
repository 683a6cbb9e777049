import Commands
import Glibc
import Settings
import Site
import Spine
import Voices

extension Command {
    /// Brings in conversations that were held elsewhere.
    static let `import` = Command(
        "import", abstract: "Bring in a conversation that was held elsewhere.", subcommands: [.importPolis])

    /// Brings in one that Polis exported.
    static let importPolis = Command(
        "polis", abstract: "Bring in a conversation that Polis exported.",
        discussion:
            "Nothing of it is shown before all of it is in. Run it again to go on where it stopped, or to bring "
            + "in a newer export of the same conversation.",
        arguments: [Argument("dir", summary: "The folder of the export: comments.csv and votes.csv.")],
        options: Settings.optionsBesideServing + [
            Option("cell", "SLUG", summary: "The group to bring it into, by its name in addresses."),
            Option("question", "TEXT", summary: "The question that was asked; the export's own if not given."),
        ]
    ) { invocation in
        guard let text = invocation.value("cell"), let cell = Slug(text) else {
            throw CommandError(.usage, "Say which group: --cell quay-ward.")
        }
        let opened = try Opened(try Settings(invocation), .using)
        do {
            let export = try PolisExport(folder: invocation.arguments[0])
            let work = try PolisImport(
                export, question: invocation.value("question"), into: cell, store: opened.site.store)
            var line = ProgressLine("Bringing in", total: 1000)
            _ = try work.run {
                line.show($0.done * 1000 / max($0.all, 1))
                usleep(5000)  // a site that is being served writes in between
            }
            try opened.site.workOff()
        } catch let error as PolisExportError {
            throw CommandError(error)
        } catch {
            try Opened.words { throw error }
        }
        let address = try opened.settings.values.optional(Settings.publicAddress)?.description ?? ""
        printOut("It is in: \(address)/g/\(cell.text)/voices\n")
    }
}
