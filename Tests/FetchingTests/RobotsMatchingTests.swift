import Fetching
import Testing

/// The matcher answers for all rules at once; here each rule is tried by itself, in the plainest way there is.
@Suite struct RobotsMatchingTests {
  /// Whether a path of plain letters and slashes matches a pattern of these, "*" and "$".
  private func matches(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let first = pattern.first else { return true }
    if pattern == "$" { return path.isEmpty }
    if first == "*" { return matches(pattern.dropFirst(), path) || !path.isEmpty && matches(pattern, path.dropFirst()) }
    return path.first == first && matches(pattern.dropFirst(), path.dropFirst())
  }

  /// The same numbers each time (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: 1...40)
  func decidesAsEachRuleByItself(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    func word(_ letters: String, _ lengths: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: lengths, using: &numbers)).compactMap { _ in letters.randomElement(using: &numbers) })
    }
    let rules = (0..<40).map { _ in
      (isAllow: Bool.random(using: &numbers), pattern: "/" + word("ab/**", 1...7) + word("$", 0...1))
    }
    let text = "User-agent: *\n" + rules.map { "\($0.isAllow ? "Allow" : "Disallow"): \($0.pattern)\n" }.joined()
    let file = try #require(RobotsFile(Array(text.utf8)).rules(for: "Fairlead"))
    for _ in 0..<50 {
      // No dots, and so no segments that an address would resolve.
      let path = "/" + word("aabb/", 0...9)
      let deciding = rules.enumerated().filter { matches($0.element.pattern[...], path[...]) }.min {
        let (one, other) = ($0.element, $1.element)
        if one.pattern.count != other.pattern.count { return one.pattern.count > other.pattern.count }
        if one.isAllow != other.isAllow { return one.isAllow }
        return $0.offset < $1.offset
      }
      let address = try #require(WebAddress("http://a.example" + path))
      let answer = file.answer(for: address)
      #expect(answer.line == deciding.map { $0.offset + 2 }, "\(path) under \(text)")
      #expect(answer.isAllowed == deciding?.element.isAllow ?? true)
    }
  }
}
