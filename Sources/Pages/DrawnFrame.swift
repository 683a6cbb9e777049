/// The frame around a cell's page as it was last drawn, for as long as the cell's heading holds.
public final class DrawnFrame: Sendable {
    public let head = Drawn<Int>()
    public let top = Drawn<Int>()
    public let foot = Drawn<Int>()

    /// A frame that was not drawn yet.
    public init() {}
}
