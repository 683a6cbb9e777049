import Markup
import Pages
import Phrases
import Secrets
import Spine

/// The letter about what waits: plain text, each thing on a line with its address below. Nothing in it signs anybody in.
struct DigestLetter {
    let digest: Digest
    let wiring: AccountsWiring
    let shown: Rendering
    /// Where how often it comes is changed, or stopped.
    let stop: String

    /// What it says at a glance.
    var subject: String {
        let network = shown.site.installation.name
        let isWaiting = !digest.waiting.isEmpty
        return shown.say(
            isWaiting ? DigestWords.subjectWaiting : .subjectChanges,
            count: isWaiting ? digest.waiting.count : digest.changes.count, ["network": network])
    }

    /// The whole of it, for somebody of that name.
    func body(for name: String) -> String {
        let parts =
            [shown.say(DigestWords.hello, ["name": name])]
            + part(.waiting, digest.waiting, line)
            + part(.changes, digest.changes, line)
            + [shown.say(DigestWords.why), "\(shown.say(DigestWords.stop))\n\(stop)"]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func part<Thing>(_ title: DigestWords, _ things: [Thing], _ line: (Thing) -> String) -> [String] {
        guard !things.isEmpty else { return [] }
        let title = shown.say(title)
        let rest = things.count - Digest.most
        let more = rest > 0 ? ["\(shown.say(DigestWords.more, count: rest))\n\(shown.address(AccountsRoute.me))"] : []
        return ["\(title)\n\(String(repeating: "-", count: title.count))"] + things.prefix(Digest.most).map(line) + more
    }

    private func line(_ waiting: Waiting) -> String {
        let what = wiring.waits[waiting.what].map { shown.say($0) } ?? waiting.what.name
        let known = waiting.title.isEmpty ? what : "\(waiting.title): \(what)"
        let line = waiting.due.map { shown.say(DigestWords.waitsBy, ["what": known, "day": shown.day($0)]) } ?? known
        return "\(line)\n\(shown.site.publicAddress)\(shown.link(waiting).text)"
    }

    private func line(_ change: Digest.Change) -> String {
        let verb = wiring.verbs[change.verb].map { shown.say($0) } ?? change.verb
        let day = shown.day(change.at)
        let line = shown.say(
            DigestWords.did,
            [
                "title": change.title, "who": change.who ?? shown.say(DigestWords.somebody), "verb": verb, "day": day,
            ])
        return "\(line)\n\(address(change.item))"
    }

    private func address(_ item: Item.ID) -> String { shown.site.publicAddress + shown.link(item: item).text }
}
