public import Disclosures

/// What a page says about itself to crawlers, in `X-Robots-Tag` fields or in `<meta name="robots">`.
public struct RobotsDirectives: Sendable, Hashable {
  /// Links of the page must not be followed.
  public var noFollow = false
  /// The page must not appear in an index. Fairlead is none; kept for the record.
  public var noIndex = false

  /// From the `content` of a meta element: "noindex, nofollow".
  public init(content: String) { read(content, agent: Visitor.product) }

  /// From the `X-Robots-Tag` fields of a response. A name before a directive ("otherbot: noindex, nofollow") says whom
  /// it and those after it are for, up to the next name in the same field: proxies join fields into one.
  public init(response: Response, agent: String = Visitor.product) {
    for header in response.headers where header.name.lowercased() == "x-robots-tag" {
      read(header.value, agent: agent)
    }
  }

  /// "max-snippet: 20" and "unavailable_after: ..." have a colon but name no agent.
  private static let valued: Set<String> = [
    "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview",
  ]

  private mutating func read(_ list: String, agent: String) {
    var isForUs = true
    for item in list.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var directives = item
      if let colon = item.firstIndex(of: ":"), let name = Self.agent(item[..<colon]) {
        isForUs = name == "*" || name == agent.lowercased()
        directives = item[item.index(after: colon)...]
      }
      guard isForUs else { continue }
      for word in directives.split(whereSeparator: \.isWhitespace) {
        switch word {
        case "nofollow": noFollow = true
        case "noindex": noIndex = true
        case "none": (noFollow, noIndex) = (true, true)
        default: break
        }
      }
    }
  }

  /// The product of an agent's name, without its version; nil for what is no name: a directive that has a value, or the
  /// part of a date before its time ("25-Jun-30 15:00:00").
  private static func agent(_ text: Substring) -> Substring? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, !valued.contains(String(words[0])) else { return nil }
    return words[0].prefix { $0 != "/" }
  }
}
