import Disclosures
import Reading
import Testing

@Suite("PDF files")
struct PDFTests {
  /// Lines of text with a size and a place from the bottom left, in points; one array a page.
  typealias Line = (size: Int, x: Int, y: Int, text: String)

  /// A PDF 1.4 with a page for each array of lines, without compression.
  static func pdf(_ pages: [[Line]], trailer: String = "", extra: String = "") -> [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    var kids: [String] = []
    for lines in pages {
      let content =
        lines.map { "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n") + extra
      objects.append("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents \(objects.count) 0 R"
          + "/Resources<</Font<</F1 3 0 R>>>>>>")
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<</Type/Pages/Count \(kids.count)/Kids[\(kids.joined(separator: " "))]>>"
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  private func read(_ bytes: [UInt8]) -> Result<Page, ReadingProblem> {
    Reading.read(bytes, as: Source(id: "x", contentType: "application/pdf"))
  }

  @Test("columns of replies stand beside what they answer")
  func replies() throws {
    let labels = [
      "We check our supply chains for slavery", "We audit suppliers", "We ask for certificates", "We teach",
    ]
    let replies: [[Line]] = [
      [(11, 420, 600, "No"), (11, 420, 580, "No"), (11, 420, 560, "Yes"), (11, 420, 540, "No")],
      [
        (11, 420, 600, "X"), (11, 420, 580, "X"), (11, 350, 560, "X"), (11, 420, 540, "X"), (11, 420, 620, "No"),
        (11, 350, 620, "Yes"), (11, 150, 620, "Practice"),
      ],
    ]
    for (place, replies) in replies.enumerated() {
      let lines = labels.enumerated().map { Line(11, 72, 600 - 20 * $0, $1) } + [(11, 72, 660, "We sell shoes.")]
      let document = try read(Self.pdf([lines + replies])).get().document
      let rows = document.passages.compactMap { passage in
        passage.row.map { row in row.cells.map { "\($0.columns.lowerBound) \(document.text(in: $0.range))" } }
      }
      let marks = place == 0 ? ["1 No", "1 No", "1 Yes", "1 No"] : ["2 X", "2 X", "1 X", "2 X"]
      let head = place == 0 ? [] : [["0 Practice", "1 Yes", "2 No"]]
      #expect(rows == head + zip(labels, marks).map { ["0 \($0)", $1] })
    }
    // Words of prose at the end of its lines stay there.
    let prose = ["He asked us, and we said No", "to him. He went, and said No", "again. It was, he said, a No"]
    let page = try read(Self.pdf([prose.enumerated().map { (11, 72, 600 - 14 * $0, $1) }])).get()
    #expect(page.document.text == prose.joined(separator: " "))
  }

  @Test("headings by size, paragraphs put together, hyphens undone, bullets")
  func structure() throws {
    let lines: [Line] = [
      (20, 72, 700, "Supply Chains Act"),
      (11, 72, 660, "We verify our product supply chains and sup-"),
      (11, 72, 646, "pliers every year, with third-"),
      (11, 72, 632, "party help."),
      (11, 72, 600, "We do not:"),
      (11, 90, 580, "\\225 audit suppliers without telling them"),
      (11, 90, 566, "\\225 ask them for certificates"),
      (11, 72, 530, "Supplier Training"),
      (11, 72, 505, "Our buyers are trained once a year by people who know the field."),
    ]
    let page = try read(Self.pdf([lines])).get()
    #expect(page.format == .pdf)
    #expect(page.document.title == "Supply Chains Act")
    #expect(
      drawn(page.document) == """
        h1 Supply Chains Act
        p We verify our product supply chains and suppliers every year, with third-party help.
        p We do not:
        li1[2] audit suppliers without telling them
        li1[2] ask them for certificates
        h6 Supplier Training
        p Our buyers are trained once a year by people who know the field.
        """)
  }

  @Test("headers and footers of pages are read once and set aside; paragraphs run over pages")
  func pages() throws {
    let pages: [[Line]] = (1...3).map { number in
      [
        (9, 72, 760, "Acme Harbor Inc. Statement"), (9, 300, 30, "Page \(number) of 3"),
        (11, 72, 640, "page \(number) goes on with words that fill the better part of a line"),
        (11, 72, 626, number == 3 ? "and then ends." : "and never ends, since"),
      ]
    }
    let document = try read(Self.pdf(pages)).get().document
    let words = "goes on with words that fill the better part of a line and"
    #expect(
      drawn(document) == """
        - Acme Harbor Inc. Statement
        p page 1 \(words) never ends, since page 2 \(words) never ends, since page 3 \(words) then ends.
        """)
  }

  @Test("a scan is unreadable and not silent")
  func scan() {
    let picture = "\nq 200 0 0 200 72 500 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    #expect(read(Self.pdf([[]], extra: picture)) == .failure(.noTextLayer(pages: 1)))
    #expect(read(Self.pdf([[(8, 9, 9, "Scanned")], []], extra: picture)) == .failure(.noTextLayer(pages: 2)))
  }

  @Test("a PDF without pictures is not called one")
  func noPicture() {
    #expect(read(Self.pdf([[]])) == .failure(.noText(pages: 1)))
    #expect(read(Self.pdf([[(8, 9, 9, "hello")]])) == .failure(.noText(pages: 1)))
    let locked = "/Encrypt<</Filter/Standard/V 4/R 4/O(\(Self.key))/U(\(Self.key))/P -1/Length 128>>/ID[(a)(a)]"
    #expect(read(Self.pdf([[]], trailer: locked)) == .failure(.encrypted))
  }

  private static let key = String(repeating: "a", count: 32)

  @Test("a page that is a scan is said to be unread; a blank page is not")
  func partlyScanned() throws {
    let picture = "\nq 200 0 0 200 72 500 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    let text = "We verify our product supply chains for slavery and audit our suppliers every year."
    let lines: [Line] = [(11, 72, 700, text)]
    #expect(try read(Self.pdf([lines, []], extra: picture)).get().document.unread == "page 2 of 2 is a picture")
    #expect(
      try read(Self.pdf([[], lines, [], lines, lines], extra: picture)).get().document.content.unread
        == "pages 1, 3 of 5 are pictures")
    #expect(try read(Self.pdf([lines, []])).get().document.unread == nil)
    #expect(try read(Self.pdf([lines], extra: picture)).get().document.unread == nil)
  }

  @Test("a scan with a line stamped on it is unread; a page with a picture below its title is not")
  func stamped() throws {
    func picture(_ width: Int, _ height: Int) -> String {
      "\nq \(width) 0 0 \(height) 0 40 cm BI /W 2 /H 2 /BPC 8 /CS /G ID xxxx EI Q"
    }
    let text: Line = (11, 72, 640, "We verify our product supply chains and audit our suppliers every year.")
    let stamp: Line = (8, 72, 20, "Acme Harbor Inc. - Supply Chain Statement - Page 2 of 2")
    for (page, extra, unread) in [
      ([stamp], picture(612, 700), "page 2 of 2 is a picture"), ([stamp], picture(100, 60), nil),
      ([(30, 72, 500, "Supply Chain Statement 2026")], picture(612, 700), nil), ([stamp], "", nil),
    ] as [([Line], String, String?)] {
      #expect(try read(Self.pdf([[text, text], page], extra: extra)).get().document.unread == unread)
    }
  }

  @Test("encrypted, damaged, cut off, empty")
  func broken() {
    let encryption = "/Encrypt<</Filter/Standard/V 1/R 2/O<\(hex(32))>/U<\(hex(32))>/P -4>>/ID[<00><00>]"
    #expect(
      read(Self.pdf([[(11, 72, 700, "Secret words of a statement")]], trailer: encryption)) == .failure(.encrypted))
    #expect(read([]) == .failure(.empty))
    for bytes in [Array("%PDF-1.4\n".utf8), Array("%PDF-1.4\nnothing of a PDF in here".utf8)] {
      guard case .failure(.damaged) = read(bytes) else {
        Issue.record("read \(bytes.count) bytes that are no PDF")
        return
      }
    }
  }

  /// Beside the sheet, and beside the part of it that is shown.
  @Test("words that are drawn beside the page are not read", arguments: ["", "/CropBox[0 100 612 792]", "/Rotate 90"])
  func besideThePage(box: String) throws {
    let words: [Line] = [(11, 72, 700, "We verify our product supply chains."), (11, 72, 140, "We audit suppliers.")]
    let beside: [Line] = [
      (11, 72, -60, "Below."), (11, 72, 900, "Above."), (11, -400, 300, "Left."), (11, 900, 300, "Right."),
    ]
    let low: [Line] = box.contains("Crop") ? [(11, 72, 40, "Cut off.")] : []
    func pdf(_ lines: [Line]) -> [UInt8] {
      let text = String(decoding: Self.pdf([lines]), as: UTF8.self)
      return Array(text.replacing("/MediaBox[0 0 612 792]", with: "/MediaBox[0 0 612 792]\(box)").utf8)
    }
    let page = try read(pdf(words + beside + low)).get()
    let plain = try read(pdf(words)).get()
    #expect(page.document.text == plain.document.text)
    #expect(page.document.text.contains("We verify our product supply chains."))
  }

  /// More of them than threads that all tasks share.
  @Test("reading apart gives the same, however many wait")
  func apart() async throws {
    let files = (0..<12).map { Self.pdf([[(11, 72, 700, "We verify our product supply chains: \($0).")]]) }
    let found = await withTaskGroup(of: (Int, Result<Page, ReadingProblem>).self) { group in
      for (index, file) in files.enumerated() {
        group.addTask { (index, await readApart(file, as: Source(id: "x"))) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (index, file) in files.enumerated() { #expect(found[index] == Reading.read(file, as: Source(id: "x"))) }
    let html = Array("<p>Words of a page.</p>".utf8)
    #expect(await readApart(html, as: Source(id: "x")) == Reading.read(html, as: Source(id: "x")))
    #expect(await readApart([], as: Source(id: "x")) == .failure(.empty))
  }

  @Test("a PDF that a server sends as HTML is read as PDF")
  func lies() throws {
    let bytes = Self.pdf([[(11, 72, 700, "We verify our product supply chains.")]])
    let page = try Reading.read(bytes, as: Source(id: "x", contentType: "text/html")).get()
    #expect(page.document.text == "We verify our product supply chains.")
  }

  @Test("limits on output end the reading")
  func limits() {
    let bytes = Self.pdf([[(11, 72, 700, "We verify our product supply chains.")]])
    let small = ReadingLimits(textBytes: 100)
    guard case .failure(.damaged(let why)) = Reading.read(bytes, as: Source(id: "x"), limits: small) else {
      Issue.record("more text than allowed was read")
      return
    }
    #expect(why.contains("100 bytes"))
  }

  private func hex(_ count: Int) -> String { String(repeating: "5A", count: count) }
}
