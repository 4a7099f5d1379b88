/// What words of a link on a page that bears the Act's name say of where it leads: `pointing` of `locating.yaml`.
public struct Pointers: Sendable, Hashable {
  /// Areas of the Act for which a page that only points answers at most.
  public var answers = 0
  /// Names for a company's statement.
  public var statements = WordTable()
  /// What it leads to is more than what stands on the page.
  public var full = WordTable()
  /// Words that say nothing of where a link leads.
  public var nothing: Set<String> = []
  /// Surely no statement of the company.
  public var never = WordTable()
  /// The law itself, and what is said of it.
  public var law = WordTable()
  /// Words of a link that names slavery or trafficking and is the company's own word on it.
  public var own = WordTable()
  /// A sentence with one of these explains what slavery or trafficking is.
  public var explains = WordTable()
  /// A sentence with one of these says where something is to be read.
  public var leads = WordTable()
  /// Another company's.
  public var others = WordTable()
  /// Other matters, among which the statement may stand.
  public var matters = WordTable()
  /// The statement is to be had in another way, or later.
  public var elsewhere = WordTable()
  /// Names of languages that the rubric does not read.
  public var languages = WordTable()
  /// Names of countries with laws of their own, and of those laws.
  public var countries = WordTable()
  /// What has been replaced.
  public var archived = WordTable()
  /// What is valid now, on a page that is not.
  public var current = WordTable()
  /// How a page says that something has taken its place.
  public var replaced = WordTable()
  /// Hosts of the law's own text: "gov" stands for every host that ends in it.
  public var lawHosts: [String] = []

  /// Whether a host keeps the law, and no company's statement.
  public func isLawHost(_ host: String) -> Bool {
    lawHosts.contains { host == $0 || host.hasSuffix(".\($0)") }
  }
}

extension YAMLNode {
  func pointers() -> Pointers? {
    guard
      let fields = fields(
        "pointing", required: ["answers", "statements", "nothing"],
        optional: [
          "full", "never", "law", "own", "explains", "leads", "others",
          "matters", "elsewhere", "languages", "countries", "archived", "current", "replaced", "law_hosts",
        ])
    else { return nil }
    var pointers = Pointers()
    pointers.answers = fields["answers"]?.wholeNumber(in: 0...5) ?? 0
    pointers.statements = fields["statements"]?.phrases("statements") ?? WordTable()
    pointers.full = fields["full"]?.phrases("full statements") ?? WordTable()
    pointers.never = fields["never"]?.phrases("no statements") ?? WordTable()
    pointers.law = fields["law"]?.phrases("the law") ?? WordTable()
    pointers.own = fields["own"]?.phrases("the company's own") ?? WordTable()
    pointers.explains = fields["explains"]?.phrases("explanations") ?? WordTable()
    pointers.leads = fields["leads"]?.phrases("leads") ?? WordTable()
    pointers.others = fields["others"]?.phrases("others' statements") ?? WordTable()
    pointers.matters = fields["matters"]?.phrases("other matters") ?? WordTable()
    pointers.elsewhere = fields["elsewhere"]?.phrases("statements elsewhere") ?? WordTable()
    pointers.languages = fields["languages"]?.phrases("languages") ?? WordTable()
    pointers.countries = fields["countries"]?.phrases("countries") ?? WordTable()
    pointers.archived = fields["archived"]?.phrases("archived") ?? WordTable()
    pointers.current = fields["current"]?.phrases("what is valid now") ?? WordTable()
    pointers.replaced = fields["replaced"]?.phrases("replaced") ?? WordTable()
    let words = fields["nothing"]?.items("a list of words") ?? []
    pointers.nothing = Set(words.compactMap { $0.text("a word") }.flatMap(WordTable.words))
    pointers.lawHosts = (fields["law_hosts"]?.items("a list of hosts") ?? []).compactMap { $0.text("a host") }
    return pointers
  }
}
