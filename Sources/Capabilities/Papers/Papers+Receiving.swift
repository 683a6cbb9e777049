import FileTypes
import HTTP
import Pages
import Phrases
import Spine

// Files as they come in: looked at, cleaned, or refused in plain words. Nothing is kept of what is refused.
extension PapersCapability {
    /// The file that was sent in a field, cleaned; nil where none was, or where something is noted as wrong with it.
    func receive(
        _ field: String, _ form: Form, _ reader: inout FormReader, _ say: Phrases, missing: Words? = nil,
        only types: Set<FileType> = Set(FileType.allCases)
    ) throws -> ReceivedFile? {
        guard let file = form.file(field) else {
            if let missing { reader.note(field, missing) }
            return nil
        }
        guard file.bytes.count <= wiring.mostBytes else {
            reader.note(field, Words.tooLarge, ["most": wiring.mostBytes >> 20])
            return nil
        }
        do {
            let clean = try wiring.clean(file.bytes)
            let name: FileName
            do {
                name = try FileName(file.name, for: clean.type)
            } catch {
                reader.note(
                    field, Words.misnamed,
                    ["ending": ".\(FileName.ending(of: file.name) ?? "")", "type": say(clean.type.words)])
                return nil
            }
            guard types.contains(name.type) else {
                reader.note(field, Words.notText)
                return nil
            }
            if clean.holdsNames, form["names"] == nil {
                reader.note("names", Words.namesFound)
                return nil
            }
            return ReceivedFile(name: name, bytes: clean.bytes)
        } catch let error as FileTypeError {
            reader.note(field, error.code.words)
            return nil
        }
    }

    /// The text version that was typed or sent.
    func receiveText(
        _ words: String, _ form: Form, _ reader: inout FormReader, _ say: Phrases
    ) throws -> PaperText {
        let file = try receive("text", form, &reader, say, only: StoredFile.textTypes)
        return PaperText(words: words, file: file)
    }
}

extension FileTypeError.Code {
    /// What whoever sent the file is told, with what to do.
    var words: Words {
        switch self {
        case .empty: .refusedEmpty
        case .otherType, .misnamed: .refusedType
        case .damaged: .refusedDamaged
        case .locked: .refusedLocked
        case .signed: .refusedSigned
        case .program: .refusedProgram
        case .embedded: .refusedEmbedded
        case .fetches: .refusedFetches
        case .unfolds: .refusedUnfolds
        case .sideways: .refusedSideways
        case .failed: .refusedFailed
        }
    }
}

extension FileType {
    /// What the screen calls one.
    var words: Words {
        switch self {
        case .pdf: .typePDF
        case .jpeg, .png, .webp: .typePicture
        case .text: .typeText
        case .csv: .typeCSV
        case .odt, .docx: .typeDocument
        case .ods, .xlsx: .typeSpreadsheet
        case .odp, .pptx: .typeSlides
        }
    }
}
