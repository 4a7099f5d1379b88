import Disclosures
import Foundation
import Testing

@testable import Vetting

/// Certifications that are accepted as they are, with a page, a clause, an end or some bytes gone, or something glued on.
@Suite struct UnfinishedTests {
  static let form = (try? Samples.bytes("samples/vendors/alder-uniform.txt")).map {
    String(decoding: $0, as: UTF8.self)
  }

  static func answer(_ change: (String) -> String) throws -> VendorAnswer {
    let text = try #require(form)
    return try Samples.answer(change(text), vendor: "Alder Uniform Company", product: "paper")
  }

  static func answer(_ old: String, _ new: String) throws -> VendorAnswer {
    try answer { text in
      #expect(text.contains(old))
      return text.replacing(old, with: new)
    }
  }

  @Test func theWholeFormIsAccepted() throws {
    #expect(try Self.answer { $0 }.answer == .accept)
    #expect(try Self.answer { "\($0)\nPage 1 of 1\n" }.answer == .accept)
    #expect(try Self.answer { "Page 1\n\n\($0)\nPage 2\n" }.answer == .accept)
    #expect(try Self.answer { "Page 1 of 2\n\n\($0)\nPage 2 of 2\n" }.answer == .accept)
    #expect(try Self.answer { "\($0)\u{C}" }.answer == .accept)
    #expect(try Self.answer { "- 1 -\n\n\($0)\n- 2 -\n" }.answer == .accept)
    #expect(try Self.answer { $0.replacing("\n", with: "\r\n") }.answer == .accept)
  }

  @Test(arguments: [
    ("", "Page 1 of 2"), ("Page 3 of 7", ""), ("Page 2 of 2", ""), ("Page 2", ""), ("Page 1 of 3", "Page 3 of 3"),
    ("Page 1 of 3", "Page 2 of 3"), ("Page 1 of 2", "Page 2 of 3"), ("Page 1", "Page 3"), ("", "page 1/2"),
    ("Page 0 of 1", ""), ("", "- 2 -"), ("", "2"), ("-- 3 --", ""), ("1", "3"),
  ]) func aPageThatIsMissingIsForAPerson(_ marks: (String, String)) throws {
    let answer = try Self.answer { "\(marks.0)\n\n\($0)\n\(marks.1)\n" }
    #expect(answer.answer == .review, "\(answer.reasons)")
    #expect(answer.reasons.contains { $0.contains("pages are numbered") }, "\(answer.reasons)")
  }

  @Test(arguments: [
    [("4. I am", "5. I am")], [("3. Alder", "4. Alder"), ("4. I am", "5. I am")], [("3. Alder", "9. Alder")],
    [("1. Alder", "2. Alder"), ("2. Alder Uniform Company agrees", "3. Alder Uniform Company agrees")],
  ]) func aClauseThatIsMissingIsForAPerson(_ changes: [(String, String)]) throws {
    let answer = try Self.answer { text in
      // From the end on, so that a number is not changed twice.
      changes.reversed().reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    #expect(answer.answer == .review, "\(answer.reasons)")
    #expect(answer.reasons.contains { $0.contains("clauses are numbered") }, "\(answer.reasons)")
  }

  @Test(arguments: [
    "premises ______ if", "premises _____, if", "premises ($____) if", "premises ...... if", "premises . . . if",
  ])
  func aBlankThatNobodyFilledInIsForAPerson(_ words: String) throws {
    #expect(try Self.answer("premises if", words).answer == .review)
  }

  @Test(arguments: ["Signature: ____/s/ Maria Alder____", "Signature: /s/ Maria Alder"])
  func aLineThatIsFilledInIsNoBlank(_ line: String) throws {
    let answer = try Self.answer("Signature: /s/ Maria Alder", line)
    #expect(answer.answer == .accept, "\(answer.reasons)")
  }

  /// A line of dots leaves something out, and letters with dots may say anything: "please turn over", "void".
  @Test(arguments: ["...", ". . . .", "P.T.O.", "V.O.I.D.", "E.O.", "n.b.", "not.valid", "Subject.to.change"])
  func aLineOfDotsOrDottedLettersIsForAPerson(_ line: String) throws {
    #expect(try Self.answer { "\($0)\n\n\(line)\n" }.answer == .review)
  }

  @Test func anEndThatIsGoneIsNotAccepted() throws {
    #expect(try Self.answer(" State of California\n", "\n").answer == .deficient)
  }

  @Test(arguments: ["\u{8}", "\u{1B}", "\u{B}", "\u{7F}", "\u{1A}", "\u{1B}[8m", "\u{1}", "\u{9B}"])
  func controlCharactersAreForAPerson(_ control: String) throws {
    #expect(try Self.answer("that no apparel", "that no\(control) apparel").answer == .review)
  }

  @Test(arguments: ["n\u{200B}o", "n\u{200D}o", "n\u{2060}o", "n\u{FEFF}o", "n\u{200E}o", "n\u{200C}\u{200B}o"])
  func whatNobodySeesWithinAWordIsForAPerson(_ no: String) throws {
    let answer = try Self.answer("that no apparel", "that \(no) apparel")
    #expect(answer.answer == .review, "\(answer.reasons)")
    #expect(answer.reasons.contains { $0.contains("nobody sees") }, "\(answer.reasons)")
  }

  /// The form with letters or small Roman numbers in the place of its four.
  static func lettered(_ marks: [String]) throws -> VendorAnswer {
    try answer { text in
      zip(1...4, marks).reduce(text) { $0.replacing("\n\($1.0). ", with: "\n\($1.1) ") }
    }
  }

  @Test(arguments: [
    ["(a)", "(b)", "(c)", "(d)"], ["a.", "b.", "c.", "d."], ["A)", "B)", "C)", "D)"], ["(i)", "(ii)", "(iii)", "(iv)"],
    ["1.", "(a)", "(b)", "2."], ["I.", "II.", "III.", "IV."],
  ]) func letteredClausesThatAreAllThereAreAsNumberedOnes(_ marks: [String]) throws {
    let reasons = try Self.lettered(marks).reasons
    #expect(!reasons.contains { $0.contains("clauses are") }, "\(reasons)")
  }

  @Test func anInitialIsNoClause() throws {
    let reasons = try Self.answer("Signature: /s/ Maria Alder", "M. Alder\n\nSignature: /s/ Maria Alder").reasons
    #expect(!reasons.contains { $0.contains("clauses are") }, "\(reasons)")
  }

  @Test(arguments: [
    ["(a)", "(c)", "(d)", "(e)"], ["a.", "b.", "d.", "e."], ["(b)", "(c)", "(d)", "(e)"],
    ["(i)", "(iii)", "(iv)", "(v)"], ["(i)", "(ii)", "(iv)", "(v)"], ["1.", "(a)", "(c)", "2."],
    ["1.", "(a)", "(b)", "3."],
    ["I.", "III.", "IV.", "V."],
  ]) func aLetteredClauseThatIsMissingIsForAPerson(_ marks: [String]) throws {
    let answer = try Self.lettered(marks)
    #expect(answer.answer != .accept, "\(answer.reasons)")
    #expect(
      answer.reasons.contains { $0.contains("clauses are") && $0.contains("may be missing") }, "\(answer.reasons)")
  }

  @Test func aPDFThatItsReaderWarnsOfIsForAPersonInPlainWords() throws {
    // A font of a kind that nobody knows: the page is shown in another one.
    let answer = try Self.file(Self.pdf) { Self.replaced($0, "/Subtype /Type1", "/Subtype /TypeX") }
    #expect(answer.answer == .review, "\(answer.reasons)")
    #expect(answer.reasons.contains { $0.contains("warned of a fault") && $0.contains("read on") }, "\(answer.reasons)")
    #expect(!answer.reasons.contains { $0.contains("damaged") }, "\(answer.reasons)")
  }

  static func file(_ name: String, _ change: ([UInt8]) -> [UInt8]) throws -> VendorAnswer {
    let path = "samples/vendors/\(name)"
    let vendor = name.hasSuffix("pdf") ? "Dellwood Networks" : "Corvo Office Supply"
    let row = VendorRow(vendor: vendor, path: name, product: "paper", origin: "", line: 2)
    return try Samples.check().answer(row, .success(change(Samples.bytes(path))))
  }

  static let pdf = "dellwood-networks.pdf"
  static let docx = "corvo-office.docx"

  @Test(arguments: [pdf, docx]) func aWholeFileIsAccepted(_ name: String) throws {
    let answer = try Self.file(name) { $0 }
    #expect(answer.answer == .accept, "\(answer.reasons)")
  }

  @Test(arguments: 2...24) func aPDFWithoutItsEndIsForAPerson(_ count: Int) throws {
    // The last byte is the line's end behind the mark of the file's.
    #expect(try Self.file(Self.pdf) { Array($0.dropLast(count)) }.answer == .review)
  }

  @Test(arguments: ["junk", "%%EOF\n", "\nPK\u{3}\u{4}"]) func whatFollowsAPDFIsForAPerson(_ tail: String) throws {
    #expect(try Self.file(Self.pdf) { $0 + Array(tail.utf8) }.answer == .review)
  }

  @Test(arguments: ["dellwood-networks.pdf", "orrin-gloves.pdf", "corvo-office.docx"])
  func twoFilesInOneAreForAPerson(_ other: String) throws {
    let more = try Samples.bytes("samples/vendors/\(other)")
    #expect(try Self.file(Self.pdf) { $0 + more }.answer == .review)
  }

  @Test func aTrailerThatNamesAKeyIsForAPerson() throws {
    let answer = try Self.file(Self.pdf) { Self.replaced($0, "/Root", "/Encrypt 9 0 R /Root") }
    #expect(answer.answer == .review, "\(answer.reasons)")
  }

  private static func replaced(_ bytes: [UInt8], _ old: String, _ new: String) -> [UInt8] {
    guard let range = Data(bytes).range(of: Data(old.utf8), options: .backwards) else { return [] }
    return bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...]
  }

  /// Each byte of the packed page in turn: whatever a reader makes of it, the checksum tells.
  @Test func aBitThatIsOtherInAPackedPageIsNeverAccepted() throws {
    let bytes = try Samples.bytes("samples/vendors/\(Self.pdf)")
    let start = try #require(Data(bytes).range(of: Data("stream".utf8))).upperBound + 1
    let end = try #require(Data(bytes).range(of: Data("endstream".utf8))).lowerBound - 1
    for place in Array(stride(from: start, to: end - 4, by: 97)) + Array(end - 4..<end) {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(try Self.file(Self.pdf) { _ in changed }.answer != .accept, "byte \(place)")
    }
  }

  @Test func aTableThatLeadsAstrayIsForAPerson() throws {
    let answer = try Self.file(Self.pdf) { bytes in
      var bytes = bytes
      let table = Data(bytes).range(of: Data("0000000000 65535".utf8))?.lowerBound ?? 0
      bytes[table + 20 + 9] ^= 4
      return bytes
    }
    #expect(answer.answer == .review, "\(answer.reasons)")
  }

  @Test(arguments: ["junk", "\0", "PK\u{5}\u{6}"]) func whatFollowsAWordFileIsForAPerson(_ tail: String) throws {
    #expect(try Self.file(Self.docx) { $0 + Array(tail.utf8) }.answer == .review)
  }

  /// In the directory, where each entry has its checksum.
  @Test func aChecksumThatIsWrongIsForAPerson() throws {
    let bytes = try Samples.bytes("samples/vendors/\(Self.docx)")
    var place = 0
    var count = 0
    while let range = Data(bytes).range(of: Data([0x50, 0x4B, 1, 2]), in: place..<bytes.count) {
      let answer = try Self.file(Self.docx) { bytes in
        var bytes = bytes
        bytes[range.lowerBound + 16] ^= 0x10
        return bytes
      }
      #expect(answer.answer == .review, "entry \(count): \(answer.reasons)")
      count += 1
      place = range.upperBound
    }
    #expect(count > 1)
  }
}
