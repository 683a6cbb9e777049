public import Phrases
public import Spine

/// Something that is kept for a time that each cell chooses, and then goes by itself.
///
/// The capability whose tables hold it says how it goes; Safety asks for the period, and has it done every day.
public struct Keeping: Sendable {
    /// The name in the database: forever.
    public let name: String
    /// What it is, and from when the time counts.
    public let what: any PhraseKey
    /// The periods that a cell can choose from, in months.
    public let choices: [Int]
    /// The period where nothing was chosen, in months.
    public let usual: Int
    /// Whether the record may say how many went.
    public let isCounted: Bool
    /// Deletes what a cell has kept since before a time, and returns how many things went. It may be run twice.
    public let delete: @Sendable (Cell.ID, Time, Acting) throws -> Int

    /// Declares it.
    public init(
        _ name: StaticString, _ what: any PhraseKey, months choices: [Int], usual: Int, isCounted: Bool = true,
        delete: @escaping @Sendable (Cell.ID, Time, Acting) throws -> Int
    ) {
        self.name = name.description
        self.what = what
        self.choices = choices
        self.usual = usual
        self.isCounted = isCounted
        self.delete = delete
    }
}
