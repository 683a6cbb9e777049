import Numerics
import Testing

@Suite struct RandomnessTests {
    @Test func `split mix gives the words of its reference`() {
        var words = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in words.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func `xoshiro gives the words of its reference`() {
        var words = Xoshiro256(state: (1, 2, 3, 4))
        #expect(
            (0..<10).map { _ in words.next() } == [
                11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
                607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
                10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
            ])
    }

    @Test func `one seed repeats, another differs`() {
        var first = Xoshiro256(seed: 7)
        var again = Xoshiro256(seed: 7)
        var other = Xoshiro256(seed: 8)
        let words = (0..<20).map { _ in first.next() }
        #expect(words == (0..<20).map { _ in again.next() })
        #expect(words != (0..<20).map { _ in other.next() })
    }

    @Test func `numbers of the unit interval stay in it and fill it evenly`() {
        var words = Xoshiro256(seed: 1)
        let numbers = (0..<10_000).map { _ in words.unitInterval() }
        #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
        #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.01)
    }
}
