import CTurboJPEG

/// JPEG pictures: what is drawn is copied as it is, bit by bit, and nothing else.
///
/// Where the picture was to be turned when it is shown, it is turned here, since that too is said beside the picture. An
/// edge that does not fill a block is cut off then: fifteen points at most.
enum JPEGCleaning {
    static func clean(_ bytes: [UInt8], turning: Bool) throws(FileTypeError) -> [UInt8] {
        guard let handle = tjInitTransform() else { throw FileTypeError(.failed, "libjpeg-turbo does not begin.") }
        defer { tjDestroy(handle) }
        var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard
            tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &sampling, &colours) == 0
        else { throw damaged }
        try PictureLimits.check(Int(width), Int(height))
        var transform = tjtransform()
        transform.op = Int32(
            bitPattern: turning ? operation(for: orientation(of: bytes)).rawValue : TJXOP_NONE.rawValue)
        transform.options = TJXOPT_COPYNONE | TJXOPT_TRIM
        var copy: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        // A picture that is sent in hundreds of passes is made to keep readers busy.
        let result = tjTransform(
            handle, bytes, UInt(bytes.count), 1, &copy, &size, &transform, TJFLAG_LIMITSCANS)
        defer { tjFree(copy) }
        // A warning, such as bytes too many, leaves a whole picture.
        guard let copy, size > 0, result == 0 || tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else {
            throw damaged
        }
        return Array(UnsafeBufferPointer(start: copy, count: Int(size)))
    }

    /// What stands in the picture's own segments, before what is drawn: whether anything is said beside it.
    static func saysMore(_ bytes: [UInt8]) -> Bool {
        segments(of: bytes).contains { $0.marker == 0xFE || (0xE1...0xED).contains($0.marker) || $0.marker == 0xEF }
    }

    private static func orientation(of bytes: [UInt8]) -> Int {
        segments(of: bytes).first { $0.marker == 0xE1 && $0.content.starts(with: Orientation.exifName) }
            .map { Orientation.of(exif: $0.content) } ?? 1
    }

    private static func segments(of bytes: [UInt8]) -> [(marker: Int, content: ArraySlice<UInt8>)] {
        let octets = Octets(bytes)
        var found: [(marker: Int, content: ArraySlice<UInt8>)] = []
        var at = 2
        while octets.number(at, size: 1, lowFirst: false) == 0xFF, found.count < 1000,
            let marker = octets.number(at + 1, size: 1, lowFirst: false)
        {
            // Fill bytes may stand before a marker; at the scan the picture itself begins.
            if marker == 0xFF {
                at += 1
                continue
            }
            guard marker != 0xDA, let length = octets.number(at + 2, size: 2, lowFirst: false), length >= 2,
                let content = octets.slice(at + 4, length - 2)
            else { break }
            found.append((marker, content))
            at += 2 + length
        }
        return found
    }

    private static func operation(for orientation: Int) -> TJXOP {
        switch orientation {
        case 2: TJXOP_HFLIP
        case 3: TJXOP_ROT180
        case 4: TJXOP_VFLIP
        case 5: TJXOP_TRANSPOSE
        case 6: TJXOP_ROT90
        case 7: TJXOP_TRANSVERSE
        case 8: TJXOP_ROT270
        default: TJXOP_NONE
        }
    }

    private static let damaged = FileTypeError(.damaged, "The picture is damaged.")
}
