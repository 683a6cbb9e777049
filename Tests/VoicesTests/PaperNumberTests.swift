import Testing

@testable import Voices

/// The numbers of slips.
@Suite struct PaperNumberTests {
    @Test func `a number reads as it is printed, however it is typed`() throws {
        let number = SlipNumber("K7", 14)
        #expect(number.text.count == 8 && number.text.hasPrefix("K7-014-"))
        let plain = number.text.replacing("-", with: "")
        for typed in [number.text, plain, plain.lowercased(), " k7 014 \(plain.last!) ", "K7-O14-\(plain.last!)"] {
            #expect(SlipNumber(typed: typed) == number, "\(typed)")
        }
        for typed in ["", "K7", "K7-014", "K7-000-\(plain.last!)", "K7-014-PP", "KAOS14", "Ü7-014-P"] {
            #expect(SlipNumber(typed: typed) == nil, "\(typed)")
        }
    }

    @Test func `one wrong character, and two that changed places, are always found`() throws {
        for batch in ["K7", "00", "YY", "B0", "7T"] {
            for running in 1...SlipNumber.most {
                let right = Array(SlipNumber(batch, running).text.filter { $0 != "-" })
                #expect(SlipNumber(typed: String(right)) == SlipNumber(batch, running))
                for place in right.indices {
                    for symbol in SlipNumber.symbols where symbol != right[place] {
                        var wrong = right
                        wrong[place] = symbol
                        if SlipNumber(typed: String(wrong)) != nil { Issue.record("\(String(wrong)) passes") }
                    }
                    guard place > 0, right[place] != right[place - 1] else { continue }
                    var swapped = right
                    swapped.swapAt(place, place - 1)
                    if SlipNumber(typed: String(swapped)) != nil { Issue.record("\(String(swapped)) passes") }
                }
            }
        }
    }
}
