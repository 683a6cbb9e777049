import Glibc

/// One line on the terminal that says how far a long piece of work has come; silent in a pipe.
public struct ProgressLine: ~Copyable {
    private let file: Int32
    private let label: String
    private let total: Int
    private let isShown: Bool
    private var shownPercent = -1

    /// A line for so many pieces of work.
    public init(_ label: String, total: Int, file: Int32 = 2) {
        self.file = file
        self.label = label
        self.total = max(total, 1)
        isShown = isatty(file) == 1
    }

    /// Shows how many pieces are done; draws only when the percentage changes.
    public mutating func show(_ done: Int) {
        guard isShown else { return }
        let percent = Int(Double(max(0, min(done, total))) / Double(total) * 100)
        guard percent != shownPercent else { return }
        shownPercent = percent
        Command.write("\r\(label) \(percent) %\u{1b}[K", to: file)
    }

    deinit {
        if shownPercent >= 0 { Command.write("\r\u{1b}[K", to: file) }
    }
}
