public import Disclosures

extension Document {
  /// A document of some of the passages: the same texts, joined and numbered anew. A lead-in that is left out is
  /// forgotten.
  public func excerpt(of keep: (Passage) -> Bool) -> Document {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var passages: [Passage] = []
    var places: [Int: Int] = [:]
    for passage in self.passages where keep(passage) {
      if !passages.isEmpty { kept.append(0x0A) }
      let start = kept.count
      kept.append(contentsOf: bytes[passage.range])
      places[passage.index] = passages.count
      passages.append(
        Passage(
          index: passages.count, kind: passage.kind, level: passage.level, range: start..<kept.count,
          leadIn: passage.leadIn.flatMap { places[$0] }))
    }
    return Document(
      id: id, title: title, language: language, text: String(decoding: kept, as: UTF8.self), passages: passages,
      unread: unread)
  }

  /// Without navigation, headers, footers and banners.
  public var content: Document { excerpt { $0.kind != .boilerplate } }
}
