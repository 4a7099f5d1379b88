/// Number of letters to add, leave out, change or swap with their neighbour to make one word of the other (optimal string
/// alignment, in bytes of UTF-8); more than `limit` counts as `limit + 1`.
public func editDistance(_ a: String, _ b: String, limit: Int) -> Int {
  let a = Array(a.utf8), b = Array(b.utf8)
  if abs(a.count - b.count) > limit { return limit + 1 }
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = a[i] == b[j] ? last[j] : min(last[j], last[j + 1], row[j]) + 1
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    // A swap reaches back over a row.
    if min(row.min() ?? 0, last.min() ?? 0) > limit { return limit + 1 }
    (before, last) = (last, row)
  }
  return min(last[b.count], limit + 1)
}
