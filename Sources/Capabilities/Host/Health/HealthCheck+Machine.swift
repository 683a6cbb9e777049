import Glibc
import Spine

extension HealthCheck {
    /// Room enough for a backup and a busy day: from 1 GB on; below 200 MB the next backup may fail.
    var disk: Finding {
        var status = statvfs()
        guard let folder, statvfs(folder, &status) == 0 else { return Finding(.disk, .look, .diskUnknown) }
        let (free, over) = Int64(clamping: status.f_bavail).multipliedReportingOverflow(
            by: Int64(clamping: status.f_frsize))
        let bytes = over ? Int64.max : free
        let value = Self.megabytes(bytes)
        if bytes >= 1_000_000_000 { return Finding(.disk, .good, .diskGood, value: value) }
        return Finding(.disk, bytes < 200_000_000 ? .bad : .look, .diskLow, remedy: .diskRemedy, value: value)
    }

    /// A backup a day is good; after eight days without one something is wrong.
    var backup: Finding {
        guard let last = lastBackup() else { return Finding(.backup, .look, .backupUnknown, remedy: .backupRemedy) }
        let days = max(0, clock().milliseconds - last.milliseconds) / 86_400_000
        if days < 2 { return Finding(.backup, .good, .backupGood, value: "\(days)") }
        return Finding(.backup, days > 8 ? .bad : .look, .backupOld, remedy: .backupRemedy, value: "\(days)")
    }

    var address: Finding {
        guard let publicAddress else { return Finding(.address, .look, .addressUnset, remedy: .addressRemedy) }
        return publicAddress.lowercased().hasPrefix("https://")
            ? Finding(.address, .good, .addressGood, value: publicAddress)
            : Finding(.address, .look, .addressPlain, remedy: .addressPlainRemedy, value: publicAddress)
    }

    /// The key file is its user's alone, or at most readable by its group.
    var key: Finding {
        var status = stat()
        guard let keyFile, stat(keyFile, &status) == 0 else {
            return Finding(.key, .look, .keyMissing, remedy: .keyMissingRemedy)
        }
        return status.st_mode & 0o027 == 0
            ? Finding(.key, .good, .keyGood)
            : Finding(.key, .bad, .keyOpen, remedy: .keyRemedy, value: keyFile)
    }
}
