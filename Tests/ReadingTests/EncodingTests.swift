import Disclosures
import Reading
import Testing

@Suite("Encodings and types")
struct EncodingTests {
  private func text(_ bytes: [UInt8], type: String = "text/html") throws -> String {
    try Reading.read(bytes, as: Source(id: "x", contentType: type)).get().document.text
  }

  private func html(_ bytes: [UInt8], meta: String = "") -> [UInt8] {
    Array("<html>\(meta)<p>".utf8) + bytes + Array("</p>".utf8)
  }

  @Test("byte order mark, header, meta, then what the bytes allow")
  func order() throws {
    // 0x93 0x80 0x94 is “€” in Windows-1252.
    #expect(try text(html([0x93, 0x80, 0x94])) == "“€”")
    #expect(try text(html([0xE9]), type: "text/html; charset=ISO-8859-1") == "é")
    #expect(try text(html([0x92], meta: "<meta charset='latin1'>")) == "’")
    #expect(
      try text(html([0xE9], meta: "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>")) == "é")
    #expect(try text(html(Array("é".utf8))) == "é")
    #expect(try text(html(Array("é".utf8)), type: "text/html; charset=\"UTF-8\"") == "é")
    #expect(try text([0xEF, 0xBB, 0xBF] + html(Array("é".utf8)), type: "text/html; charset=latin1") == "é")
    #expect(try text(html([0xBE], meta: "<meta charset=iso-8859-2>")) == "ž")
    #expect(try text(html([0xCF], meta: "<meta charset=windows-1251>")) == "П")
  }

  @Test("UTF-16 of both orders")
  func wide() throws {
    let units = Array("<p>é€</p>".utf16)
    #expect(try text([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "é€")
    #expect(try text([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == "é€")
    let bare = Array("<html><p>text of a page".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try text(bare, type: "text/html; charset=utf-16le") == "text of a page")
  }

  @Test("UTF-32 is text to no browser", arguments: [true, false])
  func utf32(isMarked: Bool) throws {
    let text = "<!doctype html><html><body><p>We audit our suppliers.</p></body></html>"
    let units = (isMarked ? "\u{FEFF}" : "") + text
    let bytes = units.unicodeScalars.flatMap { [UInt8($0.value & 0xFF), UInt8($0.value >> 8), 0, 0] }
    let type = isMarked ? "text/html" : "text/html; charset=utf-32le"
    #expect(throws: ReadingProblem.damaged("it is in UTF-32, which no browser shows as text.")) {
      try read(bytes, as: Source(id: "one", contentType: type)).get()
    }
  }

  @Test("says UTF-8 and is not: Windows-1252 when nothing of it is, marks where only some is")
  func wrong() throws {
    #expect(try text(html([0x93, 0x61, 0x94]), type: "text/html; charset=utf-8") == "“a”")
    #expect(try text(html([0xC3, 0xA9, 0xFF]), type: "text/html; charset=utf-8") == "é\u{FFFD}")
    #expect(try text(html([0xE9]), type: "text/html; charset=nonsense") == "é")
  }

  @Test("NUL bytes and a page of nothing but control characters")
  func nul() throws {
    #expect(try text(html([0x61, 0, 0x62])) == "ab")
    #expect(Reading.read([0, 1, 2, 32], as: Source(id: "x")) == .failure(.empty))
    #expect(Reading.read([], as: Source(id: "x", contentType: "text/html")) == .failure(.empty))
  }

  @Test("the bytes tell the type when the server lies")
  func types() throws {
    let page = Array("<!DOCTYPE html><p>x".utf8)
    for type in ["application/pdf", "text/plain", "", "application/octet-stream"] {
      #expect(try Reading.read(page, as: Source(id: "x", contentType: type)).get().format == .html)
    }
    let plain = Array("Just a text.".utf8)
    #expect(try Reading.read(plain, as: Source(id: "x")).get().format == .text)
    #expect(try Reading.read(plain, as: Source(id: "x", contentType: "text/html")).get().format == .html)
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D]
    #expect(
      Reading.read(picture, as: Source(id: "x", contentType: "text/html")) == .failure(.unsupportedType("image/png")))
    #expect(
      Reading.read(plain, as: Source(id: "x", contentType: "video/mp4")) == .failure(.unsupportedType("video/mp4")))
    guard case .failure(.damaged) = Reading.read(plain, as: Source(id: "x", contentType: "application/pdf")) else {
      Issue.record("text sent as PDF")
      return
    }
  }

  @Test("50 MB of page are too much, and 100,000 elements deep are not")
  func sizes() throws {
    let large = [UInt8](repeating: 0x61, count: 50 << 20)
    #expect(
      Reading.read(large, as: Source(id: "x", contentType: "text/html"))
        == .failure(.tooLarge(bytes: 50 << 20, limit: 10 << 20)))
    let deep = String(repeating: "<div>", count: 100_000) + "bottom"
    #expect(try text(Array(deep.utf8)) == "bottom")
  }

  @Test("what was cut off is a problem that keeps what there was")
  func truncated() {
    let source = Source(id: "x", contentType: "text/html", isTruncated: true)
    guard case .failure(.truncated(let page)) = Reading.read(Array("<p>half a".utf8), as: source) else {
      Issue.record("a truncated page was taken for whole")
      return
    }
    #expect(page.document.text == "half a")
  }
}
