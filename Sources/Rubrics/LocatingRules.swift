/// Words and addresses by which a company's disclosure is looked for: `locating.yaml` of a rubric.
public struct LocatingRules: Sendable, Hashable {
  /// Classes of link texts and addresses with their weights; the first class with a phrase in a text counts.
  public var links: WordTable
  /// What classes of links say of the page they lead to, by id.
  public var sayings: [String: Saying]
  /// Added to a link's weight by where it stands: header, navigation, body, footer, collapsed.
  public var places: [String: Int]
  /// Names of the Act in a text.
  public var names: WordTable
  /// Names of other countries' laws of that kind.
  public var otherLaws: WordTable
  /// Headings that belong to a disclosure.
  public var areas: WordTable
  /// What a firm does, behind its name.
  public var actors: Set<String> = []
  /// Links of a statement to a document that answers for it.
  public var references: WordTable
  /// Links to a host of another name that may be the parent company's.
  public var parents: WordTable
  /// What a page says that shows a check for robots instead of its text.
  public var walls: WordTable
  /// What a page says that is not shown to visitors from where we ask.
  public var regions: WordTable
  /// How a page that bears the Act's name points to the statement.
  public var pointing: Pointers
  /// What a page says in the place of its text while its site is down.
  public var closed: WordTable
  /// What a page is headed by that does the same.
  public var pauses = WordTable()
  /// What a page says that asks for a sign-in instead of showing its text.
  public var signIns: WordTable
  /// What doors are headed by: "Select your country".
  public var gates = WordTable()
  /// What a page says that answers as if it were there and is not.
  public var missing: WordTable
  /// When words that a page keeps out of sight may be a part of its statement.
  public var hidden = HiddenWords()
  /// How a page says that its statement goes on elsewhere, or is still to come.
  public var parts = Partings()
  /// Paths at which companies often put their disclosure, to be tried in this order.
  public var addresses: [String]
  /// Paths of sitemaps, to be tried in this order.
  public var sitemaps: [String]

  /// What a link says of the page it leads to, beyond its weight.
  public enum Saying: String, Sendable, Hashable, CaseIterable {
    /// It is the statement under the Act: two such links of a home page may lead to two statements.
    case act
    /// It speaks of what the Act is about: what stands there is the company's own word, even if it names no act.
    case subject
    /// Nothing yet: that such a page cannot be read is no answer.
    case little
  }

  /// What a class of links says; nil for one of no saying, and for none.
  public func saying(_ id: String?) -> Saying? { id.flatMap { sayings[$0] } }

  /// Reads `<id>/locating.yaml`.
  ///
  /// - Throws: `RubricError` with every fault of the file, or with its absence.
  public static func load(_ files: [String: [UInt8]], id: String = "sb657") throws(RubricError) -> LocatingRules {
    let path = "\(id)/locating.yaml"
    let inspection = Inspection()
    guard let bytes = files[path] else {
      throw RubricError(
        problems: [Problem(place: Place(path: path, line: 1, column: 1), message: "expected this file, found none")])
    }
    let rules = inspection.parse(bytes, path: path)?.locatingRules()
    try inspection.finish()
    return rules ?? LocatingRules()
  }

  init() {
    (links, names, otherLaws, areas, references) = (WordTable(), WordTable(), WordTable(), WordTable(), WordTable())
    (walls, closed, signIns, missing) = (WordTable(), WordTable(), WordTable(), WordTable())
    (regions, parents, pointing) = (WordTable(), WordTable(), Pointers())
    (sayings, places, addresses, sitemaps) = ([:], [:], [], [])
  }
}

extension YAMLNode {
  func locatingRules() -> LocatingRules? {
    guard
      let fields = fields(
        "locating rules",
        required: ["links", "says", "places", "names", "other_laws", "areas", "references", "addresses", "sitemaps"],
        optional: [
          "parents", "walls", "regions", "closed", "pauses", "sign_ins", "gates", "missing", "pointing", "hidden",
          "parts", "actors",
        ])
    else { return nil }
    var rules = LocatingRules()
    if let links = fields["links"] { rules.links = WordTable.read(links) }
    if rules.links.classes.isEmpty { report("expected a class of links, found none") }
    rules.sayings = fields["says"]?.sayings(of: rules.links.classes.map(\.id)) ?? [:]
    for entry in fields.entries("places") {
      let known = ["header", "navigation", "body", "footer", "collapsed"]
      if !known.contains(entry.name) { reportUnknown("place of a link", entry.name, known: known, at: entry.place) }
      rules.places[entry.name] = entry.value.wholeNumber(in: -100...100)
    }
    rules.names = fields["names"]?.phrases("names") ?? WordTable()
    rules.otherLaws = fields["other_laws"]?.phrases("other laws") ?? WordTable()
    rules.areas = fields["areas"]?.phrases("areas") ?? WordTable()
    rules.references = fields["references"]?.phrases("references") ?? WordTable()
    rules.parents = fields["parents"]?.phrases("parents") ?? WordTable()
    rules.walls = fields["walls"]?.phrases("walls") ?? WordTable()
    rules.regions = fields["regions"]?.phrases("regions") ?? WordTable()
    rules.pointing = fields["pointing"]?.pointers() ?? Pointers()
    rules.actors = Set((fields["actors"]?.items("a list of verbs") ?? []).compactMap { $0.text("a verb") })
    rules.hidden = fields["hidden"]?.hiddenWords() ?? HiddenWords()
    rules.parts = fields["parts"]?.partings() ?? Partings()
    rules.closed = fields["closed"]?.phrases("closed sites") ?? WordTable()
    rules.pauses = fields["pauses"]?.phrases("pauses") ?? WordTable()
    rules.signIns = fields["sign_ins"]?.phrases("sign-ins") ?? WordTable()
    rules.gates = fields["gates"]?.phrases("headings of doors") ?? WordTable()
    rules.missing = fields["missing"]?.phrases("missing pages") ?? WordTable()
    rules.addresses = fields["addresses"]?.paths() ?? []
    rules.sitemaps = fields["sitemaps"]?.paths() ?? []
    return rules
  }

  /// "act: [names, abbreviations]": ids of classes under what they say.
  private func sayings(of classes: [String]) -> [String: LocatingRules.Saying] {
    var sayings: [String: LocatingRules.Saying] = [:]
    for entry in entries("what links say") {
      guard let saying = LocatingRules.Saying(rawValue: entry.name) else {
        reportUnknown("saying", entry.name, known: LocatingRules.Saying.allCases.map(\.rawValue), at: entry.place)
        continue
      }
      for item in entry.value.items("a list of classes") {
        guard let id = item.text("a class of links") else { continue }
        if !classes.contains(id) { item.reportUnknown("class of links", id, known: classes, at: item.place) }
        sayings[id] = saying
      }
    }
    return sayings
  }

  /// A list of phrases as a table of one class.
  func phrases(_ id: String) -> WordTable {
    let phrases = items("a list of phrases").compactMap { $0.text("a phrase") }.map(WordTable.Phrase.init)
    return WordTable(classes: [WordTable.Class(id: id, means: "", weight: 0, phrases: phrases)])
  }

  private func paths() -> [String] {
    items("a list of paths").compactMap { item in
      guard let text = item.text("a path") else { return nil }
      if !text.hasPrefix("/") { item.report("expected a path that starts with a slash, found \(quoted(text))") }
      return text
    }
  }
}
