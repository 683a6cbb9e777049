extension HTML {
    /// Writes a whole number in plain digits, without grouping.
    public mutating func number(_ number: Int) {
        if number < 0 { write(byte: UInt8(ascii: "-")) }
        write(digits: number.magnitude, atLeast: 1)
    }

    /// Writes a number with a point and at most so many decimals (0 to 6), rounded half away from zero.
    ///
    /// Trailing zeros are left out, so that 2.50 is `2.5`. What is no number becomes 0, and what is
    /// beyond a thousand million is held there: both are never seen in a drawing.
    public mutating func number(_ number: Double, decimals: Int) {
        precondition(0...6 ~= decimals, "between 0 and 6 decimals can be written")
        let bound = 1e9
        let held = number.isNaN ? 0 : min(max(number, -bound), bound)
        var unit: UInt = 1
        for _ in 0..<decimals { unit *= 10 }
        let scaled = UInt((held.magnitude * Double(unit)).rounded(.toNearestOrAwayFromZero))
        if held < 0 && scaled > 0 { write(byte: UInt8(ascii: "-")) }
        write(digits: scaled / unit, atLeast: 1)
        var rest = scaled % unit
        guard rest > 0 else { return }
        var places = decimals
        while rest.isMultiple(of: 10) {
            rest /= 10
            places -= 1
        }
        write(byte: UInt8(ascii: "."))
        write(digits: rest, atLeast: places)
    }

    private mutating func write(digits number: UInt, atLeast places: Int) {
        var length = places
        var rest = number
        var needed = 1
        while rest >= 10 {
            rest /= 10
            needed += 1
        }
        length = max(places, needed)
        reserve(length)
        rest = number
        for place in stride(from: length - 1, through: 0, by: -1) {
            end[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        advance(length)
    }
}
