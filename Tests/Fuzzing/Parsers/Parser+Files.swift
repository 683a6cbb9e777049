import Calendar
import DNS
import Database
import FileTypes
import Glibc
import Learning
import Secrets
import Synchronization

// Parsers of whole files, and of what other machines answer.
extension Parser {
    /// What can be read can be written, and what was written reads the same.
    func calendar(_ bytes: [UInt8]) {
        guard let read = try? CalendarText(reading: bytes), let written = try? read.written(by: "fuzz") else { return }
        guard let again = try? CalendarText(reading: written) else {
            preconditionFailure("A calendar that was written here cannot be read.")
        }
        precondition(again.events.count == read.events.count, "An event was lost on the way.")
    }

    /// What was cleaned is what it was, and hides nothing from a second look; whatever name came along can be saved under.
    func file(_ bytes: [UInt8]) {
        guard let clean = try? CleanFile(cleaning: bytes) else { return }
        let again = try? CleanFile(cleaning: clean.bytes)
        precondition(again == nil || again?.type == clean.type, "A file became another type.")
        guard let name = try? FileName(String(decoding: bytes.prefix(300), as: UTF8.self), for: clean.type) else {
            return
        }
        precondition(!name.text.contains("/") && !name.text.hasPrefix(".") && name.text.utf8.count < 200, "A bad name.")
    }

    /// A note that is taken in is written again the same, and within the bounds that it was read with.
    func note(_ bytes: [UInt8]) {
        guard let note = try? NoteFile(reading: bytes) else { return }
        precondition((try? NoteFile(reading: note.bytes)) == note, "A note reads otherwise than it was written.")
    }

    func zone(_ bytes: [UInt8]) {
        guard let zone = try? Zone(named: "Fuzz/Zone", file: bytes) else { return }
        for moment in [Int64.min / 2, -1, 0, 1_700_000_000_000, 4_000_000_000_000, Int64.max / 2] {
            let civil = zone.civil(at: moment)
            _ = zone.milliseconds(of: civil)
        }
    }

    func dns(_ bytes: [UInt8]) {
        let message = DNSMessage(bytes)
        if let texts = try? message.texts() {
            precondition(texts.reduce(0) { $0 + $1.utf8.count } <= 3 * bytes.count * 256, "More words than bytes.")
        }
        _ = try? message.mailHosts()
    }

    /// A key that takes long to make would leave no time for anything else: those are read as far as that.
    func sealed(_ bytes: [UInt8]) {
        let cost = bytes.dropFirst(8).prefix(8)
        let isCheap = cost.count < 8 || cost.elementsEqual([0, 0x20, 0, 0, 1, 0, 0, 0])
        precondition(EncryptedFile.recognises(bytes) == bytes.starts(with: Array("ARGONX01".utf8)))
        guard isCheap, let passphrase = Password(attempt: "three unusual pelicans") else { return }
        let (input, output) = (Self.scratch("sealed"), Self.scratch("plain"))
        defer {
            close(input)
            close(output)
        }
        guard write(input, bytes, bytes.count) == bytes.count, lseek(input, 0, SEEK_SET) == 0 else { return }
        try? EncryptedFile.decrypt(from: input, to: output, passphrase: passphrase)
    }

    /// A dump, loaded into a database that is never changed by it, since a whole one ends with a checksum.
    func dump(_ bytes: [UInt8]) {
        let folder = "/dev/shm/joining-forces-dump-\(getpid())"
        mkdir(folder, 0o700)
        guard let file = fopen("\(folder)/dump", "w") else { return }
        _ = fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        Self.loading.withLock { kept in
            if kept == nil {
                kept = try? Database(.sqlite("\(folder)/database.sqlite"), readers: 1)
                try? kept?.migrate(Self.history)
            }
            _ = try? kept?.load(from: "\(folder)/dump")
            // A whole dump fits once: the next one finds an empty table again.
            _ = try? kept?.write { try $0.run("delete from thing") }
        }
    }

    /// A file in the memory's own folder, without a name.
    private static func scratch(_ name: String) -> Int32 {
        let path = "/dev/shm/joining-forces-\(name)-\(getpid())"
        defer { unlink(path) }
        return open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    }

    private static let loading = Mutex<Database?>(nil)
    private static let history = [
        Migration(
            name: "2026-11-25-0900-thing",
            steps: [.table("thing", [.text("name", .structural).primaryKey, .bytes("data", .structural).null])])
    ]
}
