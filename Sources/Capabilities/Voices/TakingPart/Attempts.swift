import Spine

extension TakingPartSecrets {
    /// Counts a try under each of the limits; nil where all admit it, else in how many minutes one may try again.
    func wait(_ tries: [(limit: RateLimit, name: [UInt8])], _ acting: Acting) throws -> Int? {
        var wait: Int?
        for (limit, name) in tries where try !limit.admits(counted(limit, name), at: acting.now, in: acting.tx) {
            let passed = acting.now.milliseconds / 1000 % limit.period
            wait = max(wait ?? 1, Int((limit.period - passed + 59) / 60))
        }
        return wait
    }
}
