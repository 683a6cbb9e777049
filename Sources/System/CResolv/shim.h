// What Swift cannot call itself: the resolver's functions are macros over versioned names, and its state has bit fields.
#include <netinet/in.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>
#include <string.h>

enum { CRESOLV_NOTHING = -1, CRESOLV_UNAVAILABLE = -2 };

// Asks the system's name servers once, each for at most `seconds`, and puts the answer into the buffer. Returns its
// length, CRESOLV_NOTHING where there is no such record, or CRESOLV_UNAVAILABLE where nobody answered.
static inline int cresolv_query(const char *name, int type, int seconds, unsigned char *answer, int size) {
    struct __res_state state;
    memset(&state, 0, sizeof state);
    if (res_ninit(&state) != 0) return CRESOLV_UNAVAILABLE;
    state.retrans = seconds;
    state.retry = 1;
    int length = res_nquery(&state, name, ns_c_in, type, answer, size);
    int reason = state.res_h_errno;
    res_nclose(&state);
    if (length >= 0) return length;
    return reason == HOST_NOT_FOUND || reason == NO_DATA ? CRESOLV_NOTHING : CRESOLV_UNAVAILABLE;
}
