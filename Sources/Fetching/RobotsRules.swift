/// The rules that hold for one agent on one host, prepared for many questions.
///
/// Plain prefixes are found by hashing every start of the path once, so their number does not matter; patterns with
/// wildcards are tried from the longest down, and most are passed over by the octets they need.
public struct RobotsRules: Sendable {
  /// Crawl-delay of the agent's groups, the largest when there are several. No part of RFC 9309, but meant seriously
  /// by those who write it.
  public let crawlDelay: Duration?

  /// Comparisons that one question may take at most, some hundredths of a second: thousands of wildcards and an
  /// address of thousands of octets come from nobody who means well.
  private static let mostWork = 50_000_000

  private let rules: [RobotsFile.Rule]
  /// Rules that are plain prefixes by the hash of their pattern.
  private let prefixes: [UInt64: [Int]]
  private let longestPrefix: Int
  /// Rules with wildcards or an anchor, the longest first and of equal ones the allowing first.
  private let wildcards: [Int]

  init(rules: [RobotsFile.Rule], crawlDelay: Duration?) {
    self.rules = rules
    self.crawlDelay = crawlDelay
    var prefixes: [UInt64: [Int]] = [:]
    var longestPrefix = 0
    var wildcards: [Int] = []
    for (index, rule) in rules.enumerated() {
      guard rule.pattern.isPlainPrefix else {
        wildcards.append(index)
        continue
      }
      let hash = rule.pattern.pieces[0].reduce(PathHash()) { $0.adding($1) }
      // Of rules that say the same the first written one is kept, so that a file that repeats itself stays cheap.
      let isKnown = prefixes[hash.value]?.contains {
        rules[$0].isAllow == rule.isAllow && rules[$0].pattern == rule.pattern
      }
      if isKnown == true { continue }
      prefixes[hash.value, default: []].append(index)
      longestPrefix = max(longestPrefix, rule.pattern.length)
    }
    self.prefixes = prefixes
    self.longestPrefix = longestPrefix
    self.wildcards = wildcards.sorted { Self.comesFirst(rules[$0], rules[$1]) }
  }

  /// The rule with the longest matching pattern decides, `allow` before `disallow` when two are as long (section
  /// 2.2.2). What no rule speaks about is allowed, and robots.txt itself always is.
  public func answer(for address: WebAddress) -> RobotsAnswer {
    answer(forTarget: address.target)
  }

  func answer(forTarget target: String) -> RobotsAnswer {
    if target == "/robots.txt" { return RobotsAnswer(isAllowed: true, text: "robots.txt is always allowed") }
    let path = RobotsPattern.normalised(Array(target.utf8)[...])
    var best = longestPrefix(of: path)
    let mask = RobotsPattern.mask(path)
    var work = 0
    for index in wildcards {
      if let best, !Self.comesFirst(rules[index], rules[best]) { break }
      let pattern = rules[index].pattern
      guard pattern.mayMatch(mask: mask) else { continue }
      work += path.count * pattern.length
      if work > Self.mostWork {
        return RobotsAnswer(isAllowed: false, text: "robots.txt has too many wildcards to be held against this address")
      }
      if pattern.matches(path) {
        best = index
        break
      }
    }
    guard let best else { return RobotsAnswer(isAllowed: true, text: "no rule for this address") }
    return RobotsAnswer(isAllowed: rules[best].isAllow, line: rules[best].line, text: rules[best].text)
  }

  private func longestPrefix(of path: [UInt8]) -> Int? {
    var best: Int?
    var hash = PathHash()
    for (index, byte) in path.prefix(longestPrefix).enumerated() {
      hash = hash.adding(byte)
      for candidate in prefixes[hash.value] ?? [] {
        let pattern = rules[candidate].pattern.pieces[0]
        guard pattern.count == index + 1, path.starts(with: pattern) else { continue }
        if let known = best, !Self.comesFirst(rules[candidate], rules[known]) { continue }
        best = candidate
      }
    }
    return best
  }

  private static func comesFirst(_ a: RobotsFile.Rule, _ b: RobotsFile.Rule) -> Bool {
    if a.pattern.length != b.pattern.length { return a.pattern.length > b.pattern.length }
    if a.isAllow != b.isAllow { return a.isAllow }
    return a.line < b.line
  }

  /// FNV-1a: the hash of every start of a path comes from the one before.
  private struct PathHash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    func adding(_ byte: UInt8) -> PathHash { PathHash(value: (value ^ UInt64(byte)) &* 0x100_0000_01B3) }
  }
}
