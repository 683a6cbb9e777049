import Commands
import Site

extension Command {
    /// Makes the demo's database without serving it.
    static let demo = Command(
        "demo", abstract: "Make the demo: an invented place, in a database of its own.",
        options: Settings.optionsBesideServing
    ) { invocation in
        let opened = try Opened(try Settings(invocation), .making, demo: true)
        try Opened.words { try opened.letters.quietly { try opened.site.furnishDemo() } }
        printOut("The demo is ready: joining-forces serve --demo\n")
    }
}
