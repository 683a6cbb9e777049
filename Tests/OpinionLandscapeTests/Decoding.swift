import Foundation
import TestSupport
import Testing

/// A JSON file of the shared data.
func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    let file = try #require(SharedData.path(of: path))
    return try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: file)))
}
