import Markup
import Pages
import Phrases
import Spine

/// The record of processing (Article 30): written from the schema and from what each group has chosen.
struct RecordPage: Page {
    let facts: InstallationFacts
    let schema: SchemaRecord
    let groups: [GroupRecord]

    func frame(in shown: Rendering) -> Frame { Frame(shown.say(RecordWords.recordTitle)) }

    func body(_ html: inout HTML, in shown: Rendering) {
        html.heading(
            shown.say(RecordWords.recordTitle),
            lead: shown.say(
                RecordWords.recordLead,
                ["network": shown.site.installation.name, "date": shown.day(facts.now)]))
        html.installation(facts, in: shown)
        html.kinds(in: shown)
        columns(&html, in: shown)
        for (number, group) in groups.enumerated() { write(group, number, &html, in: shown) }
    }

    private func columns(_ html: inout HTML, in shown: Rendering) {
        let names = [RecordWords.schemaTable, .schemaWords, .schemaPersonal, .schemaPeople].map { shown.say($0) }
        html.section("schema", shown.say(RecordWords.schemaTitle)) { html in
            html.element(.p, text: shown.say(RecordWords.schemaLead))
            for kind in ProcessingKind.allCases {
                html.table(caption: shown.say(kind.words), columns: names) { html in
                    for table in schema.tables where table.kind == kind { Self.row(table, names, &html) }
                }
            }
            if !schema.unassigned.isEmpty {
                html.table(caption: shown.say(RecordWords.schemaUnassigned), columns: names) { html in
                    for table in schema.unassigned { Self.row(table, names, &html) }
                }
            }
        }
    }

    private static func row(_ table: SchemaRecord.Table, _ names: [String], _ html: inout HTML) {
        html.tableRow(
            heading: { $0.element(.code, text: table.name) },
            cells: { html in
                html.tableCell(names[1], table.words.joined(separator: ", "))
                html.tableCell(names[2], table.personal.joined(separator: ", "))
                html.tableCell(names[3], table.people.joined(separator: ", "))
            })
    }

    private func write(_ group: GroupRecord, _ number: Int, _ html: inout HTML, in shown: Rendering) {
        html.section("group-\(number)", group.name) { html in
            let missing = shown.say(Words.notWritten)
            html.element(.dl, .class("facts")) { html in
                let safety = group.safety
                html.fact(shown.say(Words.responsible), safety.responsible.isEmpty ? missing : safety.responsible)
                html.fact(shown.say(Words.contactPoint), safety.contact.isEmpty ? missing : safety.contact)
                html.fact(shown.say(Words.processor), shown.say(Words.processorIs))
            }
            let (basis, reason) = (shown.say(Words.basis), shown.say(Words.basisReason))
            html.table(
                caption: shown.say(Words.basesTitle), columns: [shown.say(Words.basisWhat), basis, reason]
            ) { html in
                for kind in ProcessingKind.allCases {
                    let chosen = group.bases[kind]
                    html.tableRow(heading: { $0.text(shown.say(kind.words)) }) { html in
                        html.tableCell(basis, chosen.map { shown.say($0.basis.words) } ?? missing)
                        html.tableCell(reason, chosen?.reason ?? "")
                    }
                }
            }
            html.periods(group.periods, in: shown)
            html.element(.p, text: shown.say(RecordWords.deletedTitle))
            if group.deleted.isEmpty { html.element(.p, text: shown.say(RecordWords.deletedNone)) }
            html.element(.ul) { html in
                for (what, count) in group.deleted {
                    let number = count.shown.map { shown.say.number($0) } ?? shown.say(RecordWords.deletedFew)
                    html.element(
                        .li, text: shown.say(RecordWords.deletedLine, ["what": shown.say(what), "count": number]))
                }
            }
        }
    }
}

extension HTML {
    /// How the installation runs.
    mutating func installation(_ facts: InstallationFacts, in shown: Rendering) {
        section("installation", shown.say(RecordWords.installationTitle)) { html in
            html.element(.ul) { html in
                for line in facts.words { html.element(.li, text: shown.say(line)) }
                let contact = shown.site.installation.contact
                if !contact.isEmpty {
                    html.element(.li, text: shown.say(RecordWords.keeperAt, ["contact": contact]))
                }
            }
        }
    }

    /// What is done with what is kept: for what, about whom, and who is shown it.
    mutating func kinds(in shown: Rendering) {
        let names =
            [Words.basisWhat].map { shown.say($0) }
            + [RecordWords.columnPurpose, .columnPeople, .columnReaders].map { shown.say($0) }
        section("kinds", shown.say(RecordWords.kindsTitle)) { html in
            html.table(caption: shown.say(RecordWords.kindsTitle), columns: names) { html in
                for kind in ProcessingKind.allCases {
                    html.tableRow(heading: { $0.text(shown.say(kind.words)) }) { html in
                        html.tableCell(names[1], shown.say(kind.purpose))
                        html.tableCell(names[2], shown.say(kind.people))
                        html.tableCell(names[3], shown.say(kind.readers))
                    }
                }
            }
        }
    }
}
