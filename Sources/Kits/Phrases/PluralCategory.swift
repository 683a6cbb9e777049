/// The plural categories of the Unicode CLDR.
public enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}
