/// Somebody who wants to meet a person that they would not meet otherwise. Numbers stand for what the caller knows by name.
public struct MixingPerson: Sendable, Hashable {
    /// The organisations that this person belongs to; none where there is none or it is not known.
    public var organisations: Set<Int>
    /// Their sectors, such as health or housing, as far as they are known.
    public var sectors: Set<Int>
    /// The grade, such as front line or executive, or nil.
    public var grade: Int?
    /// The ways of meeting that this person can use, by their access needs: by phone, without steps, with an interpreter.
    /// Two can meet if they share one; a person who names none can use any.
    public var ways: Set<Int>

    /// A person with what is known of them.
    public init(
        organisations: Set<Int> = [], sectors: Set<Int> = [], grade: Int? = nil, ways: Set<Int> = []
    ) {
        self.organisations = organisations
        self.sectors = sectors
        self.grade = grade
        self.ways = ways
    }
}

/// Two people, by their places in the list; which is named first says nothing.
public struct MixingPair: Sendable, Hashable {
    /// The one with the smaller number.
    public let first: Int
    /// The other.
    public let second: Int

    /// These two.
    public init(_ one: Int, _ other: Int) {
        first = min(one, other)
        second = max(one, other)
    }
}
