import Database
import Pages
import Spine

/// What the demo's question has besides its answers: other languages, people who are missing, a story that is told and
/// one that was taken back. Invented.
enum DemoVoices {
    static func furnish(_ conversation: Conversation.ID, in cell: Cell.ID, _ demo: DemoStage) throws {
        let store = demo.store
        let carys = try demo.viewer("Carys Pugh")
        try store.act(VoicesCapability.setUp, by: carys, on: .item(conversation)) { acting -> Void in
            func word(_ item: Item.ID, _ words: DemoWords.Translated) throws {
                for (language, words) in [("cy", words.welsh), ("ar", words.arabic)] {
                    try acting.word(.title, of: item, in: language, words)
                    try acting.index(item, language: language, words: words)
                }
            }
            try word(conversation, DemoWords.question)
            let views: [(id: Item.ID, words: String)] = try acting.tx.all(
                """
                select item.id, item.title from statement join item on item.id = statement.id
                where statement.conversation = \(conversation)
                """
            ) { (try $0.next(), try $0.next()) }
            for view in views {
                guard let known = DemoWords.views[view.words] else { continue }
                try word(view.id, known)
            }
            // Young carers are missing, and everybody can read it: nobody has come in this way.
            try acting.tx.run(
                """
                insert into entrance (id, conversation, label, code, hoped)
                values (\(acting.surroundings.newID(Item.self)), \(conversation), 'the young carers’ group',
                    'YC4RPQ', 12)
                """)
        }
        let tomos = try demo.viewer("Tomos Llwyd")
        guard let slug = Slug("porthlas-coming-home") else { return }
        let group = try store.read { try CellHeading.of(slug, for: tomos, in: $0).cell }
        func tell(_ draft: StoryDraft) throws -> Item.ID {
            try store.act(StoriesActions.tell, by: tomos, on: .cell(cell)) { try draft.write(in: group, code: nil, $0) }
        }
        _ = try tell(
            StoryDraft(
                title: "The stairs in the dark", words: stairs, isForSomebody: false, readers: .all,
                quoting: .withoutName, name: "", term: .threeYears))
        let regretted = try tell(
            StoryDraft(
                title: "The week before", words: "It was told, and then its teller thought better of it.",
                isForSomebody: false, readers: .group, quoting: .no, name: "", term: .year))
        try store.act(StoriesActions.withdraw, by: tomos, on: .item(regretted)) { try Story.withdraw(regretted, $0) }
    }

    private static let stairs = """
        The ambulance came up the hill at ten past nine. My mother had been told four o’clock, so the soup was cold and \
        the neighbour who had the key had gone to bed.

        We sat on the stairs in the dark, she in her coat, because the light on the landing had gone and nobody had \
        looked. She laughed about it. The next morning she did not remember who I was.

        I do not blame anybody. Somebody only had to ring.
        """
}

extension StoryDraft {
    init(
        title: String, words: String, isForSomebody: Bool, readers: Story.Readers, quoting: Story.Quoting,
        name: String, term: Story.Term
    ) {
        (self.title, self.words, self.isForSomebody) = (title, words, isForSomebody)
        (self.readers, self.quoting, self.name, self.term) = (readers, quoting, name, term)
    }
}
