import Commands
import Glibc

/// The folder that holds an installation.
enum Folder {
    /// Makes a folder, and those above it, readable by its owner alone.
    static func make(_ path: String) throws {
        var built = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            built += "/\(part)"
            if mkdir(built, 0o700) != 0, errno != EEXIST {
                throw CommandError(
                    .cannotCreate,
                    "The folder \(path) cannot be made. Choose another with --folder, or make it yourself.")
            }
        }
    }

    /// Refuses whoever may not use somebody's folder, and root, who may: what root makes there, its owner could not use.
    static func demandOwner(of path: String) throws {
        var found = stat()
        guard stat(path, &found) == 0 else { return }
        let isForeign = geteuid() == 0 && found.st_uid != 0
        guard isForeign || access(path, R_OK | W_OK | X_OK) != 0 else { return }
        let owner = getpwuid(found.st_uid).map { String(cString: $0.pointee.pw_name) } ?? "#\(found.st_uid)"
        throw CommandError(
            .notPermitted, "The folder \(path) belongs to \(owner). Put “sudo -u \(owner)” before the command.")
    }

    /// Whether something is at a path.
    static func has(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a folder has nothing in it.
    static func isEmpty(_ path: String) throws -> Bool { try names(in: path).isEmpty }

    /// The names of what is in a folder.
    static func names(in path: String) throws -> [String] {
        guard let folder = opendir(path) else {
            throw CommandError(.cannotCreate, "\(path) is no folder, or not yours to read. Choose another.")
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// The folder that a file is in.
    static func above(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The folder that the program itself is in.
    static var ofProgram: String {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
            let length = readlink("/proc/self/exe", buffer.baseAddress!.assumingMemoryBound(to: CChar.self), 4096)
            guard length > 0 else { return "." }
            return above(String(decoding: buffer.prefix(length), as: UTF8.self))
        }
    }

    /// The folder of the words: the one named, beside the program, or in the working folder.
    static func languages(_ named: String?) throws -> String {
        let candidates =
            named.map { [$0] } ?? [
                "\(ofProgram)/Languages", "\(ofProgram)/../share/joining-forces/Languages", "Languages",
            ]
        guard let found = candidates.first(where: { has("\($0)/en") }) else {
            throw CommandError(
                .noInput, "The words of the pages are not here: say where with --languages (it holds en and cy).")
        }
        return found
    }
}
