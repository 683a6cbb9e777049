import Database
import Foundation
import HTTP
import Spine
import TestSupport
import Testing

@testable import Voices

/// Somebody who reads Arabic, with an old phone: from the code to coming back with four words.
@Suite struct ArabicTests {
    @Test func `she takes part in Arabic and comes back with four words as she types them`() throws {
        try OpenScene.onEach { open in
            let phone = open.under.visit()
            phone.languages = "ar-SD,ar;q=0.9,en;q=0.4"
            try phone.get("/c")
            #expect(phone.page.contains("<html lang=\"ar\" dir=\"rtl\">") && phone.page.contains("المشاركة برأيك"))
            // Her keyboard has its own digits.
            try phone.get("/c?code=b%D9%A2c%D9%A3d%D9%A4")
            #expect(phone.path == "/c/B2C3D4" && phone.page.contains("<h1 lang=\"ar\" dir=\"auto\">ما الذي"))
            #expect(phone.page.contains("يستغرق هذا نحو ثلاث دقائق.") && phone.page.contains("999"))
            try phone.post("/c/B2C3D4", ["age": "adult"])
            #expect(phone.page.contains("الرأي 1 من 12") && phone.page.contains("لا أوافق"))
            #expect(phone.page.contains("lang=\"en\" dir=\"auto\""))
            let number = try #require(OpenScene.number(in: phone.page).flatMap(Int.init))
            try open.scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                let view = try #require(
                    try acting.tx.first("select id from statement where number = \(number)") {
                        try $0.next(Item.ID.self)
                    })
                try acting.word(.title, of: view, in: "ar", "ينبغي أن يكون لدى شخص قريب مفتاح.")
            }
            try open.answer("agree", in: phone)
            try open.answer("disagree", in: phone)
            #expect(phone.page.contains("الرأي 3 من 12"))
            try phone.get("/c/B2C3D4/end")
            #expect(phone.page.contains("حُسبت لك إجابتان."))

            let words = try open.receipt(in: phone).words.split(separator: " ").map(String.init)
            #expect(words.count == 4 && words.allSatisfy(FourWords.arabicWords.contains))
            // Without hamza, with ه for ة and ي for ى, stretched, and with a comma of her own.
            let typed = words.map { word in
                String(
                    word.map { letter -> Character in
                        switch letter {
                        case "أ", "إ", "آ": "ا"
                        case "ة": "ه"
                        case "ى": "ي"
                        case "ؤ": "و"
                        default: letter
                        }
                    })
            }
            let elsewhere = open.under.visit()
            elsewhere.languages = "ar"
            try elsewhere.get("/c/B2C3D4/back")
            try elsewhere.post("/c/B2C3D4/back", ["words": "اا بب تت ثث"])
            #expect(elsewhere.response.status.code == 422 && elsewhere.page.contains("هذه ليست أربع كلمات"))
            try elsewhere.post("/c/B2C3D4/back", ["words": typed.joined(separator: "، ") + "ـ"])
            #expect(elsewhere.path == "/c/B2C3D4/said" && elsewhere.page.contains("ماذا حدث لما قلته"))
            // Each view in her language, where somebody put it into it.
            #expect(elsewhere.page.contains("<span lang=\"ar\" dir=\"auto\">ينبغي أن يكون لدى شخص قريب مفتاح.</span>"))
            #expect(elsewhere.page.contains("<span lang=\"en\" dir=\"auto\">Seed view number"))
        }
    }

    @Test func `words of each script keep their direction on a page of the other`() throws {
        try OpenScene.on { open in
            let visit = open.under.visit()
            try visit.get("/ar/c/B2C3D4?in=en")
            #expect(visit.page.contains("<html lang=\"ar\" dir=\"rtl\">"))
            #expect(visit.page.contains("<h1 lang=\"en\" dir=\"auto\">What would"))
            try visit.get("/en/c/B2C3D4?in=ar")
            #expect(visit.page.contains("<html lang=\"en\" dir=\"ltr\">"))
            #expect(visit.page.contains("<h1 lang=\"ar\" dir=\"auto\">ما الذي"))
        }
    }
}
