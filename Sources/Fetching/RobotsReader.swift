/// Gathers the lines of a robots.txt into groups.
struct RobotsReader {
  private(set) var groups: [RobotsFile.Group] = []
  private(set) var sitemaps: [String] = []
  /// Whether the open group may still take user-agent lines: no rule has come yet.
  private var isNamingAgents = false

  /// Longest Crawl-delay that is taken for one; larger numbers are read as this.
  private static let longestDelay = 1_000_000.0

  mutating func read(_ line: RobotsLines.Line) {
    switch line.key {
    case "user-agent", "useragent", "user agent": name(line.value)
    case "allow": rule(line, isAllow: true)
    case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw": rule(line, isAllow: false)
    case "crawl-delay", "crawldelay":
      guard !groups.isEmpty, let delay = Self.delay(line.value) else { return }
      groups[groups.count - 1].crawlDelays.append((groups[groups.count - 1].agents.count, delay))
    case "sitemap", "site-map": sitemaps.append(String(decoding: line.value, as: UTF8.self))
    default: break
    }
  }

  private mutating func name(_ value: ArraySlice<UInt8>) {
    if !isNamingAgents {
      groups.append(RobotsFile.Group())
      isNamingAgents = true
    }
    groups[groups.count - 1].agents.append(Self.token(value))
  }

  private mutating func rule(_ line: RobotsLines.Line, isAllow: Bool) {
    guard !groups.isEmpty else { return }
    isNamingAgents = false
    // An empty rule says nothing, but it does end the list of agents.
    guard !line.value.isEmpty else { return }
    let text = shown(String(decoding: line.text.prefix(400), as: UTF8.self))
    for pattern in RobotsPattern.readings(of: line.value) {
      groups[groups.count - 1].rules.append(
        RobotsFile.Rule(isAllow: isAllow, pattern: pattern, line: line.number, text: text))
    }
  }

  /// The product token of a user-agent line, or of who asks: "FooBot" of "FooBot/2.1" and of "FooBot for everyone"
  /// (section 2.2.1; digits, which it does not name, stand in the names of many). In lower case; "*" for everyone, and
  /// nothing where there is none.
  static func token(_ value: ArraySlice<UInt8>) -> String {
    if value.first == UInt8(ascii: "*"), value.count == 1 || RobotsLines.isBlank(value[value.startIndex + 1]) {
      return "*"
    }
    let token = value.prefix {
      WebAddress.isLetter($0) || WebAddress.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return String(decoding: token, as: UTF8.self).lowercased()
  }

  private static func delay(_ value: ArraySlice<UInt8>) -> Duration? {
    let digits = value.prefix { WebAddress.isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let seconds = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
    return .milliseconds(Int64(min(seconds, longestDelay) * 1000))
  }
}
