import Commands
import Spine

/// Shows a letter where there is no mail server to take it: somebody has to hand it over.
enum LetterOnTerminal {
    static func show(_ letter: Letter) {
        let rule = String(repeating: "-", count: 72)
        Command.printOut(
            "\(rule)\nTo: \(visible(letter.recipient))\nSubject: \(visible(letter.subject))\n\n\(visible(letter.body))\n\(rule)\n"
        )
    }

    /// A terminal takes control characters for orders: they are left out.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f || $0 == "\n" }))
    }
}
