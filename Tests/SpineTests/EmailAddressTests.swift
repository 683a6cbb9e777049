import Mail
import Spine
import Testing

/// Addresses as people type them into forms.
@Suite struct EmailAddressTests {
    @Test(arguments: ["carys@example.org", "Carys.Pugh+quay@mail.Example.org", "o'brien@example.org"])
    func `what a form takes, a letter can go to`(text: String) {
        #expect(EmailAddress.isPlausible(text))
        #expect(MailAddress(parsing: text) != nil)
    }

    @Test(arguments: [
        "josé@example.org", "carys..pugh@example.org", "carys@localhost", "carys@-example.org", " carys@example.org",
        "carys@example.org\n", "Carys <carys@example.org>", "carys@127.0.0.1", "a@b@example.org", "",
    ])
    func `what no letter can go to is said while somebody can mend it`(text: String) {
        #expect(!EmailAddress.isPlausible(text))
    }
}
