import Pages
import Secrets
import Testing

@testable import Accounts

@Suite struct AccountsValuesTests {
    @Test func `a printed code is read as people type it and belongs to its token alone`() throws {
        let random = SeededRandom(seed: 3)
        let hash = KeyedHash(key: Key(random: random))
        var seen: Set<String> = []
        for _ in 0..<500 {
            let token = Token(random: random)
            let code = InvitationCode(of: token, under: hash)
            #expect(code == InvitationCode(of: token, under: hash))
            let text = code.text
            seen.insert(text)
            #expect(text.utf8.count == 9 && text.dropFirst(4).first == "-")
            #expect(!text.contains { "AEIOUY0123456789".contains($0) })
            for typed in [
                text, text.lowercased(), text.replacing("-", with: ""), " \(text.replacing("-", with: " - ")) ",
            ] {
                #expect(InvitationCode(parsing: typed) == code)
            }
        }
        #expect(seen.count == 500)
        let other = KeyedHash(key: Key(random: random))
        let token = Token(random: random)
        #expect(InvitationCode(of: token, under: hash) != InvitationCode(of: token, under: other))
    }

    @Test(arguments: ["", "BCDF-GHJ", "BCDF-GHJKL", "ACDF-GHJK", "BCDF-GHJ1", "BCDF_GHJK", "ΒCDF-GHJK"])
    func `what is no code is refused`(_ typed: String) {
        #expect(InvitationCode(parsing: typed) == nil)
    }

    @Test func `a browser is called what people call it`() {
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36"
        #expect(BrowserLabel.of(chrome) == "Chrome, Windows")
        #expect(BrowserLabel.of(chrome + " Edg/126.0.0.0") == "Edge, Windows")
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1"
        #expect(BrowserLabel.of(safari) == "Safari, iPhone")
        #expect(BrowserLabel.of("curl/8.0") == "")
    }

    @Test func `tries are counted by household`() {
        #expect(Sending.origin(of: "192.0.2.1") == "192.0.2.1")
        #expect(Sending.origin(of: "2001:db8::1") == Sending.origin(of: "2001:db8:0:0:ffff::2"))
        #expect(Sending.origin(of: "2001:db8::1") != Sending.origin(of: "2001:db8:0:1::1"))
    }
}
