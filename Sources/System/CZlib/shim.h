// What Swift cannot call itself: deflateInit2 is a macro around the size of the struct.
#include <zlib.h>

// Prepares a stream that writes bare deflate data, without a container.
static inline int czlib_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

// Prepares a stream that reads gzip data.
static inline int czlib_begin_reading(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
