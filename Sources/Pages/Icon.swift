/// The site's own line icons: each stands beside words, never alone.
public enum Icon: String, Sendable, CaseIterable {
    case home, voice, gathering, people, purpose, decision, work, measure, waiting, done, lock, eye, mail, print
    case calendar, leave, search, menu, mark
}
