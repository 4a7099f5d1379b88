/// A node of a YAML file that knows its place and reports to its inspection what is wrong with it.
///
/// Every scalar is text, as it stands in the file: `yes`, `no` and `1.0` are words to us until someone asks for more,
/// for YAML's own guesses would turn the value `no` of a fact into a truth value.
public struct YAMLNode {
  public let place: Place
  public let content: Content
  public let inspection: Inspection

  public enum Content {
    case empty
    case text(String)
    case list([YAMLNode])
    case table([Entry])

    /// What a reader would call it.
    public var kind: String {
      switch self {
      case .empty: "nothing"
      case .text(let text): "the text \(quoted(text))"
      case .list: "a list"
      case .table: "a table of keys and values"
      }
    }
  }

  /// A key with its value.
  public struct Entry {
    public let name: String
    public let place: Place
    public let value: YAMLNode
  }

  init(place: Place, content: Content, inspection: Inspection) {
    self.place = place
    self.content = content
    self.inspection = inspection
  }

  public func report(_ message: String) { inspection.report(message, at: place) }

  /// Reports "expected ..., found ...".
  func mismatch(_ expected: String) { report("expected \(expected), found \(content.kind)") }
}

/// A text between typographic quotes, cut when it is long and without control characters, for messages.
func quoted(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(40) {
    shown.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
  }
  return "\u{201C}\(shown)\(text.unicodeScalars.count > 40 ? "..." : "")\u{201D}"
}
