/// Whether a response may be sent as gzip to clients that can read it.
public enum Compression: Sendable, Hashable {
    /// Compressed if the client accepts gzip, the type is text and the body is a kilobyte or longer.
    ///
    /// A compressed page that shows what the request said next to a secret lets an observer who can make a browser
    /// ask many times guess the secret by the length (BREACH, 2013). Each page compressed for one request therefore
    /// gets a gzip header with a name of random length. That blurs the lengths and makes the attack many times
    /// slower, no more: tokens in forms are to be masked anew for every page, and a page that shows what cannot be
    /// masked says `.never`. Kept bodies hold nothing of any request and are not blurred.
    case allowed
    /// Always sent as it is.
    case never
}
