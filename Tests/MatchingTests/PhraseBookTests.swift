import Testing

@testable import Matching

@Suite struct PhraseBookTests {
  func book(_ lexicons: [(String, [String])]) throws -> PhraseBook {
    try PhraseBook(lexicons.map { (name: $0.0, patterns: try $0.1.map { try Pattern($0) }) })
  }

  /// Texts of the hits of one lexicon.
  func found(_ name: String, in text: String, _ book: PhraseBook) throws -> [String] {
    let bytes = Array(text.utf8)
    let tokens = book.tokenizer.tokens(of: bytes)
    return book.hits(in: tokens).of(try #require(book.id(name))).map { hit in
      String(decoding: bytes[Int(tokens[Int(hit.start)].start)..<Int(tokens[Int(hit.end) - 1].end)], as: UTF8.self)
    }
  }

  @Test func phrasesAreFoundAcrossCommasAndHyphens() throws {
    let book = try book([("party", ["third party", "independent unannounced"])])
    #expect(
      try found("party", in: "Third-party or independent, unannounced; third\nparty", book) == [
        "Third-party", "independent, unannounced",
      ])
  }

  @Test func aGapIsNoLongerThanItSaysAndEndsWithTheSentence() throws {
    let book = try book([("deny", ["not ..2 audit"])])
    for (text, count) in [
      ("not audit", 1), ("not yet audit", 1), ("not as yet audit", 1), ("not ever as yet audit", 0),
      ("not now. We audit", 0),
    ] {
      #expect(try found("deny", in: text, book).count == count, "\(text)")
    }
  }

  @Test func lexiconsBuildOnLexicons() throws {
    let book = try book([
      ("claim", ["@does ..1 @audit of @supplier"]), ("does", ["conduct(s)?"]),
      ("audit", ["audit(s)?", "site visit(s)?"]),
      ("supplier", ["vendor(s)?"]),
    ])
    #expect(
      try found("claim", in: "Acme conducts regular site visits of vendors.", book) == [
        "conducts regular site visits of vendors"
      ])
  }

  @Test func moreWordsAndLexiconsThanASetHasBitsAreKeptApart() throws {
    let numbers = 0..<600
    var lexicons = numbers.map { ("single\($0)", ["word\($0)"]) }
    for number in numbers {
      lexicons.append(("pair\(number)", ["@single\(number) ..1 @single\((number + 256) % 600)"]))
    }
    let book = try book(lexicons)
    let text = "word7 and word263, word519; word7 word519"
    for number in numbers {
      let expected = [7: ["word7 and word263"], 263: ["word263, word519"]][number] ?? []
      #expect(try found("pair\(number)", in: text, book) == expected, "\(number)")
    }
  }

  @Test func gapsOfOneNodeReachEachAsFarAsItSays() throws {
    let book = try book([
      ("near", ["we audit", "we ..1 train"]), ("far", ["we ..6 train", "we ..3 audit mills", "we ..2 @near"]),
    ])
    let text = "we do not now audit mills. We and we train. We all may soon train"
    #expect(try found("near", in: text, book) == ["we train"])
    #expect(
      try found("far", in: text, book) == [
        "we do not now audit mills", "We and we train", "we train", "We all may soon train",
      ])
  }

  @Test func aWordBeforeAGapHidesNoneBehindIt() throws {
    let book = try book([
      ("chain", ["see ..2 audit ..2 mill"]), ("visit", ["see ..9 inspect ..1 @place"]),
      ("place", ["farm", "new farm"]),
    ])
    for (text, lexicon, expected) in [
      ("see mill audit our mill", "chain", ["see mill audit our mill"]),
      ("see mill audit. Our mill", "chain", []),
      ("see mill audit not our mill mill", "chain", ["see mill audit not our mill"]),
      ("see farm inspect a farm", "visit", ["see farm inspect a farm"]),
      ("see farm and farm inspect each new farm", "visit", ["see farm and farm inspect each new farm"]),
      ("see farm inspect each other farm", "visit", []),
    ] {
      #expect(try found(lexicon, in: text, book) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    ("to see mills", true), ("to go and audit mills", true), ("to now see all our mills", true),
    ("to go and audit our mills", false), ("to go and see all our mills", false), ("to go, audit mills", true),
    ("to mills", true), ("to go. Audit mills", false),
  ])
  func aGapBehindAGapIsOneOfBothLengths(_ text: String, _ isFound: Bool) throws {
    for notation in [
      "to ..1 see? ..2 mills", "to ..1 (see|(look at)?) ..2 mills", "to ..1 (see|watch ..1 over)? ..2 mills",
    ] {
      let book = try book([("may", [notation])])
      #expect(try found("may", in: text, book) == (isFound ? [text] : []), "\(notation)")
    }
  }

  @Test func hitsThatTheCallerKnowsCanBeBuiltOn() throws {
    let book = try book([("name", ["the company"]), ("acts", ["@name audits"])])
    let tokens = book.tokenizer.tokens(of: Array("Acme audits".utf8))
    let known = [Hit(lexicon: try #require(book.id("name")), start: 0, end: 1)]
    #expect(book.hits(in: tokens, known: known).of(try #require(book.id("acts"))).map(\.range) == [0..<2])
  }

  @Test func whatTheCallerKnowsMayComeInAnyOrder() throws {
    let book = try book([("name", ["the company"]), ("acts", ["@name audits"])])
    let tokens = book.tokenizer.tokens(of: Array("Acme audits and Elm audits and the company audits".utf8))
    let name = try #require(book.id("name"))
    let known = [Hit(lexicon: name, start: 3, end: 4), Hit(lexicon: name, start: 0, end: 1)]
    let hits = book.hits(in: tokens, known: known)
    #expect(hits.of(name).map(\.range) == [0..<1, 3..<4, 6..<8])
    #expect(hits.of(try #require(book.id("acts"))).map(\.range) == [0..<2, 3..<5, 6..<9])
  }

  @Test func hitsComeByStartThenEndAndEachOnce() throws {
    let book = try book([
      ("act", ["audit", "audit ..3 plant", "audit of plant", "@word of plant"]), ("word", ["audit"]),
    ])
    let tokens = book.tokenizer.tokens(of: Array("audit of plant plant, audit of plant".utf8))
    let act = try #require(book.id("act"))
    #expect(book.hits(in: tokens).of(act).map(\.range) == [0..<1, 0..<3, 0..<4, 4..<5, 4..<7])
  }

  @Test func aSayingThatIsALexiconByAnotherNameGoesByItsID() throws {
    let lexicons = [(name: "act", patterns: [try Pattern("audit"), try Pattern("audit of ..1 plant")])]
    let sayings = [
      (name: "says an act", patterns: [try Pattern("@act")]),
      (name: "says it of mills", patterns: [try Pattern("@act at mills")]),
      (name: "says either", patterns: [try Pattern("@act"), try Pattern("visit")]),
    ]
    let book = try PhraseBook(lexicons, sayings: sayings)
    #expect(book.id("says an act") == book.id("act"))
    let text = "audit of our plant, audit at mills, visit"
    #expect(try found("says an act", in: text, book) == ["audit", "audit of our plant", "audit"])
    #expect(try found("says it of mills", in: text, book) == ["audit at mills"])
    #expect(try found("says either", in: text, book) == ["audit", "audit of our plant", "audit", "visit"])
    #expect(throws: PhraseBook.Failure.unknownLexicon("deed", usedBy: "says a deed")) {
      try PhraseBook(lexicons, sayings: [(name: "says a deed", patterns: [try Pattern("@deed")])])
    }
  }

  @Test func moreWordsThanEdgesCanTellApartAreAFault() {
    let words = (1...70_000).map { "word\($0)" }
    #expect(throws: PhraseBook.Failure.tooMany(words: 70_000, lexicons: 1)) { try book([("a", words)]) }
  }

  @Test func circlesAndUnknownNamesAreFaults() {
    #expect(throws: PhraseBook.Failure.circle(["a", "b", "a"])) { try book([("a", ["@b"]), ("b", ["@a"])]) }
    #expect(throws: PhraseBook.Failure.unknownLexicon("c", usedBy: "a")) { try book([("a", ["x @c"])]) }
  }

  @Test func hitsAreFoundByWindow() throws {
    let book = try book([("a", ["a"]), ("b", ["b c"])])
    let hits = book.hits(in: book.tokenizer.tokens(of: Array("a b c a".utf8)))
    #expect(hits.of(0, startingIn: 1..<4).map(\.range) == [3..<4])
    #expect(hits.first(1, within: 0..<2) == nil)
    #expect(hits.first(1, within: 0..<3)?.range == 1..<3)
  }

  @Test func whatEndsAlikeIsSharedAndToldApart() throws {
    let book = try book([
      ("check", ["(audit|inspect) ..2 suppliers", "visit suppliers"]), ("see", ["visit suppliers", "see suppliers"]),
    ])
    for (text, check, see) in [
      ("audit suppliers", 1, 0), ("inspect some of suppliers", 1, 0), ("inspect one or two suppliers", 0, 0),
      ("visit suppliers", 1, 1), ("see suppliers", 0, 1), ("visit some suppliers", 0, 0),
    ] {
      #expect(try found("check", in: text, book).count == check, "\(text)")
      #expect(try found("see", in: text, book).count == see, "\(text)")
    }
    // Root; after "audit" and "inspect"; after "visit"; after "see"; the gap's end; three ends.
    #expect(book.trie.tables.nodeCount == 8)
  }

  @Test func whatIsBuiltOnWhatIsBuiltIsFoundWhereverItStands() throws {
    let book = try book([
      ("whole", ["we ..1 @chain", "@chain @chain"]), ("chain", ["@link east"]), ("link", ["@ring (of|in)"]),
      ("ring", ["ring", "gold ring"]),
    ])
    let tokens = book.tokenizer.tokens(of: Array("we like gold ring of east ring in east".utf8))
    #expect(book.hits(in: tokens).of(try #require(book.id("chain"))).map(\.range) == [2..<6, 3..<6, 6..<9])
    #expect(book.hits(in: tokens).of(try #require(book.id("whole"))).map(\.range) == [0..<6, 2..<9, 3..<9])
  }

  @Test func aGapBehindALexiconEndsWithTheSentence() throws {
    let book = try book([("name", ["acme"]), ("acts", ["@name ..1 audits", "audits"])])
    let tokens = book.tokenizer.tokens(of: Array("Acme often audits. Acme audits".utf8))
    #expect(book.hits(in: tokens).of(try #require(book.id("acts"))).map(\.range) == [0..<3, 2..<3, 3..<5, 4..<5])
  }
}
