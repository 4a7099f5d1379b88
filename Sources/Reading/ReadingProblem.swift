/// Why something that is there could not be read. None of these ever means that a company says nothing.
public enum ReadingProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// A PDF of pictures: a scan that nobody ran text recognition over.
  case noTextLayer(pages: Int)
  /// A PDF with neither text nor pictures.
  case noText(pages: Int)
  case encrypted
  /// Next to no text, and scripts that would have brought it. The page holds what there was, links above all.
  case needsScripts(Page)
  /// The bytes stop early. The page holds what could be read.
  case truncated(Page)
  /// With the type, as stated or as found.
  case unsupportedType(String)
  case tooLarge(bytes: Int, limit: Int)
  /// No bytes, or nothing in them but blanks.
  case empty
  /// With what is wrong.
  case damaged(String)
  /// A program that reading takes is missing or failed to start: the machine's fault, not the document's.
  case toolFailed(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .noTextLayer(let pages):
      "The PDF is a picture: none of its \(pages) page\(pages == 1 ? "" : "s") holds text. Read it by eye, or run text "
        + "recognition over it."
    case .noText(let pages):
      "The PDF holds next to no text and no picture: its \(pages == 1 ? "page is" : "\(pages) pages are") blank, or drawn. "
        + "Look at it by eye."
    case .encrypted: "The document is encrypted and asks for a password."
    case .needsScripts: "The page is next to empty without scripts: it has to be rendered in a browser."
    case .truncated: "The document was cut off before its end."
    case .unsupportedType(let type): "Documents of the type \"\(type)\" cannot be read; HTML, PDF, DOCX and text can."
    case .tooLarge(let bytes, let limit): "The document has \(bytes) bytes; at most \(limit) are read."
    case .empty: "The document is empty."
    case .damaged(let why): "The document is damaged: \(why)"
    case .toolFailed(let why): why
    }
  }

  /// What could be read all the same.
  public var page: Page? {
    switch self {
    case .needsScripts(let page), .truncated(let page): page
    default: nil
    }
  }
}
