import Construing
import Matching
import Testing

/// Limits that limit the act between the marks, and those that limit something else.
@Suite struct ScopeTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  @Test(arguments: [
    ("We [[audit]] some of our mills.", true),
    ("We [[audit]] mills at high risk.", true),
    ("On a trial basis, we [[audit]] mills.", true),
    ("For private label, we [[audit]] mills.", true),
    ("We [[audit]] our own mills; the rest are not.", true),
    ("We [[audit]] all mills.", false),
    ("Because some of our mills are old, each is due for [[audits]].", false),
    ("Although we sell private label, all mills are due for [[audits]].", false),
    ("Because mills are old, some of our mills are due for [[audits]].", true),
    ("Because [[audits]] at high risk, we train.", true),
    ("We [[audit]] mills and train some of our buyers.", false),
    ("We train some of our mills and [[audit our mills]].", false),
    ("We train some of our mills and [[audit]] them.", true),
    ("On a trial basis we train and [[audit our mills]].", true),
    ("We train some of our buyers. We [[audit]] mills.", false),
    ("At mills at high risk, we:\n- train buyers;\n- [[audit]] mills.", true),
    ("For private label, we do this:\n1. We train.\n2. We [[audit]] mills.", true),
    ("From mills at high risk we ask for this, as we hope:\n- We [[audit]] mills.", true),
    ("Because private label is old, we:\n- [[audit]] mills.", false),
    ("For all labels, we:\n- train some of our buyers;\n- [[audit]] mills.", false),
    ("We sell private label.\n- We train.\n- We [[audit]] mills.", false),
  ])
  func limits(_ text: String, _ isLimited: Bool) throws {
    let (construal, acts) = try language.construe(text)
    #expect(construal.isLimited(acts[0]) == isLimited, "\(text)")
  }

  /// Sentences that limit what stands before them, by their numbers; and those of notes, with the sentence of their mark.
  @Test(arguments: [
    ("We [[audit]]. This is limited to mills.", [1], []),
    ("We [[audit]]. At present this is limited to mills. We train.", [1], []),
    ("We [[audit]]. Only our mills are audited.", [1], []),
    ("We [[audit]]. Only for mills. Our mills only.", [1, 2], []),
    ("We [[audit]]. But only for mills in Asia.", [1], []),
    ("We [[audit]]. We hold that this is limited to mills.", [], []),
    ("We [[audit]]. Only mills that are audited may sell.", [], []),
    ("We [[audit]]. Except mills, all are old.", [], []),
    ("We [[audit]]. Only for mills we do it.", [], []),
    ("We [[audit]]. Is this is limited to mills?", [], []),
    ("We [[audit]].* We train. * Our mills only.", [2], [0]),
    ("We [[audit]] (1). We train (2). We sell.\n(2) Our mills only.", [3], [1]),
    ("We [[audit]].\u{2020} We train.* \u{2020} Our mills only.", [2], [0]),
    ("We [[audit]].\u{B9} We train. \u{B2} Our mills only.", [2], []),
  ])
  func whatLimitsTheSentenceBefore(_ text: String, _ limiting: [Int], _ noted: [Int]) throws {
    let found = try language.construe(text).0.limiting()
    #expect(found.map(\.sentence) == limiting, "\(text)")
    #expect(found.compactMap(\.noted) == noted, "\(text)")
  }

  /// A clause has the words before its comma that open the sentence, where nobody acts in them.
  @Test(arguments: [
    ("Through others, our staff [[audit]] mills, and we train.", "Through others, our staff audit mills"),
    ("We train, and our staff [[audit]] mills.", "and our staff audit mills"),
    ("As we train, our staff [[audit]] mills.", "our staff audit mills"),
    ("On mills: our staff [[audit]] them.", "our staff audit them"),
  ])
  func theWholeClause(_ text: String, _ clause: String) throws {
    let (construal, acts) = try language.construe(text)
    let bytes = construal.bytes(of: construal.wholeClause(of: acts[0]))
    #expect(String(decoding: construal.text[bytes], as: UTF8.self) == clause, "\(text)")
  }

  /// Where the next deed begins, by the words from there on.
  @Test(arguments: [
    ("We [[audit mills]]; mills at high risk are visited.", "mills at high risk are visited"),
    ("We [[audit mills]] and ask some of them.", nil),
    ("We [[audit mills]] and visit some contractors.", "and visit some contractors"),
    ("We [[audit mills]] and have trained some contractors.", "and have trained some contractors"),
    ("We [[audit mills]], and we train.", "and we train"),
    ("We [[audit mills]], and procedures, should it be.", nil),
    ("We [[audit mills]] and some contractors.", nil),
    ("We [[audit mills]]; the rest are not.", nil),
    ("We [[audit mills]]; these are old.", nil),
  ])
  func theNextDeed(_ text: String, _ deed: String?) throws {
    let (construal, acts) = try language.construe(text)
    let place = construal.nextDeed(behind: acts[0])
    let end = construal.sentences[0].tokens.upperBound
    let bytes = place < end ? construal.bytes(of: place..<end) : nil
    #expect(bytes.map { String(decoding: construal.text[$0], as: UTF8.self) } == deed, "\(text)")
  }

  /// Words that only look like a limit take back those limits that share a word with them.
  @Test(arguments: [
    ("We [[audit]] mills to find those at high risk.", [true]),
    ("We [[audit]] some of our mills to find those at high risk.", [false, true]),
    ("We [[audit]] mills at high risk and train to find those at high risk.", [false, true]),
    ("We [[audit]] some of our mills.", [false]),
  ])
  func onlyWhatTheyCoverIsNoLimit(_ text: String, _ expected: [Bool]) throws {
    let (construal, acts) = try language.construe(text)
    let limits = construal.hits.of(try #require(language.book.id("limit")))
    #expect(limits.map { construal.isNoLimit($0, of: acts[0]) } == expected, "\(text)")
  }

  @Test(arguments: [
    ("We [[audit]] all mills, most closely those at high risk.", true), ("We [[audit]] all mills.", false),
  ])
  func aStressIsNoLimit(_ text: String, _ isWhole: Bool) throws {
    let (construal, acts) = try language.construe(text)
    #expect(construal.isWhole(acts[0]) == isWhole, "\(text)")
  }
}
