public import Markup
import Phrases

/// The patterns of forms, as `docs/design.md` has them.
extension HTML {
    /// A form that is posted, with its token; `isUpload` where it takes a file.
    public mutating func form(
        to link: Link, in shown: Rendering, isUpload: Bool = false, content: (inout HTML) -> Void
    ) {
        element(
            .form, .method("post"), .action(link), .when(isUpload, .enctype("multipart/form-data")),
            .flag("novalidate", true)
        ) { html in
            if let token = shown.formToken {
                html.void(.input, .type("hidden"), .name("form"), .value(token()))
            }
            content(&html)
        }
    }

    /// What is wrong with a form, above its title: nothing where nothing is.
    public mutating func problems(of state: FormState, in shown: Rendering) {
        guard !state.isGood else { return }
        element(.div, .class("errors"), .role("alert"), .aria("labelledby", "problems")) { html in
            html.element(.h2, .id("problems"), text: shown.say(PagesWords.thereIsAProblem))
            html.element(.ul) { html in
                for problem in state.problems {
                    html.element(.li) { html in
                        html.element(.a, .href(Link(fragment: problem.field)), text: problem.message)
                    }
                }
            }
            html.element(.p, text: shown.say(PagesWords.nothingLost))
        }
    }

    /// A field with what was typed in it.
    public mutating func field(_ field: Field, _ state: FormState) {
        let problem = state.problem(field.name)
        let described = described(field.name, hint: field.hint, problem: problem)
        element(.div, .class("field")) { html in
            html.element(.label, .for(field.name), text: field.label)
            html.notes(field.name, hint: field.hint, problem: problem)
            if case .area = field.kind {
                html.element(
                    .textarea, .id(field.name), .name(field.name), .rows(5),
                    .when(described != nil, .aria("describedby", described ?? "")),
                    .when(problem != nil, .aria("invalid", true)), text: state.value(field.name))
            } else {
                html.input(field, state, described: described, isWrong: problem != nil)
            }
        }
    }

    /// One choice out of several, as radio buttons.
    public mutating func choices(
        _ name: String, legend: String, hint: String? = nil, _ choices: [Choice], _ state: FormState
    ) {
        group(name, legend: legend, hint: hint, type: "radio", choices, state)
    }

    /// Any number of choices, as boxes to tick.
    public mutating func ticks(
        _ name: String, legend: String, hint: String? = nil, _ choices: [Choice], _ state: FormState
    ) {
        group(name, legend: legend, hint: hint, type: "checkbox", choices, state)
    }

    /// One box to tick.
    public mutating func tick(_ name: String, label: String, hint: String? = nil, _ state: FormState) {
        element(.div, .class("field")) { html in
            if let problem = state.problem(name) {
                html.element(.p, .class("error"), .id("\(name)-problem"), text: problem)
            }
            html.option(name, id: name, type: "checkbox", Choice("yes", label, hint: hint), state)
        }
    }

    /// One choice out of many, as a list that opens; the first line stands for none.
    public mutating func select(
        _ name: String, label: String, hint: String? = nil, none: String?, _ choices: [Choice], _ state: FormState
    ) {
        let problem = state.problem(name)
        let described = described(name, hint: hint, problem: problem)
        element(.div, .class("field")) { html in
            html.element(.label, .for(name), text: label)
            html.notes(name, hint: hint, problem: problem)
            html.element(
                .select, .id(name), .name(name), .when(described != nil, .aria("describedby", described ?? "")),
                .when(problem != nil, .aria("invalid", true))
            ) { html in
                if let none { html.element(.option, .value(""), text: none) }
                for choice in choices {
                    html.element(
                        .option, .value(choice.value), .selected(state.value(name) == choice.value),
                        text: choice.label)
                }
            }
        }
    }

    /// A file to send.
    public mutating func upload(
        _ name: String, label: String, hint: String? = nil, accept: String, several: Bool = false, _ state: FormState
    ) {
        let problem = state.problem(name)
        let described = described(name, hint: hint, problem: problem)
        element(.div, .class("field")) { html in
            html.element(.label, .for(name), text: label)
            html.notes(name, hint: hint, problem: problem)
            html.void(
                .input, .type("file"), .id(name), .name(name), .accept(accept), .multiple(several),
                .when(described != nil, .aria("describedby", described ?? "")))
        }
    }

    /// The form's main button, and a way out where there is one.
    public mutating func actions(
        _ label: String, icon: Icon? = nil, stop: (label: String, link: Link)? = nil, in shown: Rendering
    ) {
        element(.div, .class("actions")) { html in
            html.element(.button) { html in
                if let icon { html.icon(icon, in: shown) }
                html.text(label)
            }
            if let stop { html.element(.a, .class("button quiet"), .href(stop.link), text: stop.label) }
        }
    }

    private mutating func input(_ field: Field, _ state: FormState, described: String?, isWrong: Bool) {
        let type: String
        var look = ""
        var completes = field.autocomplete
        switch field.kind {
        case .line, .area: type = "text"
        case .short: (type, look) = ("text", "short")
        case .email: (type, completes) = ("email", completes ?? "email")
        case .newPassword: (type, completes) = ("password", "new-password")
        case .password: (type, completes) = ("password", "current-password")
        case .digits: (type, look, completes) = ("text", "code", "one-time-code")
        case .date: (type, look) = ("date", "short")
        case .time: (type, look) = ("time", "short")
        }
        let isDigits = look == "code"
        let isSecret = type == "password"
        void(
            .input, .type(type), .id(field.name), .name(field.name), .when(!look.isEmpty, .class(look)),
            .when(isDigits, .inputmode("numeric")), .when(isDigits, .maxlength(9)),
            .when(completes != nil, .autocomplete(completes ?? "")),
            // A password that was typed is never sent back.
            .when(!isSecret, .value(state.value(field.name))),
            .when(described != nil, .aria("describedby", described ?? "")), .when(isWrong, .aria("invalid", true)))
    }

    private mutating func group(
        _ name: String, legend: String, hint: String?, type: String, _ choices: [Choice], _ state: FormState
    ) {
        let problem = state.problem(name)
        let described = described(name, hint: hint, problem: problem)
        element(.fieldset, .class("field"), .when(described != nil, .aria("describedby", described ?? ""))) { html in
            html.element(.legend, text: legend)
            html.notes(name, hint: hint, problem: problem)
            for (number, choice) in choices.enumerated() {
                // The first has the field's own name, so that the list of problems leads there.
                html.option(name, id: number == 0 ? name : "\(name)-\(number + 1)", type: type, choice, state)
            }
        }
    }

    private mutating func option(_ name: String, id: String, type: String, _ choice: Choice, _ state: FormState) {
        element(.div, .class("choice")) { html in
            html.void(
                .input, .type(type), .id(id), .name(name), .value(choice.value),
                .checked(state.has(choice.value, in: name)),
                .when(choice.hint != nil, .aria("describedby", "\(id)-more")))
            html.element(.label, .for(id), text: choice.label)
            if let hint = choice.hint { html.element(.p, .class("hint"), .id("\(id)-more"), text: hint) }
        }
    }

    private mutating func notes(_ name: String, hint: String?, problem: String?) {
        if let hint { element(.p, .class("hint"), .id("\(name)-hint"), text: hint) }
        if let problem { element(.p, .class("error"), .id("\(name)-problem"), text: problem) }
    }

    private func described(_ name: String, hint: String?, problem: String?) -> String? {
        let ids = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-problem" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}
