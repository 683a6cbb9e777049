// What Swift cannot call itself: SQLITE_TRANSIENT is a cast macro and sqlite3_db_config is variadic.
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
