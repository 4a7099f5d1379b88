public import Disclosures

/// What a page says about itself to crawlers, in `X-Robots-Tag` fields or in `<meta name="robots">`.
public struct RobotsDirectives: Sendable, Hashable {
  /// Links of the page must not be followed.
  public var noFollow = false
  /// The page must not appear in an index. Fairlead is none; kept for the record.
  public var noIndex = false

  /// From the `content` of a meta element: "noindex, nofollow".
  public init(content: String) { read(content) }

  /// From the `X-Robots-Tag` fields of a response. Those that begin with the name of another agent ("otherbot:
  /// nofollow") are not for us.
  public init(response: Response, agent: String = Visitor.product) {
    for header in response.headers where header.name.lowercased() == "x-robots-tag" {
      guard let colon = header.value.firstIndex(of: ":") else {
        read(header.value)
        continue
      }
      let name = Self.word(header.value[..<colon])
      if name == agent.lowercased() {
        read(String(header.value[header.value.index(after: colon)...]))
      } else if name.contains(",") || Self.valued.contains(name) {
        // "max-snippet: 20, nofollow" and "noindex, unavailable_after: ..." have a colon but name no agent.
        read(header.value)
      }
    }
  }

  private static let valued: Set<String> = [
    "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview",
  ]

  private mutating func read(_ list: String) {
    for item in list.split(separator: ",") {
      switch Self.word(item) {
      case "nofollow": noFollow = true
      case "noindex": noIndex = true
      case "none": (noFollow, noIndex) = (true, true)
      default: break
      }
    }
  }

  private static func word(_ text: Substring) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()).lowercased()
  }
}
