/// An element that has content.
///
/// Scripts and styles have none here: see ``HTML/script(_:_:)``. Frames and plug-ins are missing on purpose.
public struct Tag: Sendable {
    let name: StaticString
    let dropsFirstBreak: Bool

    init(_ name: StaticString, dropsFirstBreak: Bool = false) {
        self.name = name
        self.dropsFirstBreak = dropsFirstBreak
    }
}
