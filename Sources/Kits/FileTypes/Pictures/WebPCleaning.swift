/// WebP pictures (RFC 9649): the chunks that are needed to draw it, and nothing else.
enum WebPCleaning {
    private static let needed: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]
    /// The bits of the extended header that announce a profile, Exif and XMP.
    private static let announced: UInt8 = 0x20 | 0x08 | 0x04

    static func clean(_ bytes: [UInt8]) throws(FileTypeError) -> [UInt8] {
        let octets = Octets(bytes)
        guard octets.name(0) == "RIFF", octets.name(8) == "WEBP",
            let size = octets.number(4, size: 4, lowFirst: true), size >= 4, size + 8 <= bytes.count
        else { throw damaged }
        var clean: [UInt8] = []
        var at = 12
        while at < size + 8 {
            guard let name = octets.name(at), let length = octets.number(at + 4, size: 4, lowFirst: true),
                let content = octets.slice(at + 8, length)
            else { throw damaged }
            if name == "EXIF", Orientation.of(exif: content) != 1 {
                throw FileTypeError(.sideways, "The picture is to be turned when it is shown.")
            }
            if needed.contains(name) {
                try check(name, Octets(content))
                var chunk = Array(content)
                if name == "VP8X", !chunk.isEmpty { chunk[0] &= ~announced }
                clean += Array(name.utf8) + little(length) + chunk + (length % 2 == 1 ? [0] : [])
            }
            at += 8 + length + length % 2
        }
        guard !clean.isEmpty else { throw damaged }
        return Array("RIFF".utf8) + little(clean.count + 4) + Array("WEBP".utf8) + clean
    }

    private static func check(_ name: String, _ content: Octets) throws(FileTypeError) {
        func number(_ at: Int, _ size: Int) throws(FileTypeError) -> Int {
            guard let number = content.number(at, size: size, lowFirst: true) else { throw damaged }
            return number
        }
        switch name {
        case "VP8X": try PictureLimits.check(number(4, 3) + 1, number(7, 3) + 1)
        case "VP8 ": try PictureLimits.check(number(6, 2) & 0x3FFF, number(8, 2) & 0x3FFF)
        case "VP8L":
            let packed = try number(1, 4)
            try PictureLimits.check(packed & 0x3FFF + 1, packed >> 14 & 0x3FFF + 1)
        default: break
        }
    }

    private static func little(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }

    private static let damaged = FileTypeError(.damaged, "The picture is damaged.")
}
