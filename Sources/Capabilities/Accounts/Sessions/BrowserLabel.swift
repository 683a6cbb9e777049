/// What a browser is called in the list of one's sessions: two words instead of all that it says of itself.
enum BrowserLabel {
    private static let browsers = [
        ("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"), ("OPR", "Opera"), ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"),
        ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]

    /// The label; empty where neither browser nor system is known.
    static func of(_ userAgent: String) -> String {
        let known = [browsers, systems].compactMap { list in list.first { userAgent.contains($0.0) }?.1 }
        return known.joined(separator: ", ")
    }
}
