/// Frames that hold for every area: `evidence/shared.yaml`, written once and read for each area's file.
///
/// In their texts `{area}` stands for the id of the area and `{title}` for the word that its file gives as its title:
/// "@{area}_name in heading" asks for "@audits_name in heading" where the area is audits.
struct SharedFrames {
  private let entries: [YAMLNode.Entry]

  init(_ node: YAMLNode? = nil) {
    entries = node?.fields("a file of shared frames", required: ["frames"])?.entries("frames") ?? []
  }

  var names: [String] { entries.map(\.name) }

  /// The frames as the area's own file would have them; their places are those in the shared file.
  ///
  /// None once something was wrong with them: what the first area had to say of them need not be said for all.
  func entries(area: String, title: String) -> [YAMLNode.Entry] {
    let filled = entries.map { $0.filled(["area": area, "title": title]) }
    guard let first = filled.first, !first.value.inspection.hasProblem(in: first.place.path) else { return [] }
    return filled
  }
}

extension YAMLNode.Entry {
  fileprivate func filled(_ words: [String: String]) -> Self {
    with(value.filled(words))
  }
}

extension YAMLNode {
  /// With the words that names in braces stand for.
  fileprivate func filled(_ words: [String: String]) -> YAMLNode {
    let content: Content =
      switch self.content {
      case .empty: .empty
      case .text(let text): .text(filled(text, words))
      case .list(let nodes): .list(nodes.map { $0.filled(words) })
      case .table(let entries): .table(entries.map { $0.filled(words) })
      }
    return with(content)
  }

  private func filled(_ text: String, _ words: [String: String]) -> String {
    // Most texts have no name in them.
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if words[name] == nil { reportUnknown("name in braces", name, known: words.keys.sorted(), at: place) }
      filled += rest[..<open] + (words[name] ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
