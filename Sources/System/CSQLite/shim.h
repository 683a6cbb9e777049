// What Swift cannot call itself: SQLITE_TRANSIENT is a cast macro; sqlite3_config and sqlite3_db_config are variadic.
#include <sqlite3.h>

// Binds a copy of the bytes; an empty text without an address stays a text (SQLite would make it NULL).
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
    return sqlite3_bind_text(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

// Binds a copy of the bytes; no bytes stay an empty blob (SQLite would make it NULL).
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// Switches one of the on/off settings of a connection, such as SQLITE_DBCONFIG_DEFENSIVE.
static inline int csqlite_switch(sqlite3 *connection, int setting, int on) {
    return sqlite3_db_config(connection, setting, on, (int *)0);
}

// Leaves out the count of all memory in use, for which every allocation of every connection would take the same lock. To
// be called once, before the first connection is opened.
static inline int csqlite_leave_out_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// The index of the write-ahead log as a connection has it mapped, or NULL while it has not read yet. Its first 48 bytes
// are a header that every commit writes anew, in whatever process, before it is acknowledged (sqlite.org/walformat.html,
// section 2.1). The address holds until the connection is closed.
static inline const void *csqlite_log_index(sqlite3 *connection) {
    sqlite3_file *file = 0;
    void volatile *index = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file
        || !file->pMethods || file->pMethods->iVersion < 2 || !file->pMethods->xShmMap
        || file->pMethods->xShmMap(file, 0, 32768, 0, &index) != SQLITE_OK)
        return 0;
    return (const void *)index;
}

// Copies that header, while others may be writing it: half of a new one differs from the old one too.
static inline void csqlite_copy_log_header(const void *index, unsigned long long header[6]) {
    const unsigned long long *words = index;
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    for (int word = 0; word < 6; word++) header[word] = __atomic_load_n(words + word, __ATOMIC_ACQUIRE);
}
