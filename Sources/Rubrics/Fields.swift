/// A table with known keys. Asking for a key that the table lacks gives nil without a report: what must be there was
/// checked when the fields were made.
public struct Fields {
  public let place: Place
  public let inspection: Inspection
  private let entries: [YAMLNode.Entry]

  init(node: YAMLNode, entries: [YAMLNode.Entry]) {
    place = node.place
    inspection = node.inspection
    self.entries = entries
  }

  public subscript(name: String) -> YAMLNode? { entries.first { $0.name == name }?.value }

  /// Whether the key is given, with whatever value.
  public func has(_ name: String) -> Bool { self[name] != nil }

  /// Text of a key; nil when the key is missing or, after a report, holds none.
  public func text(_ name: String) -> String? { self[name]?.text("a text for \(quoted(name))") }

  public func texts(_ name: String) -> [String] { self[name]?.texts() ?? [] }

  public func items(_ name: String) -> [YAMLNode] { self[name]?.items("a list for \(quoted(name))") ?? [] }

  public func entries(_ name: String) -> [YAMLNode.Entry] {
    self[name]?.entries("a table for \(quoted(name))") ?? []
  }

  /// False when the key is missing.
  public func flag(_ name: String) -> Bool { self[name]?.flag() ?? false }

  /// Zero when the key is missing.
  public func hundredths(_ name: String) -> Int { self[name]?.hundredths(quoted(name)) ?? 0 }

  public func report(_ message: String) { inspection.report(message, at: place) }
}

extension YAMLNode {
  /// A table whose keys are known. Unknown and missing keys are reported, and what is there can still be read; nil
  /// after a report when the node is no table.
  ///
  /// - Parameter what: how a message calls the table: "a fact".
  public func fields(_ what: @autoclosure () -> String, required: [String] = [], optional: [String] = []) -> Fields? {
    guard case .table(let entries) = content else {
      mismatch("\(what()) with \((required + optional).prefix(6).joined(separator: ", "))")
      return nil
    }
    for entry in entries where !required.contains(entry.name) && !optional.contains(entry.name) {
      reportUnknown("key of \(what())", entry.name, known: required + optional, at: entry.place)
    }
    for name in required where !entries.contains(where: { $0.name == name }) {
      report("expected \(what()) to have the key \(quoted(name)), found none")
    }
    return Fields(node: self, entries: entries)
  }
}
