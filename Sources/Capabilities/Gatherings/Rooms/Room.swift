import Pages
import Phrases
public import Spine

/// A room or a desk that an organisation of the network offers to the others.
public struct Room: Sendable {
    public typealias ID = Item.ID
    static let kind = Item.Kind("room")

    enum Sort: String, Sendable, CaseIterable {
        case room, desk
    }

    /// What makes it easy to come and to be there.
    enum Access: String, Sendable, CaseIterable {
        case steps, loop, toilet, quiet, parking, bus
    }

    enum Terms: String, Sendable, CaseIterable {
        case free
        case askFirst = "ask-first"
    }

    /// What is said of one in a form, beside its name.
    struct Facts: Sendable, Equatable {
        var sort = Sort.room
        var address = ""
        var directions = ""
        var seats = 1
        var access: Set<Access> = []
        var accessMore = ""
        var weekly = WeeklyHours()
        var hoursMore = ""
        /// Whom to ask about it.
        var ask = ""
        var terms = Terms.free

        /// What is said about access, in words.
        func accessWords(_ say: Phrases) -> [String] {
            Access.allCases.filter(access.contains).map { say($0.words) }
        }
    }

    let id: ID
    let name: String
    let language: String
    let revision: Int
    /// Who offers it.
    let organisation: Item.ID
    let organisationName: String
    let facts: Facts
    /// Since when nobody can book it any more.
    let closedAt: Time?

    var isClosed: Bool { closedAt != nil }

    /// In one line: what it is, by whom, for how many.
    func line(_ say: Phrases) -> String {
        say(
            RoomsWords.line,
            ["name": name, "organisation": organisationName, "seats": say(RoomsWords.seats, count: facts.seats)])
    }
}

extension Room.Sort {
    var words: RoomsWords { self == .room ? .sortRoom : .sortDesk }
}

extension Room.Access {
    var words: RoomsWords {
        switch self {
        case .steps: .accessSteps
        case .loop: .accessLoop
        case .toilet: .accessToilet
        case .quiet: .accessQuiet
        case .parking: .accessParking
        case .bus: .accessBus
        }
    }
}

extension Room.Terms {
    var words: RoomsWords { self == .free ? .termsFree : .termsAskFirst }
}
