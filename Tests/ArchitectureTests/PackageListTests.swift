import Testing

/// The Debian packages are named in two places, since `Package.swift` cannot read a file of its own kind.
@Suite struct PackageListTests {
    /// Packages that only the compiler and the linker want, or that come with another library's module.
    static let forBuildingAlone: Set<String> = [
        "gcc", "libc6-dev", "libstdc++-12-dev", "pkg-config", "tzdata", "libcmark-gfm-extensions-dev",
    ]

    static func listed(_ text: String) -> Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ")
                return words.first == "build" && words.count == 2 ? String(words[1]) : nil
            })
    }

    static func provided(_ manifest: String) -> Set<String> {
        Set(manifest.matches(of: /\("C[A-Za-z0-9]+", (?:"[^"]+"|nil), "([^"]+)"\)/).map { String($0.1) })
    }

    @Test func `script packages and Package name the same libraries`() throws {
        let listed = Self.listed(try SourceFile.text("script/packages"))
        let provided = Self.provided(try SourceFile.text("Package.swift"))
        #expect(provided.count == Floor.libraries.count)
        #expect(provided.subtracting(listed) == [])
        #expect(listed.subtracting(provided).subtracting(Self.forBuildingAlone) == [])
    }

    @Test func `a package in one place only is found`() {
        #expect(Self.listed("build  libnew-dev\ntest  curl\n# build x y\n") == ["libnew-dev"])
        #expect(
            Self.provided(#"("CNew", nil, "libnew-dev"), ("COld", "old", "libold-dev"),"#) == [
                "libnew-dev", "libold-dev",
            ])
    }
}
