/* Loaded before a server (LD_PRELOAD): proves that no acknowledgement leaves before the commit it tells of is on disk.
 *
 * A request carries a mark, `act-000123`. It is seen when the request is read from a socket, when it is written to the
 * write-ahead log, when that file is synced, and the answer on the same socket must come after. At its end the process
 * writes what it counted to the file named by FSYNC_ORDER_LOG. With FSYNC_ORDER_BLIND set, syncs are not noted: then
 * every answer must be found too early, which shows that this test can fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MARKS = 1000000, SOCKETS = 65536 };
static const char mark[] = "act-";

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned long clock_now;            /* counts the writes to the log */
static unsigned long written_at[MARKS];    /* the write that first held the mark, 0 if none did */
static unsigned long synced_until;         /* all writes up to this one are on disk */
static int asked[SOCKETS];                 /* the mark that a socket's request carried, and one; 0 for none */
static unsigned long answers, too_early, syncs;

/* The number behind a mark in some bytes, from `*at` on; -1 if there is no more. */
static int next_mark(const unsigned char *bytes, size_t count, size_t *at) {
    const size_t length = sizeof mark - 1 + 6;
    while (*at + length <= count) {
        const unsigned char *found = memmem(bytes + *at, count - *at, mark, sizeof mark - 1);
        if (!found || found + length > bytes + count) break;
        *at = found - bytes + length;
        int number = 0, digits = 0;
        for (const unsigned char *p = found + sizeof mark - 1; digits < 6 && *p >= '0' && *p <= '9'; p++, digits++)
            number = number * 10 + (*p - '0');
        if (digits == 6) return number;
    }
    return -1;
}

static int is_log(int file) {
    char link[64], path[512];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    return length > 4 && memcmp(path + length - 4, "-wal", 4) == 0;
}

static void note_write(int file, const void *bytes, size_t count) {
    if (!is_log(file)) return;
    pthread_mutex_lock(&lock);
    clock_now++;
    size_t at = 0;
    for (int number; (number = next_mark(bytes, count, &at)) >= 0;)
        if (!written_at[number]) written_at[number] = clock_now;
    pthread_mutex_unlock(&lock);
}

static unsigned long begin_sync(int file) {
    if (!is_log(file)) return 0;
    pthread_mutex_lock(&lock);
    unsigned long now = clock_now;
    pthread_mutex_unlock(&lock);
    return now;
}

static void end_sync(unsigned long until, int result) {
    if (!until || result != 0 || getenv("FSYNC_ORDER_BLIND")) return;
    pthread_mutex_lock(&lock);
    syncs++;
    if (until > synced_until) synced_until = until;
    pthread_mutex_unlock(&lock);
}

static void note_request(int file, const void *bytes, ssize_t count) {
    if (count <= 0 || file < 0 || file >= SOCKETS) return;
    size_t at = 0;
    int number = next_mark(bytes, count, &at);
    if (number < 0) return;
    pthread_mutex_lock(&lock);
    asked[file] = number + 1;
    pthread_mutex_unlock(&lock);
}

static void note_answer(int file, const void *bytes, size_t count) {
    if (file < 0 || file >= SOCKETS || count < 12 || memcmp(bytes, "HTTP/1.1 ", 9) != 0) return;
    pthread_mutex_lock(&lock);
    int number = asked[file] - 1;
    asked[file] = 0;
    if (number >= 0 && memcmp((const char *)bytes + 9, "303", 3) == 0) {
        answers++;
        if (!written_at[number] || written_at[number] > synced_until) too_early++;
    }
    pthread_mutex_unlock(&lock);
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    REAL(pwrite64);
    note_write(file, bytes, count);
    return real(file, bytes, count, at);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    REAL(pwrite);
    note_write(file, bytes, count);
    return real(file, bytes, count, at);
}

ssize_t write(int file, const void *bytes, size_t count) {
    REAL(write);
    note_write(file, bytes, count);
    note_answer(file, bytes, count);
    return real(file, bytes, count);
}

int fsync(int file) {
    REAL(fsync);
    unsigned long until = begin_sync(file);
    int result = real(file);
    end_sync(until, result);
    return result;
}

int fdatasync(int file) {
    REAL(fdatasync);
    unsigned long until = begin_sync(file);
    int result = real(file);
    end_sync(until, result);
    return result;
}

ssize_t recv(int file, void *bytes, size_t count, int flags) {
    REAL(recv);
    ssize_t result = real(file, bytes, count, flags);
    note_request(file, bytes, result);
    return result;
}

ssize_t send(int file, const void *bytes, size_t count, int flags) {
    REAL(send);
    note_answer(file, bytes, count);
    return real(file, bytes, count, flags);
}

ssize_t sendmsg(int file, const struct msghdr *message, int flags) {
    REAL(sendmsg);
    if (message->msg_iovlen > 0) note_answer(file, message->msg_iov[0].iov_base, message->msg_iov[0].iov_len);
    return real(file, message, flags);
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
    REAL(writev);
    if (count > 0) note_answer(file, pieces[0].iov_base, pieces[0].iov_len);
    return real(file, pieces, count);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("FSYNC_ORDER_LOG");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file) return;
    fprintf(file, "answers %lu\ntoo-early %lu\nsyncs %lu\n", answers, too_early, syncs);
    fclose(file);
}
