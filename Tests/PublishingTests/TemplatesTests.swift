import Publishing
import Testing

@testable import struct Publishing.EscapedHTML

@Suite struct TemplatesTests {
  @Test func rawOutputIsRefused() {
    for raw in ["{{{name}}}", "{{&name}}"] {
      #expect(
        throws: TemplateError(
          file: "t/index.mustache", reason: "“\(raw.prefix(3))” would put text in unescaped; use “{{”")
      ) {
        try Templates(files: ["t/index.mustache": Array(raw.utf8)])
      }
    }
  }

  @Test func errorsNameFileAndLine() throws {
    let error = #expect(throws: TemplateError.self) {
      try Templates(files: ["t/index.mustache": Array("one\n{{#open}}\ntwo".utf8)])
    }
    #expect(error?.file.hasPrefix("t/index.mustache:") == true)
    let missing = #expect(throws: TemplateError.self) { try Templates(files: [:]) }
    #expect(missing?.description == "page.mustache: is missing")
  }

  /// A combining mark makes another character of a quotation mark, but not another byte.
  @Test func everyByteThatEndsAnAttributeIsEscaped() {
    #expect(
      EscapedHTML().escapeText("a\"\u{0301}<\u{0338}'\u{20DD}&>") == "a&quot;\u{0301}&lt;\u{0338}&#39;\u{20DD}&amp;&gt;"
    )
  }
}
