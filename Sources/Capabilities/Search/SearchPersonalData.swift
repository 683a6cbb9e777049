public import Spine

extension SearchCapability {
    /// It keeps nothing: what somebody looked for is written down nowhere.
    public static var personalData: [PersonalData] { [] }
}
