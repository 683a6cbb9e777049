import HTTP
import TestSupport

/// The page has not what somebody looks for.
struct Lost: Error, CustomStringConvertible {
    let description: String
    init(_ what: String, on visit: Visit) {
        description = "\(what) on \(visit.path): \(ReadPage(visit.page).words.prefix(1200))"
    }
}

// What somebody does with a page: reads it, follows a link by its words, fills in a form by its labels.
extension Visit {
    var read: ReadPage { ReadPage(page) }
    /// All words of the page.
    var words: String { read.words }
    /// The page's heading.
    var heading: String { read.words(of: "h1") }
    var status: Int { Int(response.status.code) }
    /// Where the redirects led, in their order.
    var ledTo: [String] { answers.compactMap { $0.headers["location"] } }

    /// Whether all of these stand on the page.
    func says(_ words: String...) -> Bool {
        let all = self.words
        return words.allSatisfy { all.contains($0) }
    }

    /// Follows a link by what it says.
    @discardableResult
    func follow(_ label: String) throws -> Visit {
        guard let target = read.link(label) else { throw Lost("There is no link “\(label)”", on: self) }
        try get(String(target.prefix { $0 != "#" }))
        return self
    }

    /// Fills in the form that has this button and presses it. Fields are named by their labels; a box or a choice is
    /// ticked by naming it with `on` or `off`; a list is set by what its line says.
    @discardableResult
    func press(
        _ button: String, _ typed: KeyValuePairs<String, String> = [:], files: KeyValuePairs<String, String> = [:]
    ) throws -> Visit {
        let forms = read.forms
        let form = forms.first { form in
            form.buttons.contains { $0.label == button }
                && typed.allSatisfy { label, _ in
                    form.fields.contains { $0.label == label }
                }
        }
        guard let form, let pressed = form.buttons.first(where: { $0.label == button }) else {
            let labels = forms.flatMap { $0.fields.map(\.label) + $0.buttons.map { "[\($0.label)]" } }
            throw Lost("There is no button “\(button)” with \(typed.map(\.key)), only \(labels)", on: self)
        }
        var sent = try filled(form, typed)
        if let name = pressed.name { sent.append((name, pressed.value ?? "")) }
        let target = form.action
        if !form.isUpload {
            try send(target, sent)
            return self
        }
        let known = Set(form.fields.filter { $0.type == "file" }.map(\.name))
        guard files.allSatisfy({ known.contains($0.key) }) else { throw Lost("There is no such file", on: self) }
        try send(target, sent, files: files)
        return self
    }

    private func filled(
        _ form: ReadPage.Form, _ typed: KeyValuePairs<String, String>
    ) throws -> [(String, String)] {
        var fields = form.fields
        for (label, value) in typed {
            guard let index = fields.firstIndex(where: { $0.label == label }) else { continue }
            switch fields[index].type {
            case "radio":
                for other in fields.indices where fields[other].name == fields[index].name {
                    fields[other].isOn = false
                }
                fields[index].isOn = true
            case "checkbox": fields[index].isOn = value == "on"
            case "select":
                guard let option = fields[index].options.first(where: { $0.label == value }) else {
                    throw Lost("The list “\(label)” has no “\(value)”", on: self)
                }
                fields[index].value = option.value
            default: fields[index].value = value
            }
        }
        return fields.filter { field in
            ["radio", "checkbox"].contains(field.type) ? field.isOn : field.type != "file" && !field.name.isEmpty
        }.map { ($0.name, $0.value) }
    }
}
