import Glibc

extension PolisExport {
    /// The largest file that is read, in bytes.
    public static let largestFile = 1 << 30

    /// Reads an export from the folder that it was unpacked into: `comments.csv`, with `votes.csv` or else
    /// `participants-votes.csv`, and `summary.csv` where it is there.
    public init(folder: String) throws(PolisExportError) {
        guard let comments = try Self.bytes("comments.csv", in: folder) else {
            throw PolisExportError(
                .missingFile, "There is no comments.csv in “\(folder)”. Name the folder of an unpacked Polis export.")
        }
        let votes = try Self.bytes("votes.csv", in: folder)
        try self.init(
            comments: comments, votes: votes,
            participantsVotes: votes == nil ? Self.bytes("participants-votes.csv", in: folder) : nil,
            summary: Self.bytes("summary.csv", in: folder))
    }

    /// The bytes of a file, or nil where there is no such file.
    private static func bytes(_ name: String, in folder: String) throws(PolisExportError) -> [UInt8]? {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(name)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw unreadable(name) }
        let size = Int(status.st_size)
        guard size <= largestFile else {
            throw PolisExportError(.tooLarge, "\(name) is larger than \(largestFile >> 20) MiB. Split the export.")
        }
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + filled, size - filled) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw unreadable(name) }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(size - filled)
        return bytes
    }

    private static func unreadable(_ name: String) -> PolisExportError {
        PolisExportError(.unreadableFile, "\(name) is there but cannot be read. Check that it is a file you may read.")
    }
}
