/// A landscape as the reference program wrote it down.
struct ExpectedLandscape: Decodable {
    struct Base: Decodable {
        let id: [Int]
        let x: [Double]
        let y: [Double]
        let count: [Int]
    }
    struct Votes: Decodable {
        let agree: [Int]
        let disagree: [Int]
        let seen: [Int]
        enum CodingKeys: String, CodingKey {
            case agree = "A"
            case disagree = "D"
            case seen = "S"
        }
    }
    struct Chosen: Decodable {
        let statement: Int
        let successes: Int
        let trials: Int
        let share: Double
        let shareTest: Double
        let ratio: Double?
        let ratioTest: Double?
        let direction: String?
        enum CodingKeys: String, CodingKey {
            case statement = "tid"
            case successes = "n-success"
            case trials = "n-trials"
            case share = "p-success"
            case shareTest = "p-test"
            case ratio = "repness"
            case ratioTest = "repness-test"
            case direction = "repful-for"
        }
    }
    struct Consensus: Decodable {
        let agree: [Chosen]
        let disagree: [Chosen]
    }

    let participants: [Int]
    let statements: [Int]
    let moderatedOut: [Int]
    let mean: [Double]
    let components: [[Double]]
    let explainedVariance: [Double]
    let extremity: [Double]
    let positions: [[Double]]
    let included: [Int]
    let base: Base
    let baseOf: [Int]
    let silhouettes: [String: Double]
    let groups: Int
    let groupOf: [Int]
    let groupVotes: [Votes]
    let groupAware: [Double]
    let priority: [Double]
    let representative: [[Chosen]]
    let consensus: Consensus

    enum CodingKeys: String, CodingKey {
        case participants = "participant_ids"
        case statements = "statement_ids"
        case moderatedOut = "mod_out"
        case mean
        case components = "comps"
        case explainedVariance = "explained_variance"
        case extremity
        case positions = "xy"
        case included = "in_conv"
        case base
        case baseOf = "base_of_participant"
        case silhouettes
        case groups = "k"
        case groupOf = "group_of_participant"
        case groupVotes = "group_votes"
        case groupAware = "gac"
        case priority
        case representative = "repness"
        case consensus
    }
}
