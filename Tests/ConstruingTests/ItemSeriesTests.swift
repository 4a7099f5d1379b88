import Construing
import Testing

/// Items within items: what leads in which.
@Suite struct ItemSeriesTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  /// The words that an item opens with hold for the items within it.
  @Test(arguments: [
    ("3. We do not (a) [[verify chains]]; (b) [[audit suppliers]].", [Assertion.Mood.denied, .denied]),
    ("2. We may (i) [[verify chains]]; and (ii) [[audit suppliers]].", [.conditional, .conditional]),
    ("(a) We intend to (1) [[verify chains]], (2) [[audit suppliers]].", [.planned, .planned]),
    ("5. We (a) [[verify chains]]; (b) [[audit suppliers]].", [.asserted, .asserted]),
    // A mark ends what is said before them.
    ("1. We do not sell lamps. (a) [[Verify chains]]; (b) [[audit suppliers]].", [.asserted, .asserted]),
    ("1. We do not sell lamps; we (b) [[audit suppliers]].", [.asserted]),
  ])
  func anItemLeadsInItsOwn(_ text: String, _ moods: [Assertion.Mood]) throws {
    #expect(try language.moods(text) == moods, "\(text)")
  }

  /// The next item of the outer series is none of them.
  @Test(arguments: [
    (
      "1. We do not: (a) [[verify chains]]; (b) [[audit suppliers]]. 2. [[Training]] is new.",
      [.denied, .denied, .asserted]
    ),
    (
      "1. We do not (a) [[verify chains]]; (b) [[audit suppliers]]; 2. Give [[training]].",
      [.denied, .denied, .asserted]
    ),
    (
      "(a) We may: (i) [[verify chains]]; (ii) [[audit mills]]. (b) [[Training]].",
      [.conditional, .conditional, .asserted]
    ),
    (
      "We intend to: 1. not (a) [[verify chains]] nor (b) [[audit mills]]; 2. give [[training]].",
      [Assertion.Mood.denied, .denied, .planned]
    ),
    ("We do not: 1. [[verify chains]]; 2. [[audit mills]]; 3. give [[training]].", [.denied, .denied, .denied]),
    ("We do not: (a) [[verify chains]]; (b) [[audit mills]]; (c) give [[training]].", [.denied, .denied, .denied]),
  ])
  func theOuterSeriesGoesOn(_ text: String, _ moods: [Assertion.Mood]) throws {
    #expect(try language.moods(text) == moods, "\(text)")
  }
}
