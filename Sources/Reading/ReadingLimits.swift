/// How much one document may ask of us.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of HTML or text.
  public var htmlBytes: Int
  /// Bytes of a PDF or of an office file.
  public var fileBytes: Int
  /// Bytes of text that a PDF or an office file may unfold into.
  public var textBytes: Int
  /// Words of a document that are read. No statement is that long, and what is longer would take a gigabyte to
  /// understand: `Document.unread` says that there is more.
  public var words: Int
  /// Seconds that the PDF reader may take.
  public var pdfSeconds: Int
  /// Bytes of address space that the PDF reader may take.
  public var pdfMemory: Int

  public init(
    htmlBytes: Int = 10 << 20, fileBytes: Int = 50 << 20, textBytes: Int = 64 << 20, words: Int = 100_000,
    pdfSeconds: Int = 20, pdfMemory: Int = 1 << 30
  ) {
    self.htmlBytes = htmlBytes
    self.fileBytes = fileBytes
    self.textBytes = textBytes
    self.words = words
    self.pdfSeconds = pdfSeconds
    self.pdfMemory = pdfMemory
  }
}
