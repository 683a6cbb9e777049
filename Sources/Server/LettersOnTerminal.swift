import Commands
import Spine
import Synchronization

/// Shows letters where there is no mail server to take them: somebody has to hand them over.
final class LettersOnTerminal: Sendable {
    private let isQuiet = Atomic(false)

    func show(_ letter: Letter) {
        guard !isQuiet.load(ordering: .sequentiallyConsistent) else { return }
        let rule = String(repeating: "-", count: 72)
        Command.printOut(
            "\(rule)\nTo: \(Self.visible(letter.recipient))\nSubject: \(Self.visible(letter.subject))\n\n\(Self.visible(letter.body))\n\(rule)\n"
        )
    }

    /// Shows none meanwhile: those of the demo's invented people need nobody to hand them over.
    func quietly(_ body: () throws -> Void) rethrows {
        isQuiet.store(true, ordering: .sequentiallyConsistent)
        defer { isQuiet.store(false, ordering: .sequentiallyConsistent) }
        try body()
    }

    /// A terminal takes control characters for orders: they are left out.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f || $0 == "\n" }))
    }
}
