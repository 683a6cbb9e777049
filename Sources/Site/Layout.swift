import Accounts
import Gatherings
import Host
import Markup
import Network
import Pages
import Phrases
import Routing
import Safety
import Search
import Spine

/// The frame around every page: what stands at its top and at its foot.
struct Layout {
    let shown: Rendering
    /// Who is shown it; a visitor's frame says nothing of anybody.
    let viewer: Viewer
    /// The path without its language, and the query, for the links to other languages.
    let path: [String]
    let query: [(String, String)]
    /// The places that a cell's menu can lead to.
    let placeLink: @Sendable (Place, Slug) -> Link?

    /// The whole page, as bytes.
    func render(_ page: any Page) -> [UInt8] {
        let frame = page.frame(in: shown)
        var html = HTML()
        let language = shown.say.language
        html.document(language: language.code, direction: language.direction.rawValue) { html in
            html.element(.head) { draw(frame.drawn?.head, of: frame, on: &$0) { head(&$0, frame) } }
            html.element(.body) { html in
                draw(frame.drawn?.top, of: frame, on: &html) { html in
                    html.element(.a, .class("skip"), .href(Link(fragment: "main")), text: say(.skipToContent))
                    top(&html, frame)
                    asides(&html, frame)
                }
                html.element(.main, .id("main")) { html in
                    standing(&html, frame)
                    page.body(&html, in: shown)
                }
                draw(frame.drawn?.foot, of: frame, on: &html) { foot(&$0, frame) }
            }
        }
        return html.finish()
    }

    /// Draws a piece of the frame, or writes it as it stands where the page keeps it; a query shows in links.
    private func draw(
        _ drawn: Drawn<Int>?, of frame: Frame, on html: inout HTML, content: (inout HTML) -> Void
    ) {
        guard let drawn, let cell = frame.cell, query.isEmpty else { return content(&html) }
        drawn.draw(cell.revisions, on: &html, in: shown, content: content)
    }

    private func say(_ words: SiteWords) -> String { shown.say(words) }

    private func head(_ html: inout HTML, _ frame: Frame) {
        let name = shown.site.installation.name
        let title = frame.title == name ? name : "\(frame.title) · \(name)"
        html.void(.meta, .charset("utf-8"))
        html.void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.title, text: frame.hasProblems ? "\(say(.errorPrefix)) \(title)" : title)
        html.void(.link, .rel("icon"), .type("image/svg+xml"), .href(Link(path: shown.site.assets + ["favicon.svg"])))
        let sheets = frame.isForPaper ? ["site.css", "paper.css"] : ["site.css"]
        for sheet in sheets {
            html.void(.link, .rel("stylesheet"), .href(Link(path: shown.site.assets + [sheet])))
        }
    }

    private func top(_ html: inout HTML, _ frame: Frame) {
        html.element(.header, .class("top")) { html in
            html.element(.a, .class("name"), .href(shown.link(NetworkRoute.home))) { html in
                // A page for paper has a sheet of its own instead: no page asks for more than four files.
                if !frame.isForPaper { html.icon(.mark, in: shown) }
                html.text(shown.site.installation.name)
            }
            html.element(.nav, .aria("label", say(.site))) { html in
                html.element(.ul) { html in
                    for language in shown.site.languages where language != shown.say.language {
                        html.element(.li) { html in
                            html.element(
                                .a, .href(Link(path: [language.code] + path, query: query)), .lang(language.code),
                                .hreflang(language.code), .dir(language.direction.rawValue), text: language.name)
                        }
                    }
                    html.element(.li) { html in
                        if viewer.kind == .visitor {
                            html.element(.a, .href(shown.link(AccountsRoute.signIn)), text: say(.signIn))
                        } else {
                            html.element(.a, .href(shown.link(AccountsRoute.me)), text: say(.myPage))
                        }
                    }
                    html.element(.li) { $0.element(.a, .href(Link(fragment: "menu")), text: say(.menu)) }
                }
            }
        }
    }

    private func asides(_ html: inout HTML, _ frame: Frame) {
        if shown.site.installation.isDemo {
            html.element(.aside, .class("demo"), .aria("label", say(.demoLabel)), text: say(.demoBanner))
        }
        guard frame.offersLeaving, let elsewhere = Link(web: "https://www.bbc.co.uk/weather") else { return }
        html.element(.aside, .class("leave"), .aria("label", say(.leaveQuickly))) { html in
            html.element(.a, .class("button"), .href(elsewhere), .rel("noreferrer")) { html in
                html.icon(.leave, in: shown)
                html.text(say(.leaveSite))
            }
        }
    }

    /// Where the page stands: one step back, or the cell that it belongs to.
    private func standing(_ html: inout HTML, _ frame: Frame) {
        if let back = frame.back {
            html.element(.p, .class("back")) { $0.element(.a, .href(back.link), text: back.label) }
        } else if let cell = frame.cell, frame.place != .home {
            html.element(.p, .class("where")) { html in
                html.element(
                    .a, .href(shown.link(NetworkRoute.cell(cell.cell.slug))), .lang(cell.cell.language), .dir("auto"),
                    text: cell.cell.name)
            }
        }
    }

    private func foot(_ html: inout HTML, _ frame: Frame) {
        html.element(.footer, .class("foot")) { html in
            if !frame.isForPaper {
                html.element(.nav, .id("menu"), .aria("labelledby", "menu-title")) { html in
                    if let cell = frame.cell { places(&html, cell, at: frame.place) } else { network(&html) }
                }
            }
            if shown.say.hasDrafts { html.element(.p, .class("meta"), text: say(.draftWords)) }
            html.element(.ul) { html in
                entry(&html, say(.accessibility), shown.link(HostRoute.accessibility))
                entry(&html, say(.privacy), shown.link(HostRoute.privacy))
                entry(&html, say(.askForFormat), shown.link(HostRoute.help))
                entry(&html, say(.complaints), shown.link(SafetyRoute.complaints))
                if let cell = frame.cell {
                    // Addresses of groups alone are passed on, since others may hold somebody's secret; and none of
                    // those where people are kept safe, which are not for everybody who reads a complaint.
                    let isOpen = path.first == "g" && path.dropFirst(2).first != "safety"
                    let page = isOpen ? [("page", Link(path: path).text)] : []
                    let query = [("group", cell.cell.slug.text)] + page
                    entry(&html, say(.reportPage), shown.link(SafetyRoute.complaints, query: query))
                }
            }
        }
    }

    private func places(_ html: inout HTML, _ cell: CellHeading, at place: Place?) {
        html.element(.h2, .id("menu-title"), .lang(cell.cell.language), .dir("auto"), text: cell.cell.name)
        html.element(.ul, .class("places")) { html in
            for each in cell.places {
                guard let link = placeLink(each, cell.cell.slug) else { continue }
                item(&html, each.icon, shown.say(each.words), link, isHere: each == place)
            }
        }
    }

    private func network(_ html: inout HTML) {
        html.element(.h2, .id("menu-title"), text: shown.site.installation.name)
        html.element(.ul, .class("places")) { html in
            item(&html, .home, say(.networkHome), shown.link(NetworkRoute.home))
            item(&html, .gathering, say(.placeGatherings), shown.link(CalendarsRoute.network))
            item(&html, .people, say(.organisations), shown.link(NetworkRoute.organisations))
            item(&html, .search, say(.search), shown.link(SearchRoute.search))
            if viewer.kind == .person {
                item(&html, .waiting, say(.myPage), shown.link(AccountsRoute.me))
            }
            if viewer.isHost { item(&html, .lock, say(.hostPages), shown.link(HostRoute.overview)) }
        }
    }

    private func item(_ html: inout HTML, _ icon: Icon, _ label: String, _ link: Link, isHere: Bool = false) {
        html.element(.li) { html in
            html.element(.a, .href(link), .when(isHere, .aria("current", "page"))) { html in
                html.icon(icon, in: shown)
                html.text(label)
            }
        }
    }

    private func entry(_ html: inout HTML, _ label: String, _ link: Link) {
        html.element(.li) { $0.element(.a, .href(link), text: label) }
    }
}
