import Glibc

/// The signals that ask the program to stop.
enum Signals {
    /// Holds them back from every thread that is started from now on, so that `wait` gets them. A client that goes away
    /// must not end the program either.
    static func hold() {
        signal(SIGPIPE, SIG_IGN)
        var set = stopping
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Waits for one and returns its name.
    static func wait() -> StaticString {
        var set = stopping
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        return number == SIGTERM ? "SIGTERM" : "SIGINT"
    }

    /// Whether one that is held back has come.
    static var hasOneCome: Bool {
        var come = sigset_t()
        sigpending(&come)
        return sigismember(&come, SIGTERM) == 1 || sigismember(&come, SIGINT) == 1
    }

    private static var stopping: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        return set
    }
}
