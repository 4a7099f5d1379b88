import Disclosures
import Parsing

/// Why what a person sees on a document may be something else than the text that was read from it; empty where nothing
/// speaks for it.
///
/// Only what is known to show its text as it is passes: for a page of HTML and a Word file, elements and styles of a short list; for a
/// PDF, pages on which the words are drawn dark and nothing else is. Where that cannot be told, a reason says so.
public func unseen(_ bytes: [UInt8], of page: Page, limits: ReadingLimits = ReadingLimits()) -> [String] {
  switch page.format {
  case .html: HTMLPlainness.doubts(Charset.decode(bytes, nil))
  case .pdf: PDFPlainness.doubts(bytes, page, limits)
  case .docx: DocxPlainness.doubts(bytes, limits)
  case .text: []
  }
}
