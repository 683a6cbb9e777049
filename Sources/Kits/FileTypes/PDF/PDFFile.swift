import CQPDF
import Glibc

/// A PDF that is open in memory: the library's handle, and what is asked of it.
final class PDFFile {
    let handle: qpdf_data
    /// The library reads from here for as long as it is open.
    private let bytes: UnsafeMutableBufferPointer<CChar>

    init(_ content: [UInt8]) throws(FileTypeError) {
        guard let handle = qpdf_init() else { throw FileTypeError(.failed, "libqpdf does not begin.") }
        self.handle = handle
        bytes = .allocate(capacity: content.count)
        _ = bytes.initialize(from: content.lazy.map { CChar(bitPattern: $0) })
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
        let result = qpdf_read_memory(handle, "", bytes.baseAddress, UInt64(content.count), nil)
        guard result & QPDF_ERRORS == 0 else {
            let error = qpdf_get_error(handle)
            throw qpdf_get_error_code(handle, error) == qpdf_e_password
                ? FileTypeError(.locked, "The PDF is locked with a password.")
                : FileTypeError(.damaged, "The PDF is damaged.")
        }
        guard qpdf_is_encrypted(handle) == 0 else { throw FileTypeError(.locked, "The PDF is locked.") }
    }

    deinit {
        var handle: qpdf_data? = handle
        qpdf_cleanup(&handle)
        bytes.deallocate()
    }

    /// The whole file, written anew: only what is reached from its beginning comes along.
    func written() throws(FileTypeError) -> [UInt8] {
        guard qpdf_init_write_memory(handle) & QPDF_ERRORS == 0 else { throw Self.damaged }
        qpdf_set_preserve_encryption(handle, 0)
        // What unfolds to much stays folded.
        qpdf_set_decode_level(handle, qpdf_dl_none)
        qpdf_set_object_stream_mode(handle, qpdf_o_generate)
        qpdf_set_deterministic_ID(handle, 1)
        guard qpdf_write(handle) & QPDF_ERRORS == 0, let start = qpdf_get_buffer(handle) else { throw Self.damaged }
        return Array(UnsafeBufferPointer(start: start, count: Int(qpdf_get_buffer_length(handle))))
    }

    /// Whether something was left out because there was no memory for it: the library says so and goes on.
    func lacksMemory() -> Bool {
        while qpdf_more_warnings(handle) != 0 {
            guard let words = qpdf_get_error_message_detail(handle, qpdf_next_warning(handle)) else { continue }
            if String(cString: words).contains("bad_alloc") { return true }
        }
        return false
    }

    /// Where all that is shown begins.
    var root: qpdf_oh { qpdf_get_root(handle) }

    /// The keys of a dictionary.
    func keys(of dictionary: qpdf_oh) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(handle, dictionary)
        while qpdf_oh_dict_more_keys(handle) != 0, let key = qpdf_oh_dict_next_key(handle) {
            keys.append(String(cString: key))
        }
        return keys
    }

    /// The name that stands under a key, with its slash; nil where there is none.
    func name(_ key: String, of dictionary: qpdf_oh) -> String? {
        guard qpdf_oh_has_key(handle, dictionary, key) != 0 else { return nil }
        let value = qpdf_oh_get_key(handle, dictionary, key)
        defer { qpdf_oh_release(handle, value) }
        guard qpdf_oh_is_name(handle, value) != 0, let name = qpdf_oh_get_name(handle, value) else { return nil }
        return String(cString: name)
    }

    /// Puts other bytes in the place of a picture's own, where `change` makes some.
    func replaceData(
        of stream: qpdf_oh, in dictionary: qpdf_oh, _ change: ([UInt8]) throws(FileTypeError) -> [UInt8]?
    ) throws(FileTypeError) {
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard
            qpdf_oh_get_stream_data(handle, stream, qpdf_dl_none, nil, &start, &count) & QPDF_ERRORS == 0
        else { throw Self.damaged }
        defer { free(start) }
        guard let changed = try change(Array(UnsafeBufferPointer(start: start, count: count))) else { return }
        let filter = qpdf_oh_get_key(handle, dictionary, "/Filter")
        let parameters = qpdf_oh_get_key(handle, dictionary, "/DecodeParms")
        qpdf_oh_replace_stream_data(handle, stream, changed, changed.count, filter, parameters)
    }

    static let damaged = FileTypeError(.damaged, "The PDF is damaged.")
}
