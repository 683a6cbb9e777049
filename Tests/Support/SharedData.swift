import Foundation

/// Real data with known results, such as open conversations; it is not part of the project.
public enum SharedData {
    /// Why a test is skipped.
    public static let absence =
        "The shared data is not on this machine: set JF_SHARED_DATA to its folder, or put it into shared/data above the project."

    /// Where one of its folders or files is: in the folder that `JF_SHARED_DATA` names, or in `shared/data` of a folder above the
    /// project; nil where it is in neither.
    public static func path(of name: String) -> String? {
        var places = [ProcessInfo.processInfo.environment["JF_SHARED_DATA"]].compactMap(\.self)
        var above = URL(filePath: SiteUnderTest.packageFolder)
        while above.path != "/" {
            above.deleteLastPathComponent()
            places.append(above.appending(path: "shared/data").path)
        }
        return places.map { "\($0)/\(name)" }.first { FileManager.default.fileExists(atPath: $0) }
    }
}
