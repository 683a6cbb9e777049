public import Phrases

/// One thing that a look at the installation found, and what to do about it.
public struct Finding: Sendable, Equatable {
    /// How it stands.
    public enum State: String, Sendable, CaseIterable, Comparable {
        case good
        /// Somebody should look.
        case look
        /// Something is broken, or soon will be.
        case bad

        public static func < (a: State, b: State) -> Bool {
            func rank(_ state: State) -> Int { state == .good ? 0 : state == .look ? 1 : 2 }
            return rank(a) < rank(b)
        }
    }

    /// What is looked at, in the order of the page.
    public enum Subject: String, Sendable, CaseIterable {
        case database, integrity, size, migrations, disk, backup, clock, mail, letters, spf, dkim, dmarc, replies
        case address, key, reaching
    }

    public let subject: Subject
    public let state: State
    let outcome: Words
    let remedy: Words?
    /// A size, a count, a domain or the name of a record, for the words.
    let value: String

    init(_ subject: Subject, _ state: State, _ outcome: Words, remedy: Words? = nil, value: String = "") {
        self.subject = subject
        self.state = state
        self.outcome = outcome
        self.remedy = remedy
        self.value = value
    }

    /// What was looked at.
    public func name(in say: Phrases) -> String { say(subject.words) }
    /// What was found, in a sentence.
    public func words(in say: Phrases) -> String { say(outcome, ["value": value]) }
    /// What to do about it; nil where nothing is to be done.
    public func remedy(in say: Phrases) -> String? { remedy.map { say($0, ["value": value]) } }
}

extension Finding.State {
    /// How it stands, in a word.
    public func name(in say: Phrases) -> String { say(words) }

    var words: Words {
        switch self {
        case .good: .stateGood
        case .look: .stateLook
        case .bad: .stateBad
        }
    }
}

extension Finding.Subject {
    var words: Words {
        switch self {
        case .database: .subjectDatabase
        case .integrity: .subjectIntegrity
        case .size: .subjectSize
        case .migrations: .subjectMigrations
        case .disk: .subjectDisk
        case .backup: .subjectBackup
        case .clock: .subjectClock
        case .mail: .subjectMail
        case .letters: .subjectLetters
        case .spf: .subjectSPF
        case .dkim: .subjectDKIM
        case .dmarc: .subjectDMARC
        case .replies: .subjectReplies
        case .address: .subjectAddress
        case .key: .subjectKey
        case .reaching: .subjectReaching
        }
    }
}
