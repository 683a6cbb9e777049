import CQREncode
import Glibc

/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules.
public struct QRCode: Sendable, Equatable {
    /// How much of a code may be damaged or covered while it is still read.
    public enum Correction: Sendable, CaseIterable {
        /// About 7 %.
        case low
        /// About 15 %.
        case medium
        /// About 25 %.
        case quartile
        /// About 30 %.
        case high

        var level: QRecLevel {
            switch self {
            case .low: QR_ECLEVEL_L
            case .medium: QR_ECLEVEL_M
            case .quartile: QR_ECLEVEL_Q
            case .high: QR_ECLEVEL_H
            }
        }
    }

    /// The modules from the top row to the bottom one, each from left to right; true is dark.
    public let rows: [[Bool]]

    /// The number of modules along one side, from 21 to 177, without the quiet zone.
    public var size: Int { rows.count }

    /// Draws the text in the smallest code that holds it; fails with `unwritable` or `tooLong`.
    public init(_ text: String, correction: Correction = .medium) throws(QRCodeError) {
        guard !text.isEmpty, !text.utf8.contains(0) else {
            throw QRCodeError(.unwritable, "A QR code needs a text without zero bytes.")
        }
        errno = 0
        guard text.utf8.count <= 8000, let code = QRcode_encodeString(text, 0, correction.level, QR_MODE_8, 1) else {
            guard errno == ENOMEM else {
                throw QRCodeError(.tooLong, "The text is too long for a QR code: shorten it, or correct less.")
            }
            throw QRCodeError(.memory, "There is not enough memory for a QR code.")
        }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        // The lowest bit of each byte says whether the module is dark.
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size)
        rows = (0..<size).map { row in modules[row * size..<(row + 1) * size].map { $0 & 1 == 1 } }
    }
}
