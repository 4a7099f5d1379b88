import Disclosures
import Foundation
import Testing

@testable import Vetting

/// PDFs whose pages show something else than their text. Needs poppler's tools, as reading a PDF does.
@Suite struct DrawnTests {
  /// The plain form of another hand, a line of the page for each 90 letters at most.
  static let lines: [String] = OtherHandTests.base.joined(separator: "\n\n").components(separatedBy: "\n").flatMap {
    text -> [String] in
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 90 { lines.append("") }
      lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? "\(word)" : " \(word)"
    }
    return lines
  }

  /// How the page's font names its signs: as Windows does, and one of its own for two letters.
  static let letters = "/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >>"

  /// One page with the lines in Helvetica, between what is drawn before and after them.
  ///
  /// - Parameter show: what shows a line that is given as PDF writes it.
  static func pdf(
    before: String = "", text: String = "", after: String = "", page: String = "",
    font: String = "/BaseFont /Helvetica \(letters)", more: [String] = [],
    show: (String) -> String = { "(\($0)) Tj" }
  ) -> [UInt8] {
    let shown = lines.map { show($0.replacing("(", with: "\\(").replacing(")", with: "\\)")) + " T*" }
    let stream = "\(before)\nBT /F1 10 Tf 14 TL 60 740 Td \(text)\n\(shown.joined(separator: "\n"))\nET\n\(after)\n"
    let objects =
      [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> \(page) >>",
        "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)endstream",
        "<< /Type /Font /Subtype /Type1 \(font) >>",
      ] + more
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    return Array((file + "trailer << /Root 1 0 R /Size \(objects.count + 1) >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }

  static func answer(_ bytes: [UInt8]) throws -> VendorAnswer {
    let row = VendorRow(
      vendor: "Mesquite Janitorial Supply, LLC", path: "a.pdf", product: "mops", origin: "", line: 2)
    return try Samples.check().answer(row, .success(bytes))
  }

  /// The page with a font of its own for the numbers, of which `/ToUnicode` says how they are read.
  ///
  /// - Parameter encoding: what the font says of its signs.
  private static func readings(_ map: String, encoding: String, key: String = "/ToUnicode") -> [UInt8] {
    let stream =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
      + "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n\(map)\nendcmap end end\n"
    return pdf(
      font: "/BaseFont /Helvetica \(encoding) \(key) 6 0 R",
      more: ["<< /Length \(stream.utf8.count) >>\nstream\n\(stream)endstream"])
  }

  private static let ascii = "1 beginbfrange\n<20> <7E> <0020>\nendbfrange"

  @Test func whatItsFontsNameOtherwiseIsForAPerson() throws {
    let honest = "/Encoding /WinAnsiEncoding"
    #expect(try Self.answer(Self.readings(Self.ascii, encoding: honest)).answer == .accept)
    // A figure that stands nowhere else on the page: nothing else gives it away.
    let digits = Self.lines.joined().filter(\.isNumber)
    let lone = try #require(digits.first { digit in digits.count { $0 == digit } == 1 })
    let other = try #require("0123456789".first { !digits.contains($0) })
    let (code, meant) = (String(lone.asciiValue ?? 0, radix: 16), String(other.asciiValue ?? 0, radix: 16))
    let lie = "\(Self.ascii)\n1 beginbfchar\n<\(code)> <00\(meant)>\nendbfchar"
    for (encoding, key) in [
      (honest, "/ToUnicode"), ("", "/ToUnicode"), (honest, "/ToUn#69code"),
      ("/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >>", "/ToUnicode"),
    ] {
      let answer = try Self.answer(Self.readings(lie, encoding: encoding, key: key))
      #expect(answer.answer == .review && answer.reasons.contains { $0.contains("its own fonts") }, "\(answer.reasons)")
    }
  }

  @Test func aPlainPageIsAccepted() throws {
    let answer = try Self.answer(Self.pdf())
    #expect(answer.answer == .accept, "\(answer.reasons)")
    #expect(try Self.answer(Self.pdf(before: "1 1 1 rg 0 0 612 792 re f 0 0 0 rg")).answer == .accept)
    #expect(try Self.answer(Self.pdf(before: "q 0 0 612 792 re W n", after: "Q")).answer == .accept)
  }

  @Test func whatIsBesideThePartThatIsShownIsNotRead() throws {
    let exception = "BT /F1 10 Tf 60 10 Td (This certification does not cover mops.) Tj ET"
    #expect(try Self.answer(Self.pdf(after: exception)).answer == .deficient)
    for (after, page) in [
      (exception, "/CropBox [0 40 612 792]"), ("", "/CropBox [0 40 612 792]"), ("", "/CropBox [20 20 600 780]"),
      (exception.replacing("60 10", with: "60 -40"), ""),
    ] {
      let answer = try Self.answer(Self.pdf(after: after, page: page))
      #expect(answer.answer == .accept, "\(page) \(answer.reasons)")
    }
    // The signature is cut off.
    #expect(try Self.answer(Self.pdf(page: "/CropBox [0 400 612 792]")).answer != .accept)
  }

  /// One sign for two letters, as typesetters have it.
  @Test func ligaturesAreRead() throws {
    #expect(Self.lines.contains { $0.contains("fi") })
    let bytes = Self.pdf { "(\($0.replacing("fi", with: "\\001"))) Tj" }
    let answer = try Self.answer(bytes)
    #expect(answer.answer == .accept, "\(answer.reasons)")
  }

  /// The file says that what it shows stands for something else; "/Actual#54ext" is the same name.
  @Test(arguments: ["/ActualText", "/Actual#54ext"])
  func whatIsShownIsNotWhatIsRead(_ name: String) throws {
    func answer(_ shown: (String) -> String) throws -> VendorAnswer {
      try Self.answer(Self.pdf { "/Span << \(name) (\($0)) >> BDC (\(shown($0))) Tj EMC" })
    }
    let year = try answer { $0.replacing("2026", with: "2016") }
    #expect(year.answer == .review)
    #expect(year.reasons.contains { $0.contains("shows the same sign for") }, "\(year.reasons)")
    #expect(try answer { $0 }.answer == .review)
  }

  @Test(arguments: [
    ("", "", "1 w 50 700 m 560 700 l S", ""), ("", "", "0 0 0 rg 50 600 500 60 re f", ""),
    ("", "", "1 1 1 rg 50 600 500 60 re f", ""), ("", "3 Tr", "", ""), ("", "1 1 1 rg", "", ""), ("", "0.9 g", "", ""),
    ("", "1 Tr 0.01 w 1 1 1 RG", "", ""), ("1 0 0 RG 0 0 m 612 792 l S", "", "", ""),
    ("q 0 0 10 10 re W n", "", "Q", ""), ("q 0 400 612 392 re W n", "", "Q", ""), ("", "0 -700 Td", "", ""),
    ("", "2000 0 Td", "", ""), ("q 1 0 0 -1 0 792 cm", "", "Q", ""), ("", "/F1 1 Tf", "", ""),
    ("", "", "", "/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (not zippers) >>]"),
  ]) func whatMayShowSomethingElseIsForAPerson(_ part: (String, String, String, String)) throws {
    let bytes = Self.pdf(before: part.0, text: part.1, after: part.2, page: part.3)
    let answer = try Self.answer(bytes)
    #expect(answer.answer != .accept)
  }
}
