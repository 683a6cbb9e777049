import Glibc

extension Key {
    /// Reads the key from a file of 64 hexadecimal digits.
    ///
    /// Refuses a file that others than its user and group can read, or that its group can write.
    public convenience init(file path: String) throws(SecretsError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            let missing = errno == ENOENT
            throw SecretsError(
                missing ? .missing : .inputOutput,
                missing
                    ? "There is no key file at \(path); make one, or restore it from your backup."
                    : "The key file \(path) cannot be read: \(String(cString: strerror(errno))).")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw SecretsError(.malformed, "\(path) is not a file, so no key can be read from it.")
        }
        guard status.st_mode & 0o027 == 0 else {
            throw SecretsError(.exposed, "Others can read the key file \(path): run chmod 600 on it.")
        }
        // The digits and a line's end in either style are 66 bytes at most: a longer file is something else.
        var text = try Descriptor(file).read(67)
        let isShort = text.count < 67
        while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { text.removeLast() }
        guard isShort, text.count == 2 * Key.byteCount, let bytes = Hexadecimal.decode(text) else {
            throw SecretsError(.malformed, "The key file \(path) should hold 64 hexadecimal digits and nothing else.")
        }
        self.init { $0.copyBytes(from: bytes) }
    }

    /// Writes the key into a new file that only its user can read; never replaces a file.
    public func write(to path: String) throws(SecretsError) {
        let draft = "\(path).\(getpid()).new"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Key.unwritable(path) }
        defer { unlink(draft) }
        let text = withBytes { Hexadecimal.encode($0) } + [UInt8(ascii: "\n")]
        let written = Glibc.write(file, text, text.count) == text.count && fsync(file) == 0
        guard close(file) == 0, written else { throw Key.unwritable(path) }
        guard link(draft, path) == 0 else {
            guard errno == EEXIST else { throw Key.unwritable(path) }
            throw SecretsError(.exists, "There is a key file at \(path) already; it stays as it is.")
        }
    }

    /// Reads the key file, or makes it the first time.
    public static func inFile(_ path: String, random: any RandomSource) throws(SecretsError) -> Key {
        do {
            return try Key(file: path)
        } catch  where error.code == .missing {
            do {
                try Key(random: random).write(to: path)
            } catch  where error.code == .exists {
                // Another process made it in the same moment; its key counts.
            }
            return try Key(file: path)
        }
    }

    private static func unwritable(_ path: String) -> SecretsError {
        SecretsError(.inputOutput, "The key file \(path) cannot be written: \(String(cString: strerror(errno))).")
    }
}
