import Disclosures
import Reading

/// A document in a notation that can be read: one line a passage, its kind and level, the index of its lead-in in
/// brackets, its text. `h2`, `p`, `li1[0]`, `tr`, `q`, and `-` for boilerplate.
func drawn(_ document: Document) -> String {
  document.passages.map { passage in
    let kind =
      switch passage.kind {
      case .heading: "h\(passage.level)"
      case .paragraph: "p"
      case .listItem: "li\(passage.level)"
      case .tableRow: "tr"
      case .quotation: "q"
      case .boilerplate: "-"
      }
    let leadIn = passage.leadIn.map { "[\($0)]" } ?? ""
    return "\(kind)\(leadIn) \(document.text(in: passage.range))"
  }.joined(separator: "\n")
}

func page(_ html: String, type: String = "text/html; charset=utf-8") throws -> Page {
  try read(Array(html.utf8), as: Source(id: "x", contentType: type)).get()
}

extension String {
  func replacing(_ mark: Character, with text: String) -> String {
    split(separator: mark, omittingEmptySubsequences: false).joined(separator: text)
  }
}
