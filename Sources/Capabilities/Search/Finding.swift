import Spine

/// Something that was found: what it is called, what kind of thing it is, and in which group it stands.
struct Finding: Sendable {
    let id: Item.ID
    let kind: Item.Kind
    let title: String
    let language: String
    let group: String?
    let groupLanguage: String?

    /// How many stand on a page.
    static let most = 20
}
