/// Where unpredictable bytes come from; tests put a seeded one in its place.
public protocol RandomSource: Sendable {
    /// Overwrites every byte of the buffer.
    func fill(_ bytes: UnsafeMutableRawBufferPointer)
}

extension RandomSource {
    /// This many bytes.
    public func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            fill(UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count))
            initialized = count
        }
    }

    /// A number from 0 up to but not including the bound, each as likely as the next (Lemire's multiplication method).
    public func number(below bound: Int) -> Int {
        precondition(bound > 0, "a bound has to be above zero")
        let bound = UInt64(bound)
        var product = word().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = word().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    private func word() -> UInt64 {
        var word: UInt64 = 0
        withUnsafeMutableBytes(of: &word) { fill($0) }
        return word
    }
}
