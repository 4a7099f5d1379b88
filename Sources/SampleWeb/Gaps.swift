/// How far apart the requests of a gap log came, host by host.
struct Gaps {
  struct Violation: Equatable {
    var host: String
    var target: String
    /// Milliseconds after the request before it.
    var gap: Int
  }

  private(set) var requests = 0
  private(set) var hosts = 0
  /// Smallest gap within one host; nil when none was asked twice.
  private(set) var smallest: Int?
  private(set) var violations: [Violation] = []

  /// - Parameters:
  ///   - lines: of a gap log: milliseconds, host and target, separated by tabs, in the order they came.
  ///   - least: milliseconds that must lie between two requests to a host.
  init(lines: [Substring], least: Int) {
    var last: [Substring: Int] = [:]
    for line in lines {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3, let moment = Int(fields[0]) else { continue }
      requests += 1
      if let before = last[fields[1]] {
        let gap = moment - before
        smallest = min(smallest ?? gap, gap)
        if gap < least { violations.append(Violation(host: String(fields[1]), target: String(fields[2]), gap: gap)) }
      }
      last[fields[1]] = moment
    }
    hosts = last.count
  }
}
