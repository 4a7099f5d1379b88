import Disclosures
import Launching
import Parsing

/// Whether the pages of a PDF show its words and nothing else, from poppler's own drawing of them (`pdftocairo -svg`).
enum PDFPlainness {
  /// More pages than a certification has.
  private static let mostPages = 12

  static func doubts(_ bytes: [UInt8], _ page: Page, _ limits: ReadingLimits) -> [String] {
    let plain = namesSpelled(bytes)
    var doubts = named.filter { MediaType.contains(plain[...], $0.name) }.map(\.why)
    if PDFEncoding.isHidden(bytes, spelled: plain) || contradictsItself(bytes, limits) { doubts.append(contradiction) }
    if !PDFStreams.areWhole(bytes, limit: limits.textBytes) {
      doubts.append("A part of it does not unpack to what was packed: it is damaged.")
    }
    var layout = PDFLayout()
    guard let words = run("pdftotext", ["-q", "-enc", "UTF-8", "-cropbox", "-bbox-layout", "-", "-"], bytes, limits)
    else {
      return doubts + [unknown]
    }
    _ = parseXML(words, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
      layout.take(event)
      return .proceed
    }
    guard (1...mostPages).contains(layout.pages) else { return doubts + ["It has \(layout.pages) pages."] }
    var alphabet = PDFAlphabet()
    for number in 1...layout.pages {
      let arguments = ["-q", "-svg", "-f", "\(number)", "-l", "\(number)", "-", "-"]
      guard let svg = run("pdftocairo", arguments, bytes, limits) else { return doubts + [unknown] }
      var drawing = PDFDrawing()
      let end = parseXML(svg, limits: ParsingLimits(textBytes: limits.textBytes)) { event in
        drawing.take(event)
        return .proceed
      }
      guard end == .whole, drawing.isSVG else { return doubts + [unknown] }
      if drawing.isDrawnOn { doubts.append("On page \(number) something is drawn beside its words, or over them.") }
      if drawing.isFaint {
        doubts.append("On page \(number) words are pale, turned or beside the page, and may not be seen.")
      }
      let lines = layout.lines.filter { $0.page == number }
      switch alphabet.read(drawing, lines.flatMap(\.words)) {
      case .asDrawn: break
      case .otherCount(let letters):
        doubts.append("Page \(number) shows \(drawing.letters.count) letters, and its text has \(letters).")
      case .otherPlaces: doubts.append("What page \(number) shows could not be compared with its text.")
      case .otherLetters(let shown, let word):
        doubts.append(
          "Page \(number) shows the same sign for \(shown) (“\(word)”): it may show other words than are read.")
      case .otherSigns(let shown, let word):
        doubts.append("Page \(number) shows two signs for \(shown) (“\(word)”): it may show other words than are read.")
      }
      if lines.contains(where: { $0.size < smallest }) { doubts.append("Page \(number) has words too small to see.") }
    }
    return doubts
  }

  private static let contradiction =
    "It says that letters are to be read otherwise than its own fonts name them: it may show other words than are read."

  /// Whether a reader who goes by the names of its fonts alone reads other letters.
  private static func contradictsItself(_ bytes: [UInt8], _ limits: ReadingLimits) -> Bool {
    guard let other = PDFEncoding.withoutReadings(bytes) else { return false }
    let texts = [bytes, other].map { run("pdftotext", ["-q", "-enc", "UTF-8", "-", "-"], $0, limits) }
    guard let said = texts[0], let named = texts[1] else { return true }
    return PDFEncoding.core(said) != PDFEncoding.core(named)
  }

  /// In points; a footnote has 6 or more.
  private static let smallest = 5.0

  private static let unknown = "What its pages show could not be compared with its text."

  /// What the file says of itself outside its packed objects (PDF 1.7, sections 7.5.7, 7.11.4, 8.11, 12.5, 14.9.4, 12.6.4.16).
  private static let named: [(name: String, why: String)] = [
    ("/Annots", "It has notes or marks on its pages."),
    ("/EmbeddedFile", "Another file is attached to it."),
    ("/Filespec", "Another file is attached to it."),
    ("/OCProperties", "It has layers that can be shown and hidden."),
    ("/Encrypt", "It is encrypted, and may be read otherwise with a password."),
    ("/JavaScript", "It holds a program."),
    ("/ActualText", "It says that parts of it are to be read otherwise than they are shown."),
    ("/ObjStm", "It is packed so that notes, layers and attachments cannot be told."),
  ]

  /// With what names may write as numbers: "/Actual#54ext" (PDF 1.7, section 7.3.5).
  private static func namesSpelled(_ bytes: [UInt8]) -> [UInt8] {
    var spelled: [UInt8] = []
    spelled.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let digits = bytes[index...].dropFirst().prefix(2)
      if bytes[index] == UInt8(ascii: "#"), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        spelled.append(byte)
        index += 3
      } else {
        spelled.append(bytes[index])
        index += 1
      }
    }
    return spelled
  }

  private static func run(_ program: String, _ arguments: [String], _ bytes: [UInt8], _ limits: ReadingLimits)
    -> [UInt8]?
  {
    let output = try? ChildProcess.run(
      program, arguments, input: bytes, seconds: limits.pdfSeconds, memory: limits.pdfMemory,
      outputBytes: limits.textBytes)
    guard let output, output.status == 0, output.exceeded == nil else { return nil }
    return output.output
  }
}
