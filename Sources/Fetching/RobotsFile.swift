/// A robots.txt as read (RFC 9309): a value to ask questions of.
///
/// Lenient where the well-known crawlers are: missing colon, misspelt "disallow", lines that mean nothing are passed
/// over without ending a group (section 2.2.4).
public struct RobotsFile: Sendable {
  /// Values of Sitemap lines as written, in order.
  public let sitemaps: [String]
  let groups: [Group]

  /// Rules that stand under the same agents.
  struct Group: Sendable {
    /// Product tokens in lower case; "*" for everyone.
    var agents: [String] = []
    var rules: [Rule] = []
    /// Each with how many of the agents were named before it: the line ends no list of agents.
    var crawlDelays: [(agents: Int, delay: Duration)] = []

    func names(_ agent: String) -> Bool { agents.contains(agent) }

    func crawlDelay(for agent: String) -> Duration? {
      guard let place = agents.firstIndex(of: agent) else { return nil }
      return crawlDelays.filter { $0.agents > place }.map(\.delay).max()
    }
  }

  struct Rule: Sendable {
    var isAllow: Bool
    var pattern: RobotsPattern
    var line: Int
    /// The line as written, without comment, fit to be shown.
    var text: String
  }

  /// Reads any bytes. `isTruncated` says that the file was longer than what was read: its last line, which may have
  /// been cut in the middle, is then passed over.
  public init(_ bytes: [UInt8], isTruncated: Bool = false) {
    var reader = RobotsReader()
    var lines = RobotsLines(bytes)
    while let line = lines.next() {
      if isTruncated && line.isLast { break }
      reader.read(line)
    }
    groups = reader.groups
    sitemaps = reader.sitemaps
  }

  /// The rules for an agent: all groups that name its product token, without regard to case, as one; those for "*"
  /// when none does (section 2.2.1). Nil when there is no such group at all.
  ///
  /// Ask for this once and keep it: questions to `RobotsRules` are cheap, making it is not.
  public func rules(for agent: String) -> RobotsRules? {
    let token = RobotsReader.token(Array(agent.utf8).drop(while: RobotsLines.isBlank))
    let name = !token.isEmpty && groups.contains { $0.names(token) } ? token : "*"
    let chosen = groups.filter { $0.names(name) }
    guard !chosen.isEmpty else { return nil }
    return RobotsRules(rules: chosen.flatMap(\.rules), crawlDelay: chosen.compactMap { $0.crawlDelay(for: name) }.max())
  }

  /// Whether an agent may fetch an address of the host that this file speaks for.
  public func answer(for address: WebAddress, agent: String) -> RobotsAnswer {
    rules(for: agent)?.answer(for: address) ?? RobotsAnswer(isAllowed: true, text: Self.noGroup)
  }

  static let noGroup = "no group for this agent"
}
