import Accounts
import Database
import Gatherings
public import HTTP
import Host
import Learning
import Logs
import Markup
import Network
import Pages
import Papers
import Phrases
import Relationships
import Routing
import Safety
import Search
import Secrets
public import Spine
import Voices

/// The whole site: every request goes through here, and comes back as bytes.
public final class Site: Handler {
    /// The way to the database, for the program's other subcommands.
    public let store: Store
    let settings: SiteSettings
    let accounts: AccountsCapability
    let host: HostCapability
    let network: NetworkCapability
    let voices: VoicesCapability
    let gatherings: GatheringsCapability
    let learning: LearningCapability
    let papers: PapersCapability
    let relationships: RelationshipsCapability
    let safety: SafetyCapability
    let search: SearchCapability
    /// All capabilities, in the order in which their parts stand on a page and in the demo.
    let capabilities: [any Capability]
    let assets: Assets
    private let keptPages = KeptPages()
    private let formToken: FormToken
    private let sameSite: SameSite
    private let hands: KeyedHash

    init(
        store: Store, settings: SiteSettings, assets: Assets, accounts: AccountsCapability, host: HostCapability,
        network: NetworkCapability, voices: VoicesCapability, gatherings: GatheringsCapability,
        learning: LearningCapability, papers: PapersCapability, relationships: RelationshipsCapability,
        safety: SafetyCapability, search: SearchCapability
    ) {
        self.store = store
        self.settings = settings
        self.assets = assets
        self.accounts = accounts
        self.host = host
        self.network = network
        self.voices = voices
        self.gatherings = gatherings
        self.learning = learning
        self.papers = papers
        self.relationships = relationships
        self.safety = safety
        self.search = search
        capabilities = [
            network, voices, gatherings, learning, papers, relationships, safety, search, accounts, host,
        ]
        hands = Self.hands(settings.key)
        formToken = FormToken(key: settings.key, random: store.surroundings.randomness)
        sameSite = SameSite(origin: settings.publicAddress.lowercased())
    }

    /// How a fingerprint is made of what the browser of somebody carries who takes part without an account.
    static func hands(_ key: Key) -> KeyedHash { KeyedHash(key: key.subkey(for: "hands")) }

    /// Answers with a file of the site's own, or with a page kept for visitors while nothing was committed since.
    public func respondAtOnce(to request: Request) -> Response? {
        if request.target.path.first == "assets" {
            return assets.response(at: request.target.path) ?? Response(.notFound)
        }
        guard request.method != .post, let key = Arrival(request, library: settings.library).keptKey
        else { return nil }
        return keptPages.untouched(for: key, at: store.surroundings.now, store: store)
    }

    /// Has a form that asks for little taken together with others, and answered once it is durable. Whatever goes wrong on
    /// the way is undone, and the form taken anew on its own, which then says what it was.
    public func respondLater(to request: Request, _ answer: @escaping @Sendable (Response?) -> Void) -> Bool {
        guard request.method == .post, request.body.count <= 4096 else { return false }
        let arrival = Arrival(request, library: settings.library)
        guard let route = SiteRoute(path: arrival.path), Self.deed(at: route)?.isBrief == true else { return false }
        let brief = BriefAnswer()
        return store.queue {
            brief.response = try self.take(arrival, at: route)
        } then: { failure in
            answer(failure == nil ? brief.response : nil)
        }
    }

    /// Answers one request.
    public func respond(to request: Request) -> Response {
        let arrival = Arrival(request, library: settings.library)
        do {
            guard request.method == .post else { return try show(arrival) }
            guard let route = SiteRoute(path: arrival.path) else { throw SpineError(.notFound, "No such page.") }
            return try take(arrival, at: route)
        } catch {
            return failure(error, arrival)
        }
    }

    /// Says why what was sent is more than is taken.
    public func refuse(_ request: Request) -> Response {
        let isForMembers = mostFiles(at: request.target.path) > 0 && !isSignedIn(request)
        let why: any Error = isForMembers ? SpineError(.signInFirst, "Files come from members.") : TooLarge()
        return failure(why, Arrival(request, library: settings.library))
    }

    func isSignedIn(_ request: Request) -> Bool {
        let arrival = Arrival(request, library: settings.library)
        return (try? store.read { try whoIsAsking(arrival, in: $0).session }) != nil
    }

    // MARK: Looking

    private func show(_ arrival: Arrival) throws -> Response {
        let keptKey = arrival.keptKey
        if let keptKey, let kept = try keptPages.response(for: keptKey, at: store.surroundings.now, store: store) {
            return kept
        }
        if arrival.request.target.trailingSlash { return redirect(to: withoutSlash(arrival), .permanentRedirect) }
        guard let route = SiteRoute(path: arrival.path) else { throw SpineError(.notFound, "No such page.") }
        let mark = try keptKey.map { _ in try store.mark() }
        let (answer, asker, revisions) = try store.read { tx in
            let asker = try whoIsAsking(arrival, in: tx)
            try requireSetUp(asker, route)
            let answer = try show(route, to: reading(arrival, asker, tx))
            let revisions = try mark == nil ? nil : answer.kept.map { try Revisions.sum(of: $0.cells, in: tx) }
            return (answer, asker, revisions)
        }
        let response = try render(answer, for: arrival, asker)
        if let keptKey, let mark, let kept = answer.kept, let revisions, response.status == .ok, answer.session == nil,
            answer.hand == nil
        {
            return keptPages.keep(response, under: keptKey, as: kept, revisions: revisions, mark: mark)
        }
        return response
    }

    func reading(_ arrival: Arrival, _ asker: Asker, _ tx: ReadTransaction) -> Reading {
        Reading(
            tx: tx, viewer: asker.viewer, now: store.surroundings.now,
            say: arrival.words(for: asker.viewer, in: settings.library), link: arrival.link, site: facts(asker),
            query: arrival.request.target.query, session: asker.session)
    }

    // MARK: Sending

    private func take(_ arrival: Arrival, at route: SiteRoute) throws -> Response {
        let request = arrival.request
        let isOurs = sameSite.admits(request)
        let form = try isOurs ? request.form() : Form()
        // All that stands at the door is asked of one snapshot.
        let (asker, nonce, fault, earlier) = try store.read { tx in
            let asker = try whoIsAsking(arrival, in: tx)
            try requireSetUp(asker, route)
            let nonce = asker.session.flatMap { formToken.nonce(in: form["form"] ?? "", of: $0) }
            let fault = Self.fault(of: form, isOurs: isOurs, from: asker, nonce: nonce)
            let earlier = try nonce.flatMap { try FormNonce.outcome(of: $0, in: tx) }
            if fault == nil, earlier == nil {
                guard let deed = Self.deed(at: route) else { throw SpineError(.notFound, "Nothing is sent here.") }
                try Policy.require(deed.action, of: asker.viewer, on: deed.target, in: tx)
            }
            return (asker, nonce, fault, earlier)
        }
        if let fault { return problem(fault, arrival, asker) }
        if let earlier { return redirect(to: earlier, .seeOther) }
        let sending = Sending(
            form: form, query: request.target.query, viewer: asker.viewer, nonce: nonce, store: store,
            say: arrival.words(for: asker.viewer, in: settings.library), link: arrival.link, site: facts(asker),
            remoteAddress: request.remoteAddress, browser: String((request.headers["user-agent"] ?? "").prefix(200)),
            sessionCookie: arrival.cookies[cookieName], isSecure: isSecure)
        return try render(try take(route, sending), for: arrival, asker)
    }

    /// What is wrong with where a form comes from: another site, a page of another session, or of one that has ended.
    private static func fault(
        of form: Form, isOurs: Bool, from asker: Asker, nonce: [UInt8]?
    ) -> ProblemPage.Kind? {
        if !isOurs { return .foreignForm }
        if asker.session != nil, nonce == nil { return .oldForm }
        return asker.session == nil && form["form"] != nil ? .signedOut : nil
    }

    // MARK: Who, and in what frame

    private func whoIsAsking(_ arrival: Arrival, in tx: ReadTransaction) throws -> Asker {
        let known = try arrival.cookies[cookieName].flatMap {
            try accounts.whoIsAsking(cookie: $0, in: tx, now: store.surroundings.now)
        }
        let installation = try known?.installation ?? Installation.read(in: tx)
        let hand = arrival.cookies[handName].flatMap { $0.utf8.count <= 64 ? hands.hash(Array($0.utf8)) : nil }
        return Asker(known: known, hand: hand, installation: installation)
    }

    /// Before the installation was set up there is nothing to see but the way in and what the law asks for.
    private func requireSetUp(_ asker: Asker, _ route: SiteRoute) throws {
        guard asker.installation == nil else { return }
        if case .accounts = route { return }
        if case .host(.accessibility) = route { return }
        throw NotReady()
    }

    func facts(_ asker: Asker) -> SiteFacts {
        settings.facts(of: asker.installation ?? .unnamed, assets: assets.path)
    }

    /// Whether people reach the site over TLS. Its own address decides, not the request: a proxy that forgets to say so
    /// must not weaken the cookies.
    private var isSecure: Bool { settings.publicAddress.hasPrefix("https://") }

    var cookieName: String { isSecure ? "__Host-session" : "session" }
    /// Holds the secret of somebody who takes part without an account.
    private var handName: String { isSecure ? "__Host-hand" : "hand" }

    // MARK: Answering

    private func render(_ answer: Answer, for arrival: Arrival, _ asker: Asker) throws -> Response {
        var response: Response
        switch answer.content {
        case .page(let page): response = self.page(page, .ok, arrival, asker)
        case .problem(let page): response = self.page(page, .unprocessable, arrival, asker)
        case .busy(let page):
            response = self.page(page, .unavailable, arrival, asker)
            response.headers.add("Retry-After", "60")
        case .redirect(let path): response = redirect(to: path, .seeOther)
        case .file(let file): response = self.file(file)
        }
        switch try answer.session ?? renewal(arrival, asker) {
        case .begins(let secret, let seconds):
            response.headers.add("Set-Cookie", cookie(cookieName, secret, seconds))
        case .ends:
            response.headers.add("Set-Cookie", cookie(cookieName, "", 0))
        case nil: break
        }
        if let hand = answer.hand { response.headers.add("Set-Cookie", cookie(handName, hand.secret, hand.seconds)) }
        return response
    }

    /// Keeps a session that is in use going: at most one write a day.
    private func renewal(_ arrival: Arrival, _ asker: Asker) throws -> Answer.SessionChange? {
        guard let known = asker.known, known.isDue, let cookie = arrival.cookies[cookieName]
        else { return nil }
        return try accounts.renew(known, cookie: cookie, in: store)
    }

    /// What every answer tells the browser, pages that say what went wrong included.
    private var guards: Headers {
        var headers = SecurityHeaders.page
        if isSecure { headers.add("Strict-Transport-Security", "max-age=31536000") }
        return headers
    }

    private func page(_ page: any Page, _ status: Status, _ arrival: Arrival, _ asker: Asker) -> Response {
        let token = asker.session.map { session in
            { @Sendable [formToken] in formToken.issue(for: session) }
        }
        let shown = Rendering(
            say: arrival.words(for: asker.viewer, in: settings.library), link: arrival.link, site: facts(asker),
            formToken: token)
        let layout = Layout(
            shown: shown, viewer: asker.viewer, path: arrival.path, query: arrival.query,
            placeLink: { [self] place, slug in placeLink(place, in: slug, arrival.link) })
        var headers = guards
        headers.add("Content-Type", "text/html; charset=utf-8")
        headers.add("Content-Language", shown.say.language.code)
        let isPrivate = asker.session != nil || page.frame(in: shown).isPrivate
        headers.add("Cache-Control", isPrivate ? "no-store" : "no-cache")
        headers.add("Vary", "Accept-Language, Cookie")
        return Response(status, headers: headers, body: .bytes(layout.render(page)))
    }

    private func redirect(to path: String, _ status: Status) -> Response {
        var headers = guards
        headers.add("Location", path)
        headers.add("Cache-Control", "no-store")
        return Response(status, headers: headers)
    }

    private func file(_ file: Answer.File) -> Response {
        var headers = guards
        // Saved, not shown; and where a browser shows it all the same, it may do nothing there.
        headers.set("Content-Security-Policy", SecurityHeaders.savedFile)
        headers.add("Content-Type", file.type)
        headers.add("Content-Disposition", ContentDisposition.attachment(file.name))
        headers.add("Cache-Control", "no-store")
        return Response(.ok, headers: headers, body: .bytes(file.bytes))
    }

    private func cookie(_ name: String, _ secret: String, _ seconds: Int?) -> String {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        let secure = isSecure ? "; Secure" : ""
        return "\(name)=\(secret); Path=/\(age); HttpOnly; SameSite=Lax\(secure)"
    }

    private func withoutSlash(_ arrival: Arrival) -> String {
        Link(path: arrival.request.target.path, query: arrival.query).text
    }

    // MARK: When something goes wrong

    private func failure(_ error: any Error, _ arrival: Arrival) -> Response {
        let asker =
            (try? store.read { try whoIsAsking(arrival, in: $0) })
            ?? Asker(known: nil, hand: nil, installation: nil)
        switch error {
        case is NotReady: return problem(.notReady, arrival, asker)
        case is TooLarge: return problem(.tooLarge, arrival, asker)
        case let error as HTTPError where error.status.code < 500: return problem(.badRequest, arrival, asker)
        case let error as SpineError:
            switch error.code {
            case .notFound:
                // What was sent is sent again there, whole.
                if let now = newAddress(for: arrival, asker) { return redirect(to: now, .permanentRedirect) }
                return problem(.notFound, arrival, asker)
            case .notAllowed: return problem(.notAllowed, because: error.hindrance, arrival, asker)
            case .changedMeanwhile: return problem(.changed, arrival, asker)
            case .refused: return problem(.refused, because: error.hindrance, arrival, asker)
            case .alreadyDone: return problem(.sentBefore, arrival, asker)
            case .signInFirst where arrival.request.method == .post: return problem(.signedOut, arrival, asker)
            case .signInFirst: return redirect(to: signIn(then: arrival), .seeOther)
            case .unreadable: break
            }
        default: break
        }
        let number = String(store.surroundings.newUnorderedID(Item.self).text.prefix(8))
        settings.log.error(
            "request.failed", [LogField("number", .id(number)), LogField("why", .operational(words(error)))])
        return problem(.broken, number: number, arrival, asker)
    }

    /// What the log may say of a failure: our own errors hold nobody's words, others are named by their type.
    private func words(_ error: any Error) -> String {
        switch error {
        case let error as DatabaseError: error.message
        case let error as SpineError: error.message
        default: "\(type(of: error))"
        }
    }

    private func signIn(then arrival: Arrival) -> String {
        arrival.link(AccountsRoute.signIn, query: [("next", arrival.request.target.raw)]).text
    }

    private func problem(
        _ kind: ProblemPage.Kind, number: String? = nil, because hindrance: Hindrance? = nil, _ arrival: Arrival,
        _ asker: Asker
    ) -> Response {
        let ways = hindrance.map { self.ways(about: $0.target, in: $0.cell, arrival, asker) }
        let page = ProblemPage(kind: kind, number: number, reason: hindrance?.reason, ways: ways ?? ProblemPage.Ways())
        return self.page(page, page.status, arrival, asker)
    }
}

/// The installation was not set up yet.
struct NotReady: Error {}

/// More was sent than its address takes.
struct TooLarge: Error {}
