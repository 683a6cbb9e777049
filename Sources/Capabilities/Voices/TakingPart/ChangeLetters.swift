import Database
import Markup
import Pages
import Phrases
import Spine

/// The one letter that somebody asked for who takes part without an account: it goes when something changes, and their
/// address goes with it.
enum ChangeLetters {
    static let kind = Job.Kind("voices.change-letters")

    /// How many letters one transaction writes.
    private static let atOnce = 50

    /// Asks for the letters about a view (to whoever wrote it) or a conversation (to everybody who asked), a quarter of
    /// an hour later, so that several changes make one letter.
    static func enqueue(about item: Item.ID, _ acting: Acting) throws {
        try acting.enqueue(
            kind, key: "\(kind.name):\(item.text)", item: item, at: acting.now.adding(seconds: 900))
    }

    /// Who has asked for a letter that a change of this item is about.
    static func waiting(for item: Item.ID, in tx: ReadTransaction) throws -> [(Actor.ID, String, String)] {
        try tx.all(
            """
            select participant.id, participant.email, participant.language from participant
            where participant.email is not null
                and (participant.conversation = \(item)
                    or participant.id = (select author from item where item.id = \(item) and item.kind = 'statement'))
            limit \(atOnce)
            """
        ) { (try $0.next(), try $0.next(), try $0.next()) }
    }
}

extension VoicesCapability {
    /// Writes the letters.
    var changeLetters: JobHandler {
        JobHandler(ChangeLetters.kind) { [self] job, store in
            guard let item = job.item else { return .finished }
            let waiting = try store.read { try ChangeLetters.waiting(for: item, in: $0) }
            guard !waiting.isEmpty else { return .finished }
            try store.act(Self.sendChangeLetters, by: .system, on: .network) { acting in
                for (participant, address, language) in waiting {
                    try write(to: participant, at: address, in: language, acting)
                }
            }
            return .unfinished(progress: job.progress + waiting.count)
        }
    }

    private func write(to participant: Actor.ID, at address: String, in language: String, _ acting: Acting) throws {
        let say = wiring.library.phrases(in: wiring.library.language(code: language) ?? .english)
        let link = secrets.link(of: participant)
        let path = Linking(prefix: say.language.code)(TakingPartRoute.returned(link)).text
        try acting.send(
            to: address, person: nil, subject: say(TakingPartWords.letterSubject),
            body: say(TakingPartWords.letterBody, ["link": wiring.publicAddress + path]),
            language: say.language.code, forgetAt: acting.now.adding(days: 14), mentions: participant)
        try acting.tx.run("update participant set email = null where id = \(participant)")
    }
}
