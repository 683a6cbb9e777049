import Commands
import Host
import Site

/// Prints the findings of the health check, each with its remedy.
enum Checking {
    /// Looks at everything and prints what was found; throws where something is bad.
    static func report(_ opened: Opened) throws {
        let say = opened.site.words
        let findings = opened.site.check.findings()
        for finding in findings {
            Command.printOut("\(finding.stateName(in: say)): \(finding.name(in: say)). \(finding.words(in: say))\n")
            if let remedy = finding.remedy(in: say) { Command.printOut("    \(remedy)\n") }
        }
        guard !findings.contains(where: { $0.state == .bad }) else {
            throw CommandError(.unavailable, "Something needs your attention: see above.")
        }
    }
}
