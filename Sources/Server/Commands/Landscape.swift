import Commands
import Voices

extension Command {
    /// Computes the opinion landscape of an export, without an installation.
    static let landscape = Command(
        "landscape", abstract: "Compute who agrees with whom in a conversation that Polis exported.",
        arguments: [Argument("dir", summary: "The folder of the export: comments.csv and votes.csv.")],
        options: [.flag("json", summary: "Write JSON for other programs.")]
    ) { invocation in
        do throws(PolisExportError) {
            let report = LandscapeReport(try PolisExport(folder: invocation.arguments[0]))
            printOut(invocation.has("json") ? report.json + "\n" : report.text)
        } catch {
            throw CommandError(error)
        }
    }
}

extension CommandError {
    /// An export that could not be read; the message names its broken rows.
    init(_ error: PolisExportError) {
        let code: ExitCode = error.code == .missingFile ? .noInput : .badData
        self.init(code, error.message, cause: error)
    }
}
