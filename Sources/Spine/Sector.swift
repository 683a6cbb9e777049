/// What sort of body an organisation is. Asked later, when it helps; never needed to start.
public enum Sector: String, Sendable, CaseIterable {
    case communityGroup = "community-group"
    case charity
    case socialEnterprise = "social-enterprise"
    case localGovernment = "local-government"
    case centralGovernment = "central-government"
    case health
    case otherPublic = "other-public"
    case company
    case funder
    case unionOrProfessional = "union-or-professional"
    case other
}
