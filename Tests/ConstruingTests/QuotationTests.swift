import Construing
import Matching
import Testing

@Suite struct QuotationTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  /// What stands between marks is quoted; a term in marks is not, nor what no mark closes.
  @Test(arguments: [
    ("The page says \u{201C}we audit all of our mills\u{201D} and no more.", ["we audit all of our mills"]),
    ("The page says \"we audit all of our mills\" and no more.", ["we audit all of our mills"]),
    (
      "\u{201C}We audit all of our mills.\u{201D} \u{201C}We train none of the buyers.\u{201D}",
      ["We audit all of our mills", "We train none of the buyers"]
    ),
    ("Alder Mills, Inc. (\u{201C}Alder\u{201D}) audits what the \u{201C}Act\u{201D} calls suppliers.", []),
    ("Boards of 5\" and pipes of 7\" come from two mills that we audit.", []),
    ("\u{201C}We audit all of our mills, says the page that nobody closed.", []),
    ("We audit all of our mills.", []),
  ])
  func wordsBetweenMarksAreQuoted(_ text: String, _ expected: [String]) throws {
    let (construal, _) = try language.construe(text)
    let found = construal.quoted.map { String(decoding: construal.text[construal.bytes(of: $0)], as: UTF8.self) }
    #expect(found == expected)
  }
}
