import Testing

@testable import Matching

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 2, 0), ("cotton", "cotton", 0, 0), ("cotton", "coton", 2, 1), ("cotton", "cottton", 2, 1),
    ("cotton", "cutton", 2, 1), ("cotton", "ctoton", 2, 1), ("", "tea", 3, 3), ("mali", "peru", 2, 3),
    ("abc", "ca", 3, 3), ("kettle", "cattle", 2, 2), ("a", "abcdef", 1, 2),
  ])
  func `letters added, left out, changed or swapped, up to a limit`(a: String, b: String, limit: Int, distance: Int) {
    #expect(editDistance(a, b, limit: limit) == distance)
    #expect(editDistance(b, a, limit: limit) == distance)
  }
}
