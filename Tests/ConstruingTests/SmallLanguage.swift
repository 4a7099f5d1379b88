import Construing
import Disclosures
import Matching
import Testing

/// A handful of words for each cue: enough to try the ways of reading without the rubric's own words.
struct SmallLanguage {
  let book: PhraseBook
  let cues: CueTable

  private static let words: [Cue: [String]] = [
    .denial: [
      "not", "never", "none of", "nor", "neither", "don't", "(false|untrue) ..2 that", "until 2019", "not feasible",
    ],
    .denialNear: ["no", "without"],
    .denialAfter: ["(is|are|has|have) not ..2 (conducted|performed|audited|done)", "(was|were) suspended"],
    .notDenialAfter: ["mills ..4 were suspended", "were suspended ..3 resumed"],
    .notDenial: ["not only", "never fail", "no ..2 exempt", "not (comply|tolerate)", "(that|who|which) do not"],
    .residue: ["other than as described", "no further", "no other"],
    .manner: ["third (party|parties)", "independent", "unannounced"],
    .permission: ["may", "can", "reserve(s)? the right", "if necessary", "may have a ..2 audited"],
    .notPermission: ["may result", "in may", "may have a"],
    .permissionAfter: ["may be ..1 (conducted|audited)"],
    .notPermissionAfter: ["no ..4 may be ..1 audited"],
    .denialBack: ["(do|does|are|have) not", "do none of these", "it ..1 ended"],
    .condition: ["(if|should)"], .ground: ["(because|although)"],
    .plan: ["will", "intend(s)? to", "plan(s)? to", "developing", "considering", "on target", "intended ..2 that"],
    .planAfter: ["(is|are) ..1 (planned|under development|being drafted)", "will be ..1 (conducted|audited)"],
    .notPlan: ["will (continue|terminate)", "(if|when) ..12 will"],
    .trigger: ["fail(s)? to"],
    .expectation: ["expect(s)? ..3 suppliers to", "encourage(s)? ..3 suppliers to"],
    .recital: ["act requires", "to what extent", "law asks"],
    .notRecital: ["as the law asks we"],
    .report: ["writes", "says"],
    .statute: ["audits of suppliers to evaluate"],
    .answerYes: ["yes", "we do"],
    .answerNo: ["no", "a no", "none", "we do not", "not at this time", "not required", "not yet"],
    .answerPlan: ["under development", "planned", "not yet decided"],
    .labelDone: ["(compulsory|annual)", "held each year"],
    .ownAgent: ["we", "(our|outside) (staff|auditors|firm|buyers)", "auditors"],
    .ownPossessive: ["our"],
    .supplierAgent: ["(supplier|suppliers|mills|contractors)"],
    .outsider: ["(customers|competitors|inspectors)", "a trade association"],
    .stranger: ["(competitor|rival)"],
    .determiner: ["(our|the|a|an|each|all|no|many)", "many of"],
    .preposition: ["(of|by|with|for|from|to|at|in)"],
    .be: ["(is|are|be|been|being)"],
    .auxiliary: ["(must|shall|will|do|does|have|are)"],
    .control: ["(require|requires|hope|ask|expect)"],
    .recipient: ["undergo", "subject to"],
    .byOther: ["by ..1 (@supplier_agent|@outsider)"],
    .limit: ["some of", "at high risk", "private label", "on a trial basis"],
    .notLimit: ["to find ..2 at high risk"],
    .whole: ["all ..1 most closely"],
    .nameVerb: ["(is|has|sells|requires)"],
    .capital: ["spring"],
    .exception: ["the rest are not"],
    .leadVerb: ["include(s)?"],
    .reference: ["items", "through"],
    .relative: ["that", "which", "who"],
    .contrast: ["but", "however", "although"],
    .joiner: ["and", "or", "that"],
    .subject: ["we", "our staff", "suppliers (must|shall)", "unannounced audits are"],
    .anaphor: ["these", "such"],
    .companyName: ["the company"],
    .ruleName: ["(rules against slavery)"],
    .ruleHead: ["(code|codes|standard|standards|policy|policies|principles|charter|procedure)"],
    .ruleMatter: ["(slavery|trafficking|forced)"],
    .ruleSays: ["(cover|covers|mention|address)"],
    .law: ["(civil|act|section)"],
    .pronoun: ["(it|they|these|which)"],
    .title: ["(audits|training|certification)"],
    .finite: ["(take|cover)"],
    .opener: ["we", "our", "the", "all"],
  ]

  init() throws {
    book = try PhraseBook(
      Cue.allCases.map { cue in
        (name: cue.rawValue, patterns: try (Self.words[cue] ?? ["zzz"]).map { try Pattern($0) })
      } + [
        (name: "announcer", patterns: [try Pattern("(following|undermentioned)")]),
        (name: "content_word", patterns: [try Pattern("(promise|certification|finds)")]),
        (name: "selector", patterns: [try Pattern("(some|certain|high)")]),
        (name: "demonstrative", patterns: [try Pattern("this")]),
        (name: "demonstrative_behind", patterns: [try Pattern("(of|in|with)")]),
        (
          name: "limiting",
          patterns: [try Pattern("this is limited to mills"), try Pattern("only ..6 mills ..3 audited")]
        ),
        (name: "not_limiting", patterns: [try Pattern("mills that are ..1 audited")]),
        (name: "limiting_bare", patterns: [try Pattern("(only for|except) mills")]),
        (name: "reached_only", patterns: [try Pattern("mills only")]),
      ])
    cues = try CueTable(book)
  }

  /// A text whose acts stand between "[[" and "]]", as a construal, with the tokens of each act.
  func construe(_ marked: String, mechanisms: Mechanisms = .all) throws -> (Construal, [Range<Int>]) {
    var text: [UInt8] = []
    var marks: [Range<Int>] = []
    var open = 0
    var rest = Array(marked.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "[[".utf8) {
        open = text.count
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "]]".utf8) {
        marks.append(open..<text.count)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    let string = String(decoding: text, as: UTF8.self)
    var start = 0
    var passages: [Passage] = []
    for line in string.split(separator: "\n") {
      passages.append(
        Passage(index: passages.count, kind: .paragraph, range: start..<start + line.utf8.count))
      start += line.utf8.count + 1
    }
    let words = TextWords(text: text, passages: passages, book: book, cues: cues)
    let construal = Construal(
      words, hits: words.hits(of: book), passages: passages, cues: cues, mechanisms: mechanisms)
    let acts = try marks.map { mark in
      let inside = construal.tokens.indices.filter { mark.contains(Int(construal.tokens[$0].start)) }
      return try #require(inside.first)..<(try #require(inside.last) + 1)
    }
    return (construal, acts)
  }

  /// Moods of the marked acts.
  func moods(_ marked: String, mechanisms: Mechanisms = .all) throws -> [Assertion.Mood] {
    let (construal, acts) = try construe(marked, mechanisms: mechanisms)
    return acts.map { construal.assertion(of: $0).mood }
  }
}
