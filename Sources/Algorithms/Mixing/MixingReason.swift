/// Why those of a group were brought together; each can be told them in a sentence.
public enum MixingReason: Sendable, Hashable {
    /// None of them have met in this way.
    case neverMet
    /// Some have met, and that is so many years ago: at least one.
    case notForYears(Int)
    /// They come from different organisations.
    case differentOrganisations
    /// They work in different sectors.
    case differentSectors
    /// They hardly work together.
    case noStrongTie
    /// They stand at different grades.
    case differentGrades
    /// Of those who could be brought together, nobody was left who would have been newer to them.
    case bestOfWhatIsLeft
}
