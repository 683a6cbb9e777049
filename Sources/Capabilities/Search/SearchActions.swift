public import Spine

// Looking changes nothing, so there is no row of the policy table here.
extension SearchCapability {
    public static var actions: [Action] { [] }

    public static func deed(at route: SearchRoute) -> Deed? { nil }
}
