/// How much one document may ask of us.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of HTML or text.
  public var htmlBytes: Int
  /// Bytes of a PDF or of an office file.
  public var fileBytes: Int
  /// Bytes of text that a PDF or an office file may unfold into.
  public var textBytes: Int
  /// Seconds that the PDF reader may take.
  public var pdfSeconds: Int
  /// Bytes of address space that the PDF reader may take.
  public var pdfMemory: Int

  public init(
    htmlBytes: Int = 10 << 20, fileBytes: Int = 50 << 20, textBytes: Int = 64 << 20, pdfSeconds: Int = 20,
    pdfMemory: Int = 1 << 30
  ) {
    self.htmlBytes = htmlBytes
    self.fileBytes = fileBytes
    self.textBytes = textBytes
    self.pdfSeconds = pdfSeconds
    self.pdfMemory = pdfMemory
  }
}
