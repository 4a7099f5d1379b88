import Disclosures
import Testing

/// Expected by looking at one element after the other.
@Suite struct PartitioningIndexTests {
  @Test(arguments: [[], [4], [1, 4], [1, 4, 4, 4, 9], [2, 3, 5, 8, 13, 21]])
  func theFirstElementBehindABoundIsFound(_ numbers: [Int]) {
    for bound in 0...22 {
      #expect(numbers.partitioningIndex { $0 > bound } == numbers.firstIndex { $0 > bound } ?? numbers.count)
      let rest = numbers.dropFirst()
      #expect(rest.partitioningIndex { $0 >= bound } == rest.firstIndex { $0 >= bound } ?? rest.endIndex)
    }
  }
}
