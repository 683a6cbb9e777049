import Testing

@testable import FileTypes

/// Pictures: what is drawn stays, what is said beside it goes.
@Suite struct PictureTests {
    @Test func `a photograph is turned upright and tells nothing of its camera`() throws {
        let before = try Sample.bytes("jpeg-sideways")
        #expect(Sample.holds("SpyCam", before) && Sample.holds("Secret", before))
        let clean = try Sample.clean("jpeg-sideways")
        #expect(clean.type == .jpeg)
        #expect(!Sample.holds("SpyCam", clean.bytes) && !Sample.holds("Secret", clean.bytes))
        #expect(!JPEGCleaning.saysMore(clean.bytes))
        // 40 by 24, of which the half block at the lower edge cannot be turned, stands on its side now.
        #expect(Self.size(ofJPEG: clean.bytes) == [16, 40] || Self.size(ofJPEG: clean.bytes) == [24, 40])
    }

    /// Width and height from the frame's header.
    private static func size(ofJPEG bytes: [UInt8]) -> [Int] {
        for at in 0..<bytes.count - 9 where bytes[at] == 0xFF && [0xC0, 0xC2].contains(bytes[at + 1]) {
            return [Int(bytes[at + 7]) << 8 | Int(bytes[at + 8]), Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])]
        }
        return []
    }

    @Test func `cleaned once more, a picture stays as it is`() throws {
        for name in ["jpeg-sideways", "png", "webp"] {
            let once = try Sample.clean(name)
            #expect(try CleanFile(cleaning: once.bytes) == once)
        }
    }

    @Test func `PNG and WebP lose their texts and what stands behind their end`() throws {
        #expect(Sample.holds("Secret", try Sample.bytes("png")))
        let png = try Sample.clean("png")
        #expect(png.type == .png && !Sample.holds("Secret", png.bytes) && !Sample.holds("tEXt", png.bytes))
        #expect(png.bytes.suffix(8).prefix(4).elementsEqual("IEND".utf8))
        #expect(Sample.holds("Secret", try Sample.bytes("webp")))
        let webp = try Sample.clean("webp")
        #expect(webp.type == .webp && !Sample.holds("Secret", webp.bytes) && !Sample.holds("XMP", webp.bytes))
    }

    @Test func `a picture on its side that cannot be turned is refused`() throws {
        #expect(Sample.refusal(try Sample.bytes("png-sideways")) == .sideways)
        #expect(Sample.refusal(try Sample.bytes("webp-sideways")) == .sideways)
    }

    @Test func `a picture that unfolds to more than anybody draws is refused`() throws {
        var png = try Sample.bytes("png")
        png.replaceSubrange(16..<24, with: [0, 1, 0, 0, 0, 1, 0, 0])
        let checksum = PNGCleaning.checksum(png[12..<29])
        png.replaceSubrange(29..<33, with: (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (24 - $0 * 8)) })
        #expect(Sample.refusal(png) == .unfolds)
        var jpeg = try Sample.clean("jpeg-sideways").bytes
        let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
        jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0x9C, 0x40, 0x9C, 0x40])
        #expect(Sample.refusal(jpeg) == .unfolds)
    }

    @Test(arguments: ["jpeg-sideways", "png", "webp"])
    func `a picture that was cut off is refused or whole`(name: String) throws {
        let bytes = try Sample.bytes(name)
        for count in stride(from: 12, to: bytes.count - 40, by: 7) {
            let taken = try? CleanFile(cleaning: Array(bytes[..<count]))
            #expect(taken == nil || taken?.type == .jpeg)
        }
    }
}
