public protocol RandomSource: Sendable { func fill(_ bytes: UnsafeMutableRawBufferPointer) }
extension RandomSource { public func bytes(_ count: Int) -> [UInt8] { var b=[UInt8](repeating:0,count:count); b.withUnsafeMutableBytes{fill($0)}; return b } }
