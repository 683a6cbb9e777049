// What Swift cannot call itself: starting a daemon and asking about a connection are variadic.
#include <microhttpd.h>

// What a daemon is started with; the listening socket is open already.
struct cmicrohttpd_settings {
    int listener;
    unsigned int threads;
    unsigned int connections;
    unsigned int idle_seconds;
    size_t memory;
    void *owner;
    MHD_AccessHandlerCallback answer;
    MHD_RequestCompletedCallback completed;
    void *(*began)(void *owner, const char *target, struct MHD_Connection *connection);
    MHD_LogCallback log;
    size_t (*unescape)(void *owner, struct MHD_Connection *connection, char *text);
};

// Starts a daemon with a pool of threads that wait by epoll and whose connections can rest. The logger comes first, so
// that it hears of everything.
static inline struct MHD_Daemon *cmicrohttpd_start(const struct cmicrohttpd_settings *settings) {
    struct MHD_OptionItem pool[] = {
        // A pool of one is refused; without the option there is one thread.
        {settings->threads > 1 ? MHD_OPTION_THREAD_POOL_SIZE : MHD_OPTION_END, settings->threads, NULL},
        {MHD_OPTION_END, 0, NULL},
    };
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG | MHD_USE_TURBO, 0, NULL, NULL,
        settings->answer, settings->owner,
        MHD_OPTION_EXTERNAL_LOGGER, settings->log, settings->owner,
        MHD_OPTION_LISTEN_SOCKET, settings->listener,
        MHD_OPTION_NOTIFY_COMPLETED, settings->completed, settings->owner,
        MHD_OPTION_URI_LOG_CALLBACK, settings->began, settings->owner,
        MHD_OPTION_UNESCAPE_CALLBACK, settings->unescape, settings->owner,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_CONNECTION_LIMIT, settings->connections,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->memory,
        MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
        MHD_OPTION_ARRAY, pool,
        MHD_OPTION_END);
}

// The address of the other end of a connection, or NULL.
static inline const struct sockaddr *cmicrohttpd_peer(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : NULL;
}
