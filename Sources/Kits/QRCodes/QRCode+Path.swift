extension QRCode {
    /// The light border that readers need around a code, in modules.
    public static let quietZone = 4

    /// The modules along one side together with the quiet zones: the width and height of a view box.
    public var outerSize: Int { size + 2 * QRCode.quietZone }

    /// The dark modules as the data of an SVG path inside a view box of `outerSize`: one rectangle a run.
    public var path: String {
        var path = ""
        for (y, row) in rows.enumerated() {
            var x = 0
            while x < row.count {
                guard let start = row[x...].firstIndex(of: true) else { break }
                let end = row[start...].firstIndex(of: false) ?? row.count
                path += "M\(start + QRCode.quietZone) \(y + QRCode.quietZone)h\(end - start)v1h-\(end - start)z"
                x = end
            }
        }
        return path
    }
}
