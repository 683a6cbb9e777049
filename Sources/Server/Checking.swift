import Commands
import Host
import Site

/// Prints the findings of the health check, each with its remedy.
enum Checking {
    /// Looks at everything and prints what was found; throws where something is bad.
    static func report(_ opened: Opened) throws {
        let say = opened.site.words
        let findings = opened.site.check.findings()
        let width = Finding.State.allCases.map { $0.name(in: say).count }.max() ?? 0
        let margin = String(repeating: " ", count: width + 2)
        for finding in findings {
            let state = finding.state.name(in: say)
            let gap = String(repeating: " ", count: width - state.count + 2)
            Command.printOut("\(state)\(gap)\(finding.name(in: say)) – \(finding.words(in: say))\n")
            if let remedy = finding.remedy(in: say) { Command.printOut("\(margin)→ \(remedy)\n") }
        }
        guard !findings.contains(where: { $0.state == .bad }) else {
            throw CommandError(.unavailable, "Something needs your attention: see above.")
        }
    }
}
