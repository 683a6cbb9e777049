import Pages
import Spine

/// What a form's handler saw before it wrote: reading ends before writing begins, so that one request never holds two
/// connections.
enum Looked<Seen> {
    case seen(Seen)
    /// There is nothing to write: this is the answer.
    case instead(Answer)
}

extension VoicesCapability {
    /// Looks at a conversation for a form that holds whether it is open or not.
    func look<Seen>(
        at code: EntryCode, _ sending: Sending, _ body: (Sitting, Reading) throws -> Looked<Seen>
    ) throws -> Looked<Seen> {
        try sending.reading { reading in
            guard let sitting = try Sitting.find(code, reading) else {
                return .instead(.problem(DoorPage(unknown: code.text)))
            }
            return try body(sitting, reading)
        }
    }

    /// Looks at a conversation for a form that holds only while it is open.
    func lookWhileOpen<Seen>(
        at code: EntryCode, _ sending: Sending, _ body: (Sitting, Reading) throws -> Looked<Seen>
    ) throws -> Looked<Seen> {
        try look(at: code, sending) { sitting, reading in
            sitting.isOpen ? try body(sitting, reading) : .instead(.problem(try notOpen(sitting, reading)))
        }
    }
}
