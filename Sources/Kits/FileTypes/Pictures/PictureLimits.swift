/// How large a picture may be once it is drawn.
enum PictureLimits {
    /// The most points in all: more than the cameras of phones make, and what a browser still draws.
    static let mostPoints = 50_000_000
    /// The longest side.
    static let longestSide = 30_000

    static func check(_ width: Int, _ height: Int) throws(FileTypeError) {
        guard width > 0, height > 0 else { throw FileTypeError(.damaged, "The picture has no size.") }
        guard width <= longestSide, height <= longestSide, width * height <= mostPoints else {
            throw FileTypeError(.unfolds, "The picture is larger than \(mostPoints / 1_000_000) million points.")
        }
    }
}
