import OpinionLandscape

/// A conversation's landscape written out: as JSON for other programs, as text for people.
public struct LandscapeReport: Sendable {
    let export: PolisExport
    let landscape: Landscape

    /// Computes the landscape of an export.
    public init(_ export: PolisExport) {
        self.export = export
        landscape = export.landscape()
    }
}
