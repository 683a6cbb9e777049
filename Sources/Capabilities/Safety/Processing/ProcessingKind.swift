/// What the program does with what it keeps about people: the fixed list that bases are chosen for. It is written from
/// what the program does; a test holds that every table with something about people is in exactly one of them.
enum ProcessingKind: String, CaseIterable, Sendable {
    case belonging
    case signingIn = "signing-in"
    case letters
    case words
    case answers
    case bringingIn = "bringing-in"
    case gatherings
    case relationships
    case history
    case safety
    case protection

    /// The tables that it works on.
    var tables: [String] {
        switch self {
        case .belonging:
            [
                "actor", "person", "membership", "membership_behalf", "join_request", "organisation",
                "organisation_identifier", "organisation_merged",
            ]
        case .signingIn: ["session", "account", "one_time_link", "invitation"]
        case .letters: ["outbox", "digest", "digest_link"]
        case .words:
            [
                "item", "wording", "searchable", "conversation", "statement", "checker", "ruling", "outcome", "story",
                "story_copy", "note", "quote", "thought", "paper", "paper_file", "paper_piece",
                "offer", "raised", "received", "received_before", "year_page", "theme",
            ]
        case .answers:
            [
                "participant", "participant_hand", "letter_stop", "vote", "entrance", "landscape", "paper_batch",
                "paper_slip",
            ]
        case .bringingIn: ["polis_upload"]
        case .gatherings:
            [
                "event", "series", "invited", "attendance", "to_tell", "access_need", "calendar_feed", "agenda_item",
                "presence", "round_line", "meeting_note", "undertaking", "minutes", "minutes_answer", "date_poll",
                "date_option", "date_asked", "date_answer", "room", "room_booking",
            ]
        case .relationships:
            [
                "meeting_wish", "meeting_circle", "meeting_apart", "meeting_round", "pairing", "paired",
                "pairing_message", "meeting_figures",
            ]
        case .history: ["act", "link", "waiting"]
        case .safety:
            [
                "cell_safety", "lawful_basis", "report", "owed_answer", "worry", "worry_step", "breach", "breach_step",
            ]
        case .protection: ["form_nonce", "rate", "job"]
        }
    }

    /// The kind that a table belongs to; nil for a table about nobody.
    static func of(table: String) -> ProcessingKind? { allCases.first { $0.tables.contains(table) } }

    var words: RecordWords {
        switch self {
        case .belonging: .doBelonging
        case .signingIn: .doSigningIn
        case .letters: .doLetters
        case .words: .doWords
        case .answers: .doAnswers
        case .bringingIn: .doBringingIn
        case .gatherings: .doGatherings
        case .relationships: .doRelationships
        case .history: .doHistory
        case .safety: .doSafety
        case .protection: .doProtection
        }
    }

    /// What it is for.
    var purpose: RecordWords {
        switch self {
        case .belonging: .whyBelonging
        case .signingIn: .whySigningIn
        case .letters: .whyLetters
        case .words: .whyWords
        case .answers: .whyAnswers
        case .bringingIn: .whyBringingIn
        case .gatherings: .whyGatherings
        case .relationships: .whyRelationships
        case .history: .whyHistory
        case .safety: .whySafety
        case .protection: .whyProtection
        }
    }

    /// About whom it is.
    var people: RecordWords {
        switch self {
        case .belonging, .signingIn, .letters, .history: .aboutMembers
        case .words, .answers, .bringingIn: .aboutSpeakers
        case .gatherings: .aboutInvited
        case .relationships: .aboutMeeting
        case .safety: .aboutConcerned
        case .protection: .aboutAnyone
        }
    }

    /// Who is shown it.
    var readers: RecordWords {
        switch self {
        case .belonging: .seenBelonging
        case .signingIn, .protection: .seenNobody
        case .letters: .seenLetters
        case .words: .seenWords
        case .answers: .seenAnswers
        case .bringingIn: .seenConvenors
        case .gatherings: .seenGatherings
        case .relationships: .seenRelationships
        case .history: .seenHistory
        case .safety: .seenSafety
        }
    }
}
