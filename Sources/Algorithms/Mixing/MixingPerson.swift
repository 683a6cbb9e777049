/// Somebody who wants to meet a person that they would not meet otherwise. Numbers stand for what the caller knows by name.
public struct MixingPerson: Sendable, Hashable {
    /// The organisation, or nil where there is none or it is not known.
    public var organisation: Int?
    /// The sector, such as health or housing, or nil.
    public var sector: Int?
    /// The grade, such as front line or executive, or nil.
    public var grade: Int?
    /// The ways of meeting that this person can use, by their access needs: by phone, without steps, with an interpreter.
    /// Two can meet if they share one; a person who names none can use any.
    public var ways: Set<Int>

    /// A person with what is known of them.
    public init(organisation: Int? = nil, sector: Int? = nil, grade: Int? = nil, ways: Set<Int> = []) {
        self.organisation = organisation
        self.sector = sector
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
