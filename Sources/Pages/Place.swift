/// The eight places of a cell, in the order of a partnership's life.
public enum Place: String, Sendable, CaseIterable {
    case home, voices, purpose, decisions, work, measures, people, gatherings
}
