import Parsing
import Testing

@Suite("XML as events")
struct XMLTests {
  /// Events in a notation that can be read: `<a b="c">`, text as it is, `</a>`, `<!--c-->`.
  static func trace(_ bytes: [UInt8], limits: ParsingLimits = ParsingLimits()) -> (String, ParsingEnd) {
    var trace = ""
    let end = parseXML(bytes, limits: limits) { event in
      trace += written(event)
      return .proceed
    }
    return (trace, end)
  }

  @Test("elements, attributes, text and namespaces")
  func events() {
    let source =
      #"<?xml version="1.0"?><w:a xmlns:w="urn:w" w:x="1" y="&lt;2&gt;">one<![CDATA[ <two>]]><b/>&amp;<!--c--></w:a>"#
    let (trace, end) = Self.trace(Array(source.utf8))
    #expect(trace == #"<a@urn:w x@urn:w="1" y="<2>">one <two><b></b>&<!--c--></a>"#)
    #expect(end == .whole)
  }

  @Test("encodings by mark and by declaration")
  func encodings() {
    let latin = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><a>"#.utf8) + [0xE9] + Array("</a>".utf8)
    #expect(Self.trace(latin).0 == "<a>é</a>")
    let wide: [UInt8] = [0xFF, 0xFE] + Array("<a>é</a>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Self.trace(wide).0 == "<a>é</a>")
  }

  @Test("entities neither grow nor read files")
  func entities() {
    let laughs = """
      <!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;"><!ENTITY n "&m;&m;&m;&m;&m;&m;&m;&m;">
      <!ENTITY f SYSTEM "file:///etc/hostname">]><a t="&n;">x&n;y&f;z</a>
      """
    let (trace, _) = Self.trace(Array(laughs.utf8))
    #expect(trace == #"<a t="">xyz</a>"#)
  }

  @Test("broken XML gives what can be read, says where, and closes what is open")
  func broken() {
    let (trace, end) = Self.trace(Array("<a>\n<b>one".utf8))
    #expect(trace == "<a>\n<b>one</b></a>")
    guard case .malformed(let reason) = end else { return #expect(Bool(false), "\(end)") }
    #expect(reason.contains("ine 2"))
    #expect(Self.trace([]).1 == .malformed("The document is empty."))
  }

  @Test(
    "NUL, control characters and bytes that are no UTF-8 do no harm", arguments: [0x00, 0x01, 0xFF, 0xC0] as [UInt8])
  func oddBytes(byte: UInt8) {
    let (trace, end) = Self.trace(Array("<a>x".utf8) + [byte] + Array("y</a>".utf8))
    #expect(trace.hasPrefix("<a>x"))
    #expect(trace.hasSuffix("</a>"))
    #expect(end != .whole)
  }

  @Test("deep nesting, too much text, and a reader who has enough")
  func limits() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(Self.trace(Array(deep.utf8)).1 != .whole)
    let (_, shallow) = Self.trace(Array("<a><a><a/></a></a>".utf8), limits: ParsingLimits(depth: 2))
    #expect(shallow == .limit("The XML nests more than 2 elements."))
    let (_, long) = Self.trace(Array("<a>12345</a>".utf8), limits: ParsingLimits(textBytes: 4))
    #expect(long == .limit("The XML holds more than 4 bytes of text."))
    var seen = 0
    let end = parseXML(Array("<a><b/><c/></a>".utf8)) { _ in
      seen += 1
      return seen == 2 ? .stop : .proceed
    }
    #expect(end == .stopped)
    #expect(seen == 2)
  }

  @Test("a document of many chunks is read whole, text across chunks in one piece")
  func large() {
    let row = "<r><v>" + String(repeating: "é", count: 50_001) + "</v></r>"
    var texts: [Int] = []
    let end = parseXML(Array(("<t>" + String(repeating: row, count: 20) + "</t>").utf8)) { event in
      if case .text(let text) = event { texts.append(text.unicodeScalars.count) }
      return .proceed
    }
    #expect(end == .whole)
    #expect(texts == Array(repeating: 50_001, count: 20))
  }
}

func written(_ event: MarkupEvent) -> String {
  switch event {
  case .start(let element):
    let attributes = element.attributes.map { attribute in
      " \(attribute.name)\(attribute.namespace.isEmpty ? "" : "@\(attribute.namespace)")=\"\(attribute.value)\""
    }
    return "<\(element.name)\(element.namespace.isEmpty ? "" : "@\(element.namespace)")\(attributes.joined())>"
  case .end(let name): return "</\(name)>"
  case .text(let text): return text
  case .comment(let text): return "<!--\(text)-->"
  case .passedOver: return ""
  }
}
