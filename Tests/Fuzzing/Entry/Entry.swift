import Glibc
import Parsers

/// The parser that this process tries, named by the environment.
private let parser: Parser = {
    guard let name = getenv("JOINING_FORCES_PARSER"), let parser = Parser(rawValue: String(cString: name)) else {
        fatalError("JOINING_FORCES_PARSER names no parser.")
    }
    return parser
}()

/// What libFuzzer calls with each of its inputs.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    parser.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
