/// How a program ends, by the numbers of BSD's sysexits.
public enum ExitCode: Int32, Sendable {
    /// All went well.
    case success = 0
    /// The command line was wrong.
    case usage = 64
    /// What was to be read is not as it should be.
    case badData = 65
    /// Something to be read is not there.
    case noInput = 66
    /// Something needed is not available.
    case unavailable = 69
    /// The program itself is at fault.
    case software = 70
    /// A file cannot be made.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// It may work later.
    case temporary = 75
    /// It is not allowed.
    case notPermitted = 77
    /// The settings are wrong.
    case settings = 78
}
