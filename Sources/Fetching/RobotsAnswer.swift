/// Whether an agent may fetch an address, and which line of robots.txt decided.
public struct RobotsAnswer: Sendable, Hashable, Codable {
  public var isAllowed: Bool
  /// The deciding line, from 1; nil when no rule speaks about the address, which allows it.
  public var line: Int?
  /// The deciding line as written, without comment and surrounding blanks; otherwise why no line decided.
  public var text: String

  public init(isAllowed: Bool, line: Int? = nil, text: String) {
    self.isAllowed = isAllowed
    self.line = line
    self.text = text
  }

  /// One sentence for a person: "Disallow: /legal (line 4)".
  public var sentence: String { line.map { "\(text) (line \($0))" } ?? text }
}
