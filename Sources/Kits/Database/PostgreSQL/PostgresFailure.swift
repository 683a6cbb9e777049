import CPostgreSQL

/// Turns PostgreSQL's failures into errors; its own words are quoted only where no value or password can be in them.
enum PostgresFailure {
    /// The error of a failed answer.
    static func error(_ result: OpaquePointer?, on connection: OpaquePointer, text: String) -> DatabaseError {
        guard PQstatus(connection) == CONNECTION_OK else { return lost }
        let state = field(result, stateField) ?? ""
        switch state {
        case "40001", "40P01":
            return DatabaseError(
                .busy, "Others changed the same things at the same time, again and again. Try again.", retry: .again)
        case "0A000", "26000":
            // A table was changed since the statement was prepared, or the server forgot the statement.
            return DatabaseError(
                .statement, "PostgreSQL cannot run a statement (\(state)). Statement: \(text)", retry: .prepareAnew)
        case "55P03", "57014":
            return DatabaseError(.busy, "Others held the database for too long. Try again.")
        case "57P01", "57P02", "57P03": return lost
        default: break
        }
        switch state.prefix(2) {
        case "23": return constraint(state, result)
        case "53":
            return state == "53300"
                ? DatabaseError(.unavailable, "The database server has no connection left. Allow it more.")
                : DatabaseError(.full, "The database server has no room left. Nothing of this change was kept.")
        case "XX": return DatabaseError(.corrupt, "The database server found damage (\(state)). Restore a backup.")
        case "54": return DatabaseError(.unstorable, "A value or statement is too large for PostgreSQL (\(state)).")
        case "25": return DatabaseError(.misuse, "A change was asked for where only reading is allowed (\(state)).")
        case "42":
            // These words come from the statement's text alone.
            let words = field(result, wordsField) ?? ""
            return DatabaseError(.statement, "PostgreSQL cannot run a statement: \(words). Statement: \(text)")
        default:
            return DatabaseError(.statement, "PostgreSQL failed running a statement (\(state)). Statement: \(text)")
        }
    }

    /// The error of a connection that broke.
    static var lost: DatabaseError {
        DatabaseError(
            .unavailable, "The connection to the database server was lost. Check that the server runs.",
            retry: .reconnect)
    }

    /// Why a connection was not made; libpq's words may hold parts of the connection string, so they are not quoted.
    static func connecting(_ connection: OpaquePointer?) -> DatabaseError {
        let words = connection.flatMap { PQerrorMessage($0) }.map { String(cString: $0) } ?? ""
        let reasons = [
            ("authentication failed", "it refused the user or password. Check both."),
            ("no password supplied", "it asks for a password. Add one."),
            ("no pg_hba.conf entry", "it does not admit this user from here. Change its pg_hba.conf."),
            ("does not exist", "the database or user is not there. Make it first."),
            ("too many", "it has no connection left. Allow it more."),
            ("starting up", "it is still starting. Try again in a moment."),
            ("could not translate host name", "its host name is not known. Check the name."),
            ("No such file", "nothing answers at its socket. Check that it runs and the folder."),
            ("refused", "nothing answers there. Check that it runs, the host and the port."),
            ("timeout", "it did not answer in time. Check the host and the network."),
            ("SSL", "an encrypted connection could not be made. Check sslmode and the certificates."),
            ("certificate", "its certificate was not accepted. Check sslrootcert."),
        ]
        let reason = reasons.first { words.firstRange(ofText: $0.0) != nil }?.1 ?? "check the connection string."
        return DatabaseError(.unavailable, "The database server cannot be reached: \(reason)")
    }

    private static func constraint(_ state: String, _ result: OpaquePointer?) -> DatabaseError {
        let kind: Constraint.Kind =
            switch state {
            case "23505": .unique
            case "23503", "23001": .foreignKey
            case "23502": .notNull
            default: .check
            }
        let found = Constraint(
            kind: kind, name: field(result, ruleField), table: field(result, tableField),
            columns: field(result, columnField).map { [$0] } ?? [])
        return DatabaseError(.constraint(found), found.sentence)
    }

    private static func field(_ result: OpaquePointer?, _ code: Int32) -> String? {
        result.flatMap { PQresultErrorField($0, code) }.map { String(cString: $0) }
    }

    // The letters of postgres_ext.h, which Swift does not see as numbers.
    private static let stateField = Int32(UInt8(ascii: "C"))
    private static let wordsField = Int32(UInt8(ascii: "M"))
    private static let tableField = Int32(UInt8(ascii: "t"))
    private static let columnField = Int32(UInt8(ascii: "c"))
    private static let ruleField = Int32(UInt8(ascii: "n"))
}
