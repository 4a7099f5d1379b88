public import Rubrics

/// What a certification may say, as rules from which every word of it has to follow: `rubric/pcc-6108/sentences/`.
public struct Grammar: Sendable, Hashable {
  public var rules: [String: Rule] = [:]
  public var examples: [GrammarExample] = []

  /// The rule that every sentence, label and line has to follow.
  public static let unit = "unit"
  /// The rule of the headings of the State's form, whose clauses have numbers of their own.
  static let formHeading = "form_heading"
  /// The rule of words whose point ends no sentence.
  static let abbreviation = "abbreviation"
  /// The rule of what an address on the net may end in.
  static let netEnding = "net_ending"

  public struct Rule: Sendable, Hashable {
    public var form: Form
    public var place: Place
    /// Its words are names of places or companies as well, so that somebody may be called so.
    public var holdsNames: Bool
  }

  public indirect enum Form: Sendable, Hashable {
    case word(String)
    case rule(String)
    case slot(Slot)
    case sequence([Form])
    case choice([Form])
    case optional(Form)
    case repeated(Form)
  }

  /// What no list of words can hold: it is looked for in the document, or known from the row.
  public enum Slot: String, Sendable, Hashable, CaseIterable {
    /// The vendor by its full name; the one person who signs; the one day; the one number of the contract.
    case vendor, person, date, number
    /// A day that is not yet over, up to which the certification holds.
    case until
    /// "1.", "(a)"; a number of at most three digits; a number with dashes; the mark of an electronic signature
    /// ("4F2C81"); a telephone number; a postal code.
    case item, count, digits, code, phone, zip
    /// "www.tarn.example"; "ada@tarn.example"; one to three words with capitals that no rule knows; a product's words.
    case web, email, caps, product
  }

  /// Every word of the rules that is nobody's name.
  var words: Set<String> {
    var words: Set<String> = []
    for rule in rules.values where !rule.holdsNames { Self.collect(rule.form, &words) }
    return words
  }

  func words(of rule: String) -> Set<String> {
    var words: Set<String> = []
    if let rule = rules[rule] { Self.collect(rule.form, &words) }
    return words
  }

  private static func collect(_ form: Form, _ words: inout Set<String>) {
    switch form {
    case .word(let word): words.insert(word)
    case .rule, .slot: break
    case .sequence(let forms), .choice(let forms): for form in forms { collect(form, &words) }
    case .optional(let form), .repeated(let form): collect(form, &words)
    }
  }
}

/// A text that the rules must, or must not, account for.
public struct GrammarExample: Sendable, Hashable {
  public var text: String
  public var isUnderstood: Bool
  public var place: Place
}
