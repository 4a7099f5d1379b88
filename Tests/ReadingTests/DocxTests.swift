import Disclosures
import Foundation
import Packing
import Reading
import Testing

@Suite("Word files")
struct DocxTests {
  static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  /// A Word file with these paragraphs in it, and these other parts.
  static func docx(_ body: String, parts: [String: String] = [:]) throws -> [UInt8] {
    let document = "<?xml version=\"1.0\"?><w:document \(word) \(relations)><w:body>\(body)</w:body></w:document>"
    var members = [ZipWriter.Member(name: "word/document.xml", content: .bytes(Array(document.utf8)))]
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      members.append(ZipWriter.Member(name: name, content: .bytes(Array(text.utf8))))
    }
    let path = NSTemporaryDirectory() + "/fairlead-\(UUID().uuidString).docx"
    defer { unlink(path) }
    try ZipWriter.write(members, to: path)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func paragraph(_ text: String, _ properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
  }

  static let styles = """
    <w:styles \(word)><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>
    <w:style w:styleId="LB"><w:name w:val="List Bullet"/></w:style></w:styles>
    """

  private func drawing(_ body: String, _ parts: [String: String] = ["word/styles.xml": styles]) throws -> String {
    drawn(try Reading.read(try Self.docx(body, parts: parts), as: Source(id: "x")).get().document)
  }

  @Test("headings, paragraphs, lists and their lead-ins")
  func structure() throws {
    let p = Self.paragraph
    let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>"
    let inner = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>"
    let body =
      p("Statement", "<w:pStyle w:val=\"Mine\"/>", "") + p("We do not:", "", "") + p("verify;", item, "")
      + p("audit:", item, "") + p("announced", inner, "") + p("Train", "<w:pStyle w:val=\"LB\"/>", "")
      + p("Training", "", "<w:b/>") + p("Not bold", "", "<w:b w:val=\"0\"/>")
    #expect(
      try drawing(body) == """
        h1 Statement
        p We do not:
        li1[1] verify;
        li1[1] audit:
        li2[3] announced
        li1[1] Train
        h6 Training
        p Not bold
        """)
  }

  @Test("tables, line breaks, tabs and hyphens")
  func tables() throws {
    let cell = { (text: String) in "<w:tc>\(Self.paragraph(text))</w:tc>" }
    let body = """
      <w:tbl><w:tr>\(cell("Audits"))\(cell("None"))</w:tr></w:tbl>
      <w:p><w:r><w:t xml:space="preserve">One </w:t><w:br/><w:t>two</w:t><w:tab/><w:t>non</w:t><w:noBreakHyphen/>\
      <w:t>stop</w:t></w:r></w:p>
      """
    #expect(try drawing(body) == "tr Audits None\np One two non-stop")
  }

  @Test("what is deleted, hidden or a field's code is not read; notes are")
  func unread() throws {
    let body = """
      <w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
      """
    let notes = """
      <w:footnotes \(Self.word)><w:footnote w:type="separator"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>
      <w:footnote w:id="2">\(Self.paragraph("A note."))</w:footnote></w:footnotes>
      """
    #expect(try drawing(body, ["word/footnotes.xml": notes]) == "p new\np A note.")
  }

  @Test("hyperlinks")
  func links() throws {
    let rels = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
      Target="https://one.example/code"/></Relationships>
      """
    let body = "<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>Supplier Code</w:t></w:r></w:hyperlink></w:p>"
    let bytes = try Self.docx(body, parts: ["word/_rels/document.xml.rels": rels])
    let page = try Reading.read(bytes, as: Source(id: "x")).get()
    #expect(page.format == .docx)
    #expect(page.links == [Link(href: "https://one.example/code", text: "Supplier Code")])
  }

  @Test("damaged, cut off, encrypted, and zip files that hold no text")
  func broken() throws {
    let whole = try Self.docx(Self.paragraph("Text."))
    guard case .failure(.damaged) = Reading.read(Array(whole.prefix(whole.count / 2)), as: Source(id: "x")) else {
      Issue.record("half a file was read")
      return
    }
    guard case .failure(.damaged) = Reading.read(try Self.docx("<w:p><w:r>"), as: Source(id: "x")) else {
      Issue.record("broken XML was read")
      return
    }
    #expect(Reading.read(try Self.docx(""), as: Source(id: "x")) == .failure(.empty))
    let path = NSTemporaryDirectory() + "/fairlead-\(UUID().uuidString).zip"
    defer { unlink(path) }
    try ZipWriter.write([ZipWriter.Member(name: "a.txt", content: .bytes(Array("x".utf8)))], to: path)
    let other = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(Reading.read(other, as: Source(id: "x")) == .failure(.unsupportedType("application/zip")))
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 500)
    #expect(Reading.read(old, as: Source(id: "x")) == .failure(.unsupportedType("application/msword")))
    let locked = old + Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
    #expect(Reading.read(locked, as: Source(id: "x")) == .failure(.encrypted))
  }

  /// What a run says beats its style, and its style the paragraph's.
  @Test(
    "struck, hidden and changed words are told",
    arguments: [
      ("", "", [] as Page.Signs, "p words"), ("", "<w:strike/>", .struckOut, ""),
      ("", "<w:dstrike w:val=\"true\"/>", .struckOut, ""), ("", "<w:strike w:val=\"0\"/>", [], "p words"),
      ("", "<w:vanish/>", .hidden, ""), ("", "<w:rStyle w:val=\"Gone\"/>", .struckOut, ""),
      ("", "<w:rStyle w:val=\"Gone\"/><w:strike w:val=\"false\"/>", [], "p words"),
      ("<w:pStyle w:val=\"Child\"/>", "", .hidden, ""),
      ("<w:pStyle w:val=\"Child\"/>", "<w:vanish w:val=\"0\"/>", [], "p words"),
      ("", "<w:color w:val=\"ffffff\"/>", .hidden, "p words"),
      ("<w:shd w:fill=\"000000\"/>", "<w:color w:val=\"FFFFFF\"/>", [], "p words"),
      ("", "<w:sz w:val=\"2\"/>", .hidden, "p words"), ("", "<w:sz w:val=\"20\"/>", [], "p words"),
    ] as [(String, String, Page.Signs, String)])
  func looks(_ properties: String, _ run: String, _ signs: Page.Signs, _ shown: String) throws {
    let styles = """
      <w:styles \(Self.word)>
      <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:dstrike/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Unseen"/></w:style>
      </w:styles>
      """
    let body = Self.paragraph("words", properties, run: run) + Self.paragraph("Others stand here.")
    let page = try Reading.read(try Self.docx(body, parts: ["word/styles.xml": styles]), as: Source(id: "x")).get()
    #expect(page.signs == signs)
    #expect(drawn(page.document) == (shown.isEmpty ? "" : shown + "\n") + "p Others stand here.")
  }

  @Test("what holds where no style says otherwise", arguments: ["before", "after"])
  func defaults(place: String) throws {
    let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>"
    let style = """
      <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>
      """
    let styles = "<w:styles \(Self.word)>\(place == "before" ? defaults + style : style + defaults)</w:styles>"
    func signs(_ properties: String) throws -> Page.Signs {
      let plain = Self.paragraph("others", "<w:pStyle w:val=\"Plain\"/>")
      let bytes = try Self.docx(Self.paragraph("words", properties) + plain, parts: ["word/styles.xml": styles])
      return try Reading.read(bytes, as: Source(id: "x")).get().signs
    }
    #expect(try signs("") == .struckOut)
    #expect(try signs("<w:pStyle w:val=\"Plain\"/>") == [])
  }

  @Test(
    "signs before items, fonts and tables' styles that may say what was not read",
    arguments: [
      ("numbering", "<w:lvl><w:lvlText w:val=\"%1.\"/></w:lvl>", true),
      ("numbering", "<w:lvlText w:val=\"\u{2022}\"/>", true),
      ("numbering", "<w:lvlText w:val=\"o\"/>", true), ("numbering", "<w:lvlText w:val=\"Section %1.%2\"/>", true),
      ("numbering", "<w:lvlText w:val=\"Not for goods of China.\"/>", false),
      ("numbering", "<w:lvlText w:val=\"N o t  C h i n a\"/>", false), ("numbering", "<w:numPicBullet/>", false),
      ("styles", "<w:style w:type=\"table\"><w:rPr><w:strike/></w:rPr></w:style>", false),
      ("styles", "<w:style w:type=\"paragraph\"><w:rPr><w:strike/></w:rPr></w:style>", true),
      ("styles", "<w:style w:type=\"paragraph\"><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr></w:style>", false),
      ("styles", "<w:style w:type=\"paragraph\"><w:rPr><w:rFonts w:ascii=\"Calibri\"/></w:rPr></w:style>", true),
    ])
  func plainParts(part: String, inner: String, isPlain: Bool) throws {
    let parts = ["word/\(part).xml": "<w:\(part) \(Self.word)>\(inner)</w:\(part)>"]
    let bytes = try Self.docx(Self.paragraph("Words."), parts: parts)
    let page = try Reading.read(bytes, as: Source(id: "x")).get()
    #expect(unseen(bytes, of: page).isEmpty == isPlain, "\(unseen(bytes, of: page))")
  }

  @Test("changes, pictures and other documents are told")
  func otherSigns() throws {
    func signs(_ inner: String) throws -> Page.Signs {
      let body = "<w:p><w:r><w:t>Some words.</w:t></w:r>\(inner)</w:p>"
      return try Reading.read(try Self.docx(body), as: Source(id: "x")).get().signs
    }
    #expect(try signs("") == [])
    #expect(try signs("<w:ins><w:r><w:t>new</w:t></w:r></w:ins>") == .changes)
    #expect(try signs("<w:del><w:r><w:delText>old</w:delText></w:r></w:del>") == .changes)
    #expect(try signs("<w:r><w:commentReference w:id=\"1\"/></w:r>") == .changes)
    #expect(try signs("<w:r><w:drawing/></w:r>") == .picture)
    #expect(try signs("<w:r><w:fldChar><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>") == [.fields, .boxes])
    #expect(try signs("<w:altChunk/>") == .embedded)
  }

  @Test("headers and footers of the pages are read, as nothing that the document is about")
  func margins() throws {
    let relations = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
      <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>
      </Relationships>
      """
    let watermark =
      "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>"
    let header = "<w:hdr \(Self.word)>\(Self.paragraph("Tarn Textiles"))\(watermark)</w:hdr>"
    let parts = [
      "word/_rels/document.xml.rels": relations, "word/header1.xml": header, "word/header2.xml": header,
    ]
    let page = try Reading.read(try Self.docx(Self.paragraph("Words."), parts: parts), as: Source(id: "x")).get()
    #expect(drawn(page.document) == "p Words.\n- Tarn Textiles\n- DRAFT")
  }

  @Test(
    "words in the color of the paper by its name, and letters that are pushed over each other or apart",
    arguments: [
      ("<w:color w:themeColor=\"background1\"/>", false),
      ("<w:color w:val=\"000000\" w:themeColor=\"background1\"/>", false),
      ("<w:color w:val=\"000000\" w:themeColor=\"light2\"/>", false),
      ("<w:color w:val=\"000000\" w:themeColor=\"text1\" w:themeTint=\"08\"/>", false),
      ("<w:color w:val=\"000000\" w:themeColor=\"text1\"/>", true),
      ("<w:color w:val=\"404040\" w:themeColor=\"text1\" w:themeTint=\"BF\"/>", true),
      ("<w:color w:val=\"1F3864\"/>", true),
      ("<w:spacing w:val=\"-400\"/>", false), ("<w:spacing w:val=\"4000\"/>", false),
      ("<w:spacing w:val=\"-10\"/>", true), ("<w:spacing w:val=\"60\"/>", true),
    ])
  func runs(run: String, isPlain: Bool) throws {
    let style = "<w:style w:type=\"character\"><w:rPr>\(run)</w:rPr></w:style>"
    for bytes in [
      try Self.docx(Self.paragraph("Words.", run: run)),
      try Self.docx(
        Self.paragraph("Words."), parts: ["word/styles.xml": "<w:styles \(Self.word)>\(style)</w:styles>"]),
    ] {
      let page = try Reading.read(bytes, as: Source(id: "x")).get()
      #expect(unseen(bytes, of: page).isEmpty == isPlain, "\(unseen(bytes, of: page))")
    }
  }

  @Test("a document type of its own, and bytes behind the end")
  func doubtful() throws {
    let plain = try Self.docx(Self.paragraph("Some words of a statement."))
    let page = try Reading.read(plain, as: Source(id: "x")).get()
    #expect(unseen(plain, of: page).isEmpty)
    #expect(unseen(plain + [0], of: page).count == 1)
    let header = ["word/header1.xml": "<w:hdr \(Self.word)>\(Self.paragraph("Void."))</w:hdr>"]
    let loose = try Self.docx(Self.paragraph("Some words of a statement."), parts: header)
    #expect(unseen(loose, of: page).contains { $0.contains("word/header1.xml") })
    let styles = "<!DOCTYPE a [<!ENTITY e \"no\">]><w:styles \(Self.word)/>"
    let typed = try Self.docx(Self.paragraph("Some words of a statement."), parts: ["word/styles.xml": styles])
    #expect(unseen(typed, of: page).contains { $0.contains("document type") })
  }

  /// What a style of its own would do to the words counts where the words have it, by whatever way.
  @Test(
    "styles that nothing has",
    arguments: [
      ("", "", true), ("", "<w:pStyle w:val=\"Pale\"/>", false), ("", "<w:pStyle w:val=\"A pale one\"/>", false),
      ("", "<w:pStyle w:val=\"Upper\"/>", false), ("", "<w:pStyle w:val=\"Other\"/>", true),
      (" w:default=\"1\"", "", false), (" w:default=\"0\"", "", true),
    ])
  func styleUse(attributes: String, properties: String, isPlain: Bool) throws {
    let look = "<w:rPr><w:color w:val=\"F0F0F0\"/></w:rPr>"
    let styles = """
      <w:styles \(Self.word)><w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph"\(attributes) w:styleId="Pale"><w:name w:val="A pale one"/>\(look)</w:style>
      <w:style w:type="paragraph" w:styleId="Upper"><w:name w:val="Upper"/><w:basedOn w:val="Pale"/></w:style>
      <w:style w:type="paragraph" w:styleId="Other"><w:name w:val="Other"/></w:style></w:styles>
      """
    for name in ["word/styles.xml", "word/stylesWithEffects.xml"] {
      let bytes = try Self.docx(Self.paragraph("Some words.", properties), parts: [name: styles])
      let page = try Reading.read(bytes, as: Source(id: "x")).get()
      #expect(unseen(bytes, of: page).isEmpty == isPlain, "\(unseen(bytes, of: page))")
    }
    let late = styles.replacing(
      "</w:styles>", with: "<w:docDefaults><w:rPrDefault>\(look)</w:rPrDefault></w:docDefaults></w:styles>")
    let bytes = try Self.docx(Self.paragraph("Some words."), parts: ["word/styles.xml": late])
    #expect(unseen(bytes, of: try Reading.read(bytes, as: Source(id: "x")).get()) != [])
  }

  /// What programs leave in a file beside its text.
  @Test(
    "parts that are no text",
    arguments: [
      ("customXml/item1.xml", "<b:Sources xmlns:b=\"urn:b\" StyleName=\"APA\"/>", true),
      ("customXml/itemProps1.xml", "<ds:datastoreItem xmlns:ds=\"urn:d\">\n</ds:datastoreItem>", true),
      ("customXml/item1.xml", "<note>Not for gloves.</note>", false),
      ("customXml/other.bin", "", false), ("item1.xml", "<a/>", false),
      // A Word that goes by these would strike words out.
      (
        "word/stylesWithEffects.xml",
        "<w:styles \(word)><w:style w:styleId=\"a\" w:default=\"1\"><w:strike/></w:style></w:styles>", false
      ),
    ])
  func otherParts(name: String, text: String, isPlain: Bool) throws {
    let bytes = try Self.docx(Self.paragraph("Some words."), parts: [name: text])
    let page = try Reading.read(bytes, as: Source(id: "x")).get()
    #expect(unseen(bytes, of: page).isEmpty == isPlain, "\(unseen(bytes, of: page))")
    #expect(page.document.text == "Some words.")
  }
}
