/// Passwords long enough for the rules that are tried first all the same.
enum CommonPasswords {
    private static let listed: Set<String> = [
        "password12", "password123", "password1234", "password12345", "passw0rd123", "p@ssword123", "p@ssw0rd123",
        "passwordpassword", "mypassword", "changeme123", "changeme1234", "letmein123", "letmein1234", "welcome123",
        "welcome1234", "iloveyou123", "iloveyou12", "ilovemyself", "qwertyuiop", "qwerty1234", "qwerty12345",
        "qwerty123456", "qwertyuiop123", "asdfghjkl;", "asdfghjkl123", "zxcvbnm123", "1q2w3e4r5t", "1q2w3e4r5t6y",
        "q1w2e3r4t5", "1qaz2wsx3edc", "zaq12wsxcde3", "qazwsxedc123", "abc1234567", "abcd123456", "abc123abc123",
        "administrator", "admin12345", "admin123456", "administrator1", "football123", "baseball123", "basketball",
        "princess123", "sunshine123", "superman123", "liverpool123", "manchester", "arsenal123", "chelsea123",
        "monkey12345", "dragon12345", "master12345", "trustno1trustno1", "correcthorsebatterystaple",
        "correct horse battery staple", "0123456789", "1234567890", "12345678910", "9876543210", "1029384756",
        "1122334455", "1212121212", "123123123123", "147258369147", "secretsecret", "testtest123", "testing123",
    ]

    /// Whether a password in lower case is listed, one character over and over, or a run such as "abcdefghij".
    static func contains(_ password: String) -> Bool {
        if listed.contains(password) { return true }
        let scalars = password.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(scalars, scalars.dropFirst()).map { $1 - $0 })
        return steps.isSubset(of: [0]) || steps == [1] || steps == [-1]
    }
}
