public import Disclosures

extension Document {
  /// Stretches of documents, one after another, as one: the same texts, joined and numbered anew. A lead-in that stands
  /// in another stretch is forgotten.
  ///
  /// - Parameters:
  ///   - stretches: in reading order, each a document with the places of its passages that belong in.
  ///   - main: whose name, title and language it bears.
  public init(joining stretches: [(document: Document, passages: Range<Int>)], as main: Document) {
    var text = ""
    var passages: [Passage] = []
    var tables = 0
    for stretch in stretches where !stretch.passages.isEmpty {
      let part = stretch.document.excerpt { stretch.passages.contains($0.index) }
      if !passages.isEmpty { text += "\n" }
      let (bytes, before) = (text.utf8.count, passages.count)
      text += part.text
      for passage in part.passages {
        passages.append(passage.moved(bytes: bytes, passages: before, tables: tables))
      }
      tables += (part.passages.compactMap { $0.row?.table }.max() ?? -1) + 1
    }
    self.init(
      id: main.id, title: main.title, language: main.language, text: text, passages: passages,
      unread: stretches.lazy.compactMap(\.document.unread).first)
  }
}

extension Passage {
  /// The passage behind so much of another document.
  fileprivate func moved(bytes: Int, passages: Int, tables: Int) -> Passage {
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + bytes..<range.upperBound + bytes }
    var passage = self
    passage.index += passages
    passage.range = moved(range)
    passage.leadIn = leadIn.map { $0 + passages }
    passage.row = row.map { row in
      Row(
        table: row.table + tables, number: row.number,
        cells: row.cells.map { Cell(range: moved($0.range), columns: $0.columns, isHead: $0.isHead) })
    }
    return passage
  }
}
