extension HTML {
    /// Writes an element and what the closure writes inside it.
    public mutating func element(_ tag: Tag, _ attributes: Attribute..., content: (inout HTML) -> Void) {
        open(tag, attributes)
        content(&self)
        close(tag)
    }

    /// Writes an element that holds these words, escaped.
    public mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// Writes an element that holds this number.
    public mutating func element(_ tag: Tag, _ attributes: Attribute..., number: Int) {
        open(tag, attributes)
        self.number(number)
        close(tag)
    }

    /// Writes an element without content, such as an input; those of SVG are closed with `/>`.
    public mutating func void(_ tag: VoidTag, _ attributes: Attribute...) {
        write(byte: UInt8(ascii: "<"))
        write(tag.name)
        write(attributes)
        if tag.isForeign { write(byte: UInt8(ascii: "/")) }
        write(byte: UInt8(ascii: ">"))
    }

    /// Writes a reference to a script file: a script inside the page cannot be expressed.
    public mutating func script(_ source: Link, _ attributes: Attribute...) {
        write("<script")
        write([.src(source)])
        write(attributes)
        write("></script>")
    }

    /// Writes the document type and the `html` element; the closure writes `head` and `body`.
    ///
    /// - Parameters:
    ///   - language: a BCP 47 code, such as `cy`.
    ///   - direction: `ltr` or `rtl`.
    public mutating func document(
        language: String, direction: String = "ltr", _ attributes: Attribute..., content: (inout HTML) -> Void
    ) {
        write("<!doctype html>\n<html")
        write([.lang(language), .dir(direction)])
        write(attributes)
        write(byte: UInt8(ascii: ">"))
        content(&self)
        write("</html>\n")
    }

    /// Writes words as they stand in the source, without escaping: the one raw exit.
    public mutating func raw(_ words: StaticString) {
        if words.hasPointerRepresentation {
            write(words)
        } else {
            words.withUTF8Buffer { bytes in
                if let address = bytes.baseAddress { write(address, count: bytes.count) }
            }
        }
    }

    /// Writes a piece of a page that was rendered before.
    public mutating func append(_ fragment: Fragment) {
        fragment.bytes.withUnsafeBufferPointer { bytes in
            if let address = bytes.baseAddress { write(address, count: bytes.count) }
        }
    }

    private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        write(byte: UInt8(ascii: "<"))
        write(tag.name)
        write(attributes)
        write(byte: UInt8(ascii: ">"))
        // A browser drops one line break here, and it may not be one of the words'.
        if tag.dropsFirstBreak { write(byte: UInt8(ascii: "\n")) }
    }

    private mutating func close(_ tag: Tag) {
        write("</")
        write(tag.name)
        write(byte: UInt8(ascii: ">"))
    }

    private mutating func write(_ attributes: [Attribute]) {
        for attribute in attributes { write(attribute) }
    }

    private mutating func write(_ attribute: borrowing Attribute) {
        if case .absent = attribute.value { return }
        write(byte: UInt8(ascii: " "))
        switch attribute.family {
        case .plain: break
        case .aria: write("aria-")
        case .data: write("data-")
        }
        write(attribute.name)
        switch attribute.value {
        case .absent, .present:
            return
        case .text(let words):
            write("=\"")
            text(words)
        case .number(let number):
            write("=\"")
            self.number(number)
        case .decimal(let number):
            write("=\"")
            self.number(number, decimals: 2)
        }
        write(byte: UInt8(ascii: "\""))
    }
}
