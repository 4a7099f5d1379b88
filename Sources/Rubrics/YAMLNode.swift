/// A node of a YAML file that knows its place and reports to its inspection what is wrong with it.
///
/// Every scalar is text, as it stands in the file: `yes`, `no` and `1.0` are words to us until someone asks for more,
/// for YAML's own guesses would turn the value `no` of a fact into a truth value.
public struct YAMLNode {
  public let content: Content
  private let source: YAMLSource
  private let spot: Spot

  public var place: Place { source.place(spot) }
  public var inspection: Inspection { source.inspection }

  /// A line and a column, both from 1. A file has tens of thousands of them, and is asked for few.
  struct Spot {
    let line: Int32
    let column: Int32
  }

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
    public let value: YAMLNode
    private let spot: Spot

    /// Where the key stands. An alias has the place of what it stands for, in the same file.
    public var place: Place { value.source.place(spot) }

    /// - Parameter key: stands in the same file as the value.
    init(name: String, key: YAMLNode, value: YAMLNode) {
      self.init(name: name, spot: key.spot, value: value)
    }

    /// The same key with another value of the same file.
    func with(_ value: YAMLNode) -> Entry { Entry(name: name, spot: spot, value: value) }

    private init(name: String, spot: Spot, value: YAMLNode) {
      (self.name, self.spot, self.value) = (name, spot, value)
    }
  }

  init(_ content: Content, at spot: Spot, of source: YAMLSource) {
    self.content = content
    self.spot = spot
    self.source = source
  }

  /// Another content at the same place.
  func with(_ content: Content) -> YAMLNode { YAMLNode(content, at: spot, of: source) }

  public func report(_ message: String) { inspection.report(message, at: place) }

  /// Reports "expected ..., found ...".
  func mismatch(_ expected: String) { report("expected \(expected), found \(content.kind)") }
}

/// The file that nodes stand in, and who collects what is wrong with it: told once for all of them.
final class YAMLSource {
  let path: String
  let inspection: Inspection

  init(path: String, inspection: Inspection) {
    self.path = path
    self.inspection = inspection
  }

  func place(_ spot: YAMLNode.Spot) -> Place { Place(path: path, line: Int(spot.line), column: Int(spot.column)) }
}

/// A text between typographic quotes, cut when it is long and without control characters, for messages.
func quoted(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.prefix(40) {
    shown.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
  }
  return "\u{201C}\(shown)\(text.unicodeScalars.count > 40 ? "..." : "")\u{201D}"
}
