/// The rules that hold for one agent on one host, prepared for many questions.
public struct RobotsRules: Sendable {
  /// Crawl-delay of the agent's groups, the largest when there are several. No part of RFC 9309, but meant seriously
  /// by those who write it.
  public let crawlDelay: Duration?

  /// What each rule answers, the best first: the longest, of equal ones the allowing, of these the one written first.
  private let answers: [RobotsAnswer]
  private let matcher: RobotsMatcher

  init(rules: [RobotsFile.Rule], crawlDelay: Duration?) {
    self.crawlDelay = crawlDelay
    let ranked = rules.sorted(by: Self.comesFirst)
    answers = ranked.map { RobotsAnswer(isAllowed: $0.isAllow, line: $0.line, text: $0.text) }
    matcher = RobotsMatcher(ranked.map(\.pattern))
  }

  /// The rule with the longest matching pattern decides, `allow` before `disallow` when two are as long (section
  /// 2.2.2). What no rule speaks about is allowed, and robots.txt itself always is.
  public func answer(for address: WebAddress) -> RobotsAnswer {
    let target = address.target
    if target == "/robots.txt" { return RobotsAnswer(isAllowed: true, text: "robots.txt is always allowed") }
    let path = RobotsPattern.normalised(Array(target.utf8)[...])
    return matcher.best(for: path).map { answers[$0] }
      ?? RobotsAnswer(isAllowed: true, text: "no rule for this address")
  }

  private static func comesFirst(_ a: RobotsFile.Rule, _ b: RobotsFile.Rule) -> Bool {
    if a.pattern.length != b.pattern.length { return a.pattern.length > b.pattern.length }
    if a.isAllow != b.isAllow { return a.isAllow }
    return a.line < b.line
  }
}
