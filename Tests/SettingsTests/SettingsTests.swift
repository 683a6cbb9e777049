import Glibc
import Settings
import Testing

private enum Loudness: String, CaseIterable { case quiet, loud }

@Suite struct SettingsTests {
    private let port = Setting.port("port", summary: "Where it listens.", standard: 8080)
    private let password = Setting.text("mail-password", "TEXT", summary: "For the mail server.", isSecret: true)
    private let loudness = Setting<Loudness>.word("loudness", "WORD", summary: "How loud.", standard: .quiet)
    private let proxies = Setting.addresses("trusted-proxies", summary: "Who may say the address.", standard: "")
    private let address = Setting.publicAddress("public-address", summary: "Where people reach it.")

    private var table: SettingsTable {
        SettingsTable(
            prefix: "A_SITE_",
            [
                AnySetting(port), AnySetting(password), AnySetting(loudness), AnySetting(proxies), AnySetting(address),
            ])
    }

    private func message(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `arguments come before the environment, the environment before the file, the file before the default`()
        throws
    {
        let file = try SettingsFile(text: "port = 3", name: "f")
        let none = try table.values()
        #expect(try none.value(port) == 8080)
        let filed = try table.values(file: file)
        #expect(try filed.value(port) == 3)
        let surrounded = try table.values(environment: ["A_SITE_PORT": "2"], file: file)
        #expect(try surrounded.value(port) == 2)
        let given = try table.values(arguments: ["port": "1"], environment: ["A_SITE_PORT": "2"], file: file)
        #expect(try given.value(port) == 1)
        let emptied = try table.values(environment: ["A_SITE_PORT": "", "PATH": "/bin"], file: file)
        #expect(try emptied.value(port) == 3)
    }

    @Test func `a mistake names its setting and its place but never its value`() throws {
        #expect(
            message { _ = try table.values(environment: ["A_SITE_PORT": "99999"]) }
                == "port (A_SITE_PORT) has to be a number from 1 to 65535.")
        #expect(
            message {
                _ = try table.values(file: try SettingsFile(text: "\n\nloudness = deafening", name: "site.conf"))
            }
                == "loudness (site.conf, line 3) has to be one of quiet, loud.")
        #expect(
            message { _ = try table.values(environment: ["A_SITE_PROT": "1"]) }
                == "There is no setting A_SITE_PROT: its name may be misspelt in the environment.")
        #expect(message { _ = try table.values(arguments: ["prot": "1"]) } == "There is no setting --prot.")
        #expect(
            message { _ = try table.values(file: try SettingsFile(text: "prot = 1", name: "f")) }
                == "f, line 1: there is no setting prot.")
        #expect(
            message { _ = try table.values().value(address) }
                == "public-address is not set: give --public-address URL or set A_SITE_PUBLIC_ADDRESS.")
    }

    @Test func `a secret is never reported`() throws {
        let values = try table.values(environment: ["A_SITE_MAIL_PASSWORD": "hunter2"])
        #expect(try values.value(password) == "hunter2")
        #expect(
            values.report == [
                "port = 8080  (the default)", "mail-password = (secret)  (A_SITE_MAIL_PASSWORD)",
                "loudness = quiet  (the default)", "trusted-proxies =   (the default)", "public-address is not set",
            ])
    }

    @Test func `kinds of values are read`() throws {
        let values = try table.values(arguments: [
            "loudness": "loud", "trusted-proxies": "127.0.0.1, ::1", "public-address": "https://Example.org:443/",
        ])
        #expect(try values.value(loudness) == .loud)
        #expect(try values.value(proxies) == ["127.0.0.1", "::1"])
        #expect(try values.value(address).description == "https://example.org")
        #expect(try values.optional(password) == nil)
        for text in ["", "+1", " 1", "1 ", "0", "65536", "99999999999999999999", "0x10", "１"] {
            #expect(message { _ = try table.values(arguments: ["port": text]) } != nil, "\(text)")
        }
        #expect(message { _ = try table.values(arguments: ["trusted-proxies": "10.0.0.0/8"]) } != nil)
    }

    @Test func `help and documentation come from the same table`() {
        let small = SettingsTable(prefix: "A_SITE_", [AnySetting(port), AnySetting(password)])
        #expect(
            small.help == """
                  --port PORT
                        Where it listens. [8080]
                  --mail-password TEXT
                        For the mail server.

                """)
        #expect(
            small.markdown == """
                | setting | environment | default | what it does |
                | --- | --- | --- | --- |
                | `port` | `A_SITE_PORT` | `8080` | Where it listens. |
                | `mail-password` | `A_SITE_MAIL_PASSWORD` |  | For the mail server. Secret: never printed. |

                """)
    }
}

@Suite struct SettingsFileTests {
    private let name = Setting.text("name", "TEXT", summary: "A name.")
    private var table: SettingsTable { SettingsTable(prefix: "T_", [AnySetting(name)]) }

    private func message(_ text: String) -> String? {
        do {
            _ = try SettingsFile(text: text, name: "f")
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        ("name = a b", "a b"), ("name=a=b", "a=b"), ("  name\t=\ta # b  ", "a # b"), ("name = \" a \"", " a "),
        ("# remark\r\n\r\nname = a\r\n", "a"), ("name = \"", "\""), ("name = é", "é"),
    ])
    func `a value is taken as it stands`(text: String, value: String) throws {
        let values = try table.values(file: try SettingsFile(text: text, name: "f"))
        #expect(try values.value(name) == value)
    }

    @Test func `a line that is no setting is named by its number`() {
        #expect(message("a = 1\r\n\r\nnonsense") == "f, line 3: this is no setting; write name = value.")
        #expect(message("= 1") == "f, line 1: this is no setting; write name = value.")
        #expect(message("Big = 1") == "f, line 1: this is no setting; write name = value.")
        #expect(message("a = 1\nb = \u{1b}[2J") == "f, line 2: this is no setting; write name = value.")
        #expect(message("a = 1\n\na = 2") == "f, line 3: a is set already in line 1.")
    }

    @Test func `a file that is missing, not text, or too long is refused`() throws {
        var path = Array("/tmp/settings-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(name) }
        #expect(write(file, "name = a\n", 9) == 9)
        _ = try SettingsFile(path: name)
        #expect(write(file, "\u{1}", 1) == 1 && ftruncate(file, 300 << 10) == 0)
        #expect(throws: SettingsError.self) { try SettingsFile(path: name) }
        #expect(ftruncate(file, 0) == 0 && pwrite(file, [0xFF, 0xFE] as [UInt8], 2, 0) == 2)
        #expect(throws: SettingsError.self) { try SettingsFile(path: name) }
        close(file)
        #expect(throws: SettingsError.self) { try SettingsFile(path: "/nowhere/at/all") }
    }
}

@Suite struct PublicAddressTests {
    @Test(arguments: [
        ("http://localhost:8080", "http://localhost:8080", "localhost:8080"),
        ("HTTPS://A.Example/", "https://a.example", "a.example"),
        ("http://a.example:443", "http://a.example:443", "a.example:443"),
        ("http://[::1]:80", "http://[::1]", "[::1]"),
        ("https://[2001:DB8::1]:8443", "https://[2001:db8::1]:8443", "[2001:db8::1]:8443"),
        ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example", "xn--bcher-kva.example"),
    ])
    func `an address is a scheme, a host and perhaps a port`(text: String, shown: String, authority: String) throws {
        let address = try #require(PublicAddress(parsing: text))
        #expect(address.description == shown)
        #expect(address.authority == authority)
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "https://", "https:///", "https://example.org/path",
        "https://example.org//", "https://example.org?q", "https://example.org#f", "https://u:p@example.org",
        "https://example.org:", "https://example.org:0", "https://example.org:65536", "https://a..b", "https://.a",
        "https://-a.b", "https://bücher.example", "https://a b", "https://[::1", "https://[::1]x", "https://[zz]",
        "https://::1", "https://a:1:2", "https://a.example\r\nX: y", "https://[]", "https://]:80",
    ])
    func `anything else is none`(text: String) {
        #expect(PublicAddress(parsing: text) == nil)
    }
}
