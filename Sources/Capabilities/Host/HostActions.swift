public import Spine

// The rows of the policy table that are the site keepers' and the installation's own.
extension HostCapability {
    static let look = Action("host.look", by: [.host], isRecorded: false)
    static let changeSettings = Action("host.change-settings", by: [.host])
    static let changeKeepers = Action("host.change-keepers", by: [.host, .system])
    static let makeCode = Action("host.make-code", by: [.host])
    static let retryJob = Action("host.retry-job", by: [.host])
    static let retryLetter = Action("host.retry-letter", by: [.host])
    static let passOnLetter = Action("host.pass-on-letter", by: [.host])
    static let askForCheck = Action("host.ask-for-check", by: [.host], isRecorded: false)
    static let work = Action("host.work", by: [.system], isRecorded: false)
    /// Erasing again whoever had asked to go, after a backup was restored.
    public static let eraseAgain = Action("host.erase-again", by: [.system], isRecorded: false)

    public static var actions: [Action] {
        [
            look, changeSettings, changeKeepers, makeCode, retryJob, retryLetter, passOnLetter, askForCheck, work,
            eraseAgain,
        ]
    }

    public static func deed(at route: HostRoute) -> Deed? {
        switch route {
        case .settings: Deed(changeSettings, on: .network)
        case .keeper: Deed(changeKeepers, on: .network)
        case .code: Deed(makeCode, on: .network)
        case .job: Deed(retryJob, on: .network)
        case .letter: Deed(retryLetter, on: .network)
        case .letterPassedOn: Deed(passOnLetter, on: .network)
        case .health: Deed(askForCheck, on: .network)
        case .overview, .people, .cells, .jobs, .outbox, .retention, .languages, .accessibility, .privacy, .help: nil
        }
    }
}
