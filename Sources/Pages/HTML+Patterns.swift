public import Markup
import Phrases

/// The patterns that most pages are made of, as `docs/design.md` has them.
extension HTML {
    /// The page's name, and a sentence on it.
    public mutating func heading(_ title: String, lead: String? = nil) {
        element(.header) { html in
            html.element(.h1, text: title)
            if let lead { html.element(.p, .class("lead"), text: lead) }
        }
    }

    /// A section under its own heading.
    public mutating func section(
        _ id: String, _ title: String, class look: String? = nil, content: (inout HTML) -> Void
    ) {
        element(.section, .aria("labelledby", id), .when(look != nil, .class(look ?? ""))) { html in
            html.element(.h2, .id(id), text: title)
            content(&html)
        }
    }

    /// An icon beside words.
    public mutating func icon(_ icon: Icon, in shown: Rendering) {
        element(.svg, .class("icon"), .aria("hidden", true)) { html in
            html.void(.use, .href(Link(path: shown.site.assets + ["icons.svg"], fragment: icon.rawValue)))
        }
    }

    /// Says what to do first where there is nothing yet.
    public mutating func empty(_ text: String, action: (label: String, link: Link)? = nil) {
        element(.div, .class("empty")) { html in
            html.element(.p, text: text)
            if let action { html.element(.a, .class("button"), .href(action.link), text: action.label) }
        }
    }

    /// Says who can read what is typed: stands before anyone writes.
    public mutating func candour(_ lines: [String], in shown: Rendering) {
        element(.section, .class("candour"), .aria("labelledby", "who-reads")) { html in
            html.element(.h2, .id("who-reads")) { html in
                html.icon(.eye, in: shown)
                html.text(" ")
                html.text(shown.say(PagesWords.whoReads))
            }
            html.element(.ul) { html in
                for line in lines { html.element(.li, text: line) }
            }
        }
    }

    /// A box that says something once.
    public mutating func notice(_ text: String) {
        element(.div, .class("notice")) { html in html.element(.p, text: text) }
    }

    /// One line of a list: a link, what it is about, and what stands at its end.
    public mutating func row(_ label: String, _ link: Link?, about: String? = nil, end: String? = nil) {
        element(.li) { html in
            html.element(.div) { html in
                if let link { html.element(.a, .href(link), text: label) } else { html.text(label) }
                if let about, !about.isEmpty { html.element(.p, .class("meta"), text: about) }
            }
            if let end { html.element(.span, .class("meta"), text: end) }
        }
    }

    /// Words that somebody wrote, as a quotation: its lines and its marks run as the words' own language does. Words of
    /// which nobody noted the language run as their letters do.
    public mutating func quotation(_ words: String, language: String? = nil) {
        element(.blockquote) { html in
            html.element(.p, .when(language != nil, .lang(language ?? "")), .dir("auto"), text: words)
        }
    }

    /// A name and what stands for it, in a list of such.
    public mutating func fact(_ name: String, _ value: String) {
        element(.div) { html in
            html.element(.dt, text: name)
            html.element(.dd) { $0.element(.bdi, text: value) }
        }
    }

    /// A form that is only a button.
    public mutating func press(_ label: String, to link: Link, class look: String? = nil, in shown: Rendering) {
        form(to: link, in: shown) { html in
            html.element(.button, .when(look != nil, .class(look ?? "")), text: label)
        }
    }
}

extension Attribute {
    /// The language of somebody's words, where it is not the page's own; nothing for the site's.
    public static func foreign(_ language: String, in shown: Rendering) -> Attribute {
        .when(!language.isEmpty && language != shown.say.language.code, .lang(language))
    }
}
