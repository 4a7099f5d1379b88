public import Tabulating

/// Headers of people's tables, from `headers.csv`: the columns that a catalogue and a list of suppliers may have, each
/// under every name that people give it.
public struct HeaderNames: Sendable {
  public let catalogue: ColumnNames
  public let suppliers: ColumnNames
  /// Words of headers whose columns hold figures, dates and the like: what a product is does not stand there.
  let figures: Set<String>
}

extension ListsBuilder {
  mutating func headerNames() throws(ListsError) -> HeaderNames {
    let rows = try rows("headers.csv")
    let kinds: Set<String> = ["required", "name", "word", "not", "figure"]
    for row in rows where !kinds.contains(row["kind"]) { throw row.fault("\"\(row["kind"])\" is no kind of header") }
    return HeaderNames(
      catalogue: columns(rows.filter { $0["table"] == "catalogue" }),
      suppliers: columns(rows.filter { $0["table"] == "suppliers" }),
      figures: Set(rows.filter { $0["kind"] == "figure" }.map { $0["text"] }))
  }

  /// Columns in the order of the table: the first to ask gets a header that two would take.
  private func columns(_ rows: [ListRow]) -> ColumnNames {
    var keys: [String] = []
    var texts: [String: [String: [String]]] = [:]
    for row in rows where row["kind"] != "figure" {
      if texts[row["column"]] == nil { keys.append(row["column"]) }
      texts[row["column"], default: [:]][row["kind"], default: []].append(row["text"])
    }
    return keys.reduce(ColumnNames()) { columns, key in
      let texts = texts[key] ?? [:]
      let required = texts["required"] ?? []
      return columns.with(key, required + (texts["name"] ?? []), required: !required.isEmpty)
        .loosely(key, words: Set(texts["word"] ?? []), not: Set(texts["not"] ?? []))
    }
  }
}
