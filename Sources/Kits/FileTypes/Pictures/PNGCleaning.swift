/// PNG pictures (ISO/IEC 15948): the chunks that are needed to draw it, each as it is, and nothing else.
enum PNGCleaning {
    /// What is drawn, and in which colours. Times, texts, Exif, profiles and moving frames are not among it.
    private static let needed: Set = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs"]
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func clean(_ bytes: [UInt8]) throws(FileTypeError) -> [UInt8] {
        let octets = Octets(bytes)
        guard bytes.starts(with: signature) else { throw damaged }
        var clean = signature
        var at = signature.count
        var hasPicture = false
        while true {
            guard let length = octets.number(at, size: 4, lowFirst: false), let name = octets.name(at + 4),
                let content = octets.slice(at + 8, length), let whole = octets.slice(at, length + 12),
                octets.number(at + 8 + length, size: 4, lowFirst: false)
                    == Int(checksum(whole.dropFirst(4).dropLast(4)))
            else { throw damaged }
            if at == signature.count {
                let header = Octets(content)
                guard name == "IHDR", length == 13, let width = header.number(0, size: 4, lowFirst: false),
                    let height = header.number(4, size: 4, lowFirst: false)
                else { throw damaged }
                try PictureLimits.check(width, height)
            }
            if name == "eXIf", Orientation.of(exif: content) != 1 {
                throw FileTypeError(.sideways, "The picture is to be turned when it is shown.")
            }
            if needed.contains(name) { clean += whole }
            hasPicture = hasPicture || name == "IDAT"
            at += whole.count
            if name == "IEND" { break }
        }
        guard hasPicture else { throw damaged }
        return clean
    }

    /// The checksum of a chunk: CRC-32, bit by bit from a table of sixteen.
    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { crc, byte in
            let low = crc ^ UInt32(byte)
            let half = low >> 4 ^ table[Int(low & 15)]
            return half >> 4 ^ table[Int(half & 15)]
        }
    }

    private static let table: [UInt32] = (0..<16).map { start in
        (0..<4).reduce(UInt32(start)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    private static let damaged = FileTypeError(.damaged, "The picture is damaged.")
}
