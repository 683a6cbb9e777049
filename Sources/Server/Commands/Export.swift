import Commands
import Pages
import Site
import Spine

extension Command {
    /// Writes out what somebody may see of a cell.
    static let export = Command(
        "export", abstract: "Write what somebody may see of a group to files.",
        discussion: "Figures about fewer than five people are left out. It is recorded who took what.",
        arguments: [
            Argument("cell", summary: "The group's name in addresses, such as quay-ward."),
            Argument("dir", summary: "The folder to write to; it is made if need be."),
        ],
        options: Settings.optionsBesideServing + [
            Option("as", "EMAIL", summary: "What this person may see; without it, what anybody may see.")
        ]
    ) { invocation in
        let folder = invocation.arguments[1]
        guard try !Folder.has(folder) || Folder.isEmpty(folder) else {
            throw CommandError(.cannotCreate, "There is something in \(folder) already. Name an empty folder.")
        }
        let opened = try Opened(try Settings(invocation), .using)
        var names: Set<String> = []
        try Opened.words {
            var viewer = Viewer.visitor
            if let email = invocation.value("as") {
                guard let found = try opened.site.viewer(email: email) else {
                    throw CommandError(.noInput, "Nobody here has the e-mail address given.")
                }
                viewer = found
            }
            let whom = invocation.value("as") == nil ? "anybody" : "this person"
            do {
                try opened.site.export(invocation.arguments[0], as: viewer) { file in
                    if names.isEmpty { try Folder.make(folder) }
                    try FileBytes.write(file.bytes, to: "\(folder)/\(file.name)")
                    names.insert(file.name)
                }
            } catch let error as SpineError where error.code == .notFound {
                throw CommandError(
                    .noInput,
                    "There is no such group, or not for \(whom); "
                        + "--as says what whom may see.")
            }
        }
        printOut("\(names.count) files are in \(folder).\n")
    }
}
