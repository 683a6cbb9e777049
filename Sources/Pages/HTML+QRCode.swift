public import Markup
import Phrases
import QRCodes

extension HTML {
    /// The QR code of a whole address; nothing where the address is too long for one.
    public mutating func qrCode(ofAddress address: String, in shown: Rendering) {
        guard let qr = try? QRCode(address) else { return }
        let side = Double(qr.outerSize)
        element(
            .svg, .class("qr"), .viewBox(0, 0, side, side), .role("img"),
            .aria("label", shown.say(PagesWords.qrLabel, ["address": address]))
        ) { html in
            html.void(.path, .d(qr.path))
        }
    }
}
