enum PDFReader {
  static func read(_ bytes: [UInt8], _ source: Source, _ limits: ReadingLimits) throws(ReadingProblem) -> Page {
    throw .empty
  }
}
enum DocxReader {
  static func read(_ bytes: [UInt8], _ source: Source, _ limits: ReadingLimits) throws(ReadingProblem) -> Page {
    throw .empty
  }
}
