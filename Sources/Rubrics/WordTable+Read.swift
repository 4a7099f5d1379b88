extension WordTable {
  /// Reads a table of classes: `strong: {means: ..., weight: 3, phrases: ["california ... supply chain"]}`, best first.
  ///
  /// Faults are reported to the node's inspection. A weight may be left out; it is a whole number.
  public static func read(_ node: YAMLNode) -> WordTable {
    WordTable(
      classes: node.entries("classes of words").compactMap { entry in
        guard
          let fields = entry.value.fields("a class of words", required: ["phrases"], optional: ["means", "weight"])
        else { return nil }
        let phrases = fields.items("phrases").compactMap { item -> Phrase? in
          guard let text = item.text("a phrase") else { return nil }
          let phrase = Phrase(text)
          if phrase.parts.isEmpty { item.report("expected a phrase with words, found \(quoted(text))") }
          return phrase.parts.isEmpty ? nil : phrase
        }
        return Class(
          id: entry.name, means: fields.text("means") ?? "",
          weight: fields["weight"]?.wholeNumber(in: -1000...1000) ?? 0, phrases: phrases)
      })
  }

  /// Reads a file that is one such table.
  ///
  /// - Throws: `RubricError` with every fault of the file.
  public static func load(_ bytes: [UInt8], path: String) throws(RubricError) -> WordTable {
    let inspection = Inspection()
    let table = inspection.parse(bytes, path: path).map(read)
    try inspection.finish()
    return table ?? WordTable()
  }
}
