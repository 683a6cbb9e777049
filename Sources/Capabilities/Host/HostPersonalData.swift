public import Spine

extension HostCapability {
    /// Nothing beside what the spine declares: what a check found holds no words and nobody's name.
    public static var personalData: [PersonalData] { [] }
}
