public import Pages
public import Site
public import Spine

extension Site {
    /// All that an export of a cell writes.
    public func export(_ slug: String, as viewer: Viewer) throws -> [Answer.File] {
        var files: [Answer.File] = []
        try export(slug, as: viewer) { files.append($0) }
        return files
    }
}
