extension RandomAccessCollection where Index == Int {
  /// The place of the first element that a condition holds for, where it holds for all behind that one too; the end where
  /// it holds for none. Found by halving. Named as in Swift Algorithms, which does the same.
  @inlinable
  public func partitioningIndex(where isBehind: (Element) throws -> Bool) rethrows -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if try isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
