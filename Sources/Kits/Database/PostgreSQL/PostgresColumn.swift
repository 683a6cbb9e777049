import FoundationEssentials

enum PostgresColumn {
    static func isNull(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Bool { true }
    static func integer(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Int64? { nil }
    static func real(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Double? { nil }
    static func text(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> String? { nil }
    static func bytes(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> [UInt8]? { nil }
    static func uuid(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> UUID? { nil }
    static func value(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> Value? { nil }
    static func typeName(_ result: OpaquePointer, _ row: Int32, _ index: Int32) -> String { "" }
}
