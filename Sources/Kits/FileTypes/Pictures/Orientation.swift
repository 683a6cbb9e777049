/// How a picture is to be turned when it is shown: tag 0x0112 of the Exif block, from 1 (as it is) to 8.
enum Orientation {
    /// From the Exif block itself, which is a TIFF file; 1 where it says nothing that can be read.
    static func of(tiff block: ArraySlice<UInt8>) -> Int {
        let octets = Octets(block)
        let lowFirst: Bool
        switch octets.number(0, size: 2, lowFirst: false) {
        case 0x4949: lowFirst = true
        case 0x4D4D: lowFirst = false
        default: return 1
        }
        guard let at = octets.number(4, size: 4, lowFirst: lowFirst),
            let count = octets.number(at, size: 2, lowFirst: lowFirst)
        else { return 1 }
        for entry in 0..<count {
            let place = at + 2 + entry * 12
            guard let tag = octets.number(place, size: 2, lowFirst: lowFirst) else { return 1 }
            guard tag == 0x0112 else { continue }
            let value = octets.number(place + 8, size: 2, lowFirst: lowFirst) ?? 1
            return (1...8).contains(value) ? value : 1
        }
        return 1
    }

    /// From a block that may begin with the name that JPEG puts before it.
    static func of(exif block: ArraySlice<UInt8>) -> Int {
        of(tiff: block.starts(with: exifName) ? block.dropFirst(exifName.count) : block)
    }

    static let exifName = Array("Exif\0\0".utf8)
}
