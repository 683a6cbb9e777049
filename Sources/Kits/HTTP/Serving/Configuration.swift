import Glibc

/// Where and within which bounds a server works.
public struct Configuration: Sendable {
    /// The address to listen at: an IPv4 or IPv6 address, not a name.
    public var address = "127.0.0.1"
    /// The port; 0 takes any that is free.
    public var port: UInt16 = 8080
    /// How many requests that may have to wait are worked on at once.
    public var threads = 64
    /// How many threads read and write the connections, and answer what needs no waiting: one for each processor is
    /// enough, since they never wait for anything else.
    public var connectionThreads = min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    /// How many connections may be open at once; they are shared out among the threads that read them. So many that no
    /// thread comes to its own share while a thousand people answer: one that did answered nobody for half a minute.
    public var connections = 4096
    /// How many bytes a request's first line and headers, and what is sent at once, may take of a connection's memory.
    public var connectionMemory = 32 * 1024
    /// How long a connection may be silent, in whole seconds.
    public var idleTimeout: Duration = .seconds(30)
    /// How many bytes of body are taken from anybody; more is thrown away as it is read, and refused with 413.
    public var bodyLimit = 1024 * 1024
    /// How many bytes a request may bring that says that it has more than that. Asked with its head alone, on a thread that
    /// many connections share.
    public var largerBodyLimit: @Sendable (Request) -> Int = { _ in 0 }
    /// How many bytes are read to be thrown away; what says that it has more loses its connection.
    public var bodyDiscarded = 128 * 1024 * 1024
    /// How many bytes all bodies of more than 64 KiB may have together; what would be more is refused with 503.
    public var bodyMemory = 256 * 1024 * 1024
    /// The proxies whose word on the client's address (X-Forwarded-For, X-Forwarded-Proto) is taken.
    public var trustedProxies: [AddressRange] = []
    /// Hears what the HTTP library has to say, such as clients that went away; may be called by any thread.
    public var log: @Sendable (String) -> Void = { _ in }
    /// The length of the name that blurs a compressed page's length: 0 to 255 bytes, anew for each page.
    public var padding: @Sendable () -> UInt8 = { UInt8.random(in: 0..<64) }

    /// The usual bounds.
    public init() {}

    /// The usual bounds at an address and port.
    public init(address: String, port: UInt16) {
        self.address = address
        self.port = port
    }
}
