import Database
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// An age band is asked of whoever begins, and kept nowhere.
@Suite struct AgeTests {
    @Test func `whoever begins says how old they are, and what was chosen is kept where something is to be mended`()
        throws
    {
        try OpenScene.on { open in
            let visit = open.under.visit()
            try visit.get("/c/B2C3D4")
            for band in ["Under 16", "16 or 17", "18 or over"] { #expect(visit.page.contains(">\(band)</label>")) }
            #expect(!visit.page.contains("type=\"date\"") && !visit.page.contains("birth"))
            for sent in ["", "accompanied", "17"] {
                try visit.post("/c/B2C3D4", ["age": sent])
                #expect(visit.response.status.code == 422, "\(sent)")
                #expect(visit.page.contains("Choose how old you are"))
            }
            try visit.post("/c/B2C3D4", ["age": "young"])
            #expect(visit.page.contains("View 1 of 12"))
        }
    }

    @Test func `who is too young is told kindly where to go instead, and nothing is kept`() throws {
        try OpenScene.on { open in
            for (least, age) in [("16", "16 or over"), ("13", "13 or over"), ("with-worker", "sit with you")] {
                try open.arrange("update conversation set least_age = \(least)")
                let visit = open.under.visit()
                try visit.get("/c/B2C3D4?x=\(least)")
                try visit.post("/c/B2C3D4", ["age": "under"])
                #expect(visit.response.status.code == 200)
                for words in ["Thank you for wanting to answer", age, "an adult whom you trust", "999", "Nothing was"] {
                    #expect(visit.page.contains(words), "\(least): \(words)")
                }
                #expect(visit.cookie("__Host-hand") == nil)
                #expect(try open.count("participant") == 0)
                try visit.get("/c/B2C3D4/view")
                #expect(!visit.page.contains("name=\"answer\""))
            }
        }
    }

    @Test func `with a worker children begin too`() throws {
        try OpenScene.on { open in
            try open.arrange("update conversation set least_age = 'with-worker'")
            let visit = open.under.visit()
            try visit.get("/c/B2C3D4")
            #expect(visit.page.contains("with a worker whom I know"))
            try visit.post("/c/B2C3D4", ["age": "accompanied"])
            #expect(visit.page.contains("View 1 of 12"))
        }
    }

    @Test func `only who said that they are of age may show a name or a place`() throws {
        try OpenScene.on { open in
            let young = open.under.visit()
            try young.get("/c/B2C3D4")
            try young.post("/c/B2C3D4", ["age": "young"])
            #expect(!young.page.contains("age=") && !young.path.contains("age="))
            try young.get("/c/B2C3D4/say")
            #expect(!young.page.contains("name=\"naming\""))
            try young.post("/c/B2C3D4/say", ["words": "The bus.", "naming": "name", "name": "Ffion", "do": "send"])
            try young.post("/c/B2C3D4/say", ["words": "The path.", "naming": "resident", "do": "send"])
            #expect(try open.count("statement where attribution = 'none' and shown_name = '' and number < 0") == 2)

            let grown = try open.resident()
            #expect(grown.path.contains("age=adult"))
            try grown.get("/c/B2C3D4/say?age=adult")
            #expect(grown.page.contains("name=\"naming\"") && grown.page.contains("/check?age=adult"))
            try open.say("The lamp.", naming: "name", name: "Mair", in: grown)
            #expect(try open.count("statement where attribution = 'name' and shown_name = 'Mair'") == 1)
            // Nothing in the database tells how old anybody is.
            let columns = try open.scene.store.read { tx in
                try tx.all("select name from pragma_table_info('participant')") { try $0.next(String.self) }
            }
            #expect(!columns.isEmpty && !columns.contains { $0.contains("age") && $0 != "language" })
        }
    }
}
