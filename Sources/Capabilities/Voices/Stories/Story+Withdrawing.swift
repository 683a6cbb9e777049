import Database
import Spine

extension Story {
    /// Takes a story back everywhere at once: its words go, from the files of the database too, and whoever convenes the
    /// group hears of it where somebody holds a copy. A second time does nothing.
    static func withdraw(_ id: Item.ID, _ acting: Acting) throws {
        let tx = acting.tx
        let changed = try tx.run(
            """
            update story set body = '', shown_name = '', code = null, until = null, withdrawn_day = \(acting.now.day)
            where id = \(id) and withdrawn_day is null
            """)
        guard changed == 1 else { return }
        try tx.run(
            """
            update item set title = '', visibility = \(Visibility.convenors), revision = revision + 1 where id = \(id)
            """)
        try tx.run("delete from wording where item = \(id)")
        try tx.run("delete from searchable where item = \(id)")
        try acting.scrub()
        guard let cell = try tx.first("select cell from item where id = \(id)", { try $0.next(Cell.ID?.self) }) ?? nil
        else { return }
        acting.touch(cell)
        guard try !copies(of: id, in: tx).isEmpty else { return }
        let convenors: [Actor.ID] = try tx.all(
            """
            select person from membership where cell = \(cell) and standing = 'convenor' and ended_at is null
            """
        ) { try $0.next() }
        for convenor in convenors { try acting.ask(convenor, for: withdrawn, about: id) }
    }
}

/// The end of a story's permission: from then on its teller alone sees it.
enum StoryEnd {
    static let kind = Job.Kind("voices.end-story")

    static func key(of story: Item.ID) -> String { "voices.end-story:\(story.text)" }

    static let handler = JobHandler(kind) { job, store in
        guard let story = job.item else { return .finished }
        let until = try store.read { tx in
            try tx.first("select until from story where id = \(story) and withdrawn_day is null") {
                try $0.next(Time?.self)
            }
        }
        guard let until, let until else { return .finished }
        if until > store.surroundings.now { return .again(at: until) }
        try store.act(StoriesActions.end, by: .system, on: .item(story)) { acting -> Void in
            let cell = try acting.tx.first(
                "update item set visibility = \(Visibility.author) where id = \(story) returning cell"
            ) { try $0.next(Cell.ID?.self) }
            if let cell, let cell { acting.touch(cell) }
        }
        return .finished
    }
}
