import Disclosures

/// Reads bytes from a web site or a file into passages of text.
///
/// The same bytes and the same source give the same page, on every machine. The type is taken from the bytes where
/// they tell it, then from the server, then from the name.
///
/// - Returns: the page, or why it could not be read. A document that was cut off, or is empty without scripts, is a
///   problem that carries what there was.
public func read(
  _ bytes: [UInt8], as source: Source, limits: ReadingLimits = ReadingLimits()
) -> Result<Page, ReadingProblem> {
  do {
    return .success(try readThrowing(bytes, as: source, limits: limits))
  } catch {
    return .failure(error)
  }
}

private func readThrowing(
  _ bytes: [UInt8], as source: Source, limits: ReadingLimits
) throws(ReadingProblem) -> Page {
  guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
  let format = try MediaType.format(of: bytes, source)
  let limit = format == .html || format == .text ? limits.htmlBytes : limits.fileBytes
  guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
  var page: Page
  switch format {
  case .html: page = try HTMLReader.read(bytes, source, limits)
  case .pdf: page = try PDFReader.read(bytes, source, limits)
  case .docx: page = try DocxReader.read(bytes, source, limits)
  case .text:
    let text = Charset.decode(bytes, source.charset)
    page = Page(
      format: .text, document: PlainText.document(text, id: source.id),
      signs: .ofControls(in: text))
  }
  page.document = page.document.within(words: limits.words)
  if source.isTruncated { throw .truncated(page) }
  if page.document.passages.isEmpty, page.links.isEmpty, page.refresh == nil, page.frames.isEmpty { throw .empty }
  return page
}

extension Page {
  /// Plain text that is at hand, of a line of input for one: paragraphs, headings and lists are found in it.
  public init(text: String, id: String) { self.init(utf8: Array(text.utf8), id: id) }

  /// - Parameter text: well-formed UTF-8.
  public init(utf8 text: [UInt8], id: String) {
    self.init(format: .text, document: PlainText.document(text, id: id).within(words: ReadingLimits().words))
  }
}
