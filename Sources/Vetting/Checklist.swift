public import Disclosures
public import Matching
public import Rubrics

/// What a vendor's certification has to show, and how it is said: the files of `rubric/pcc-6108/`.
public struct Checklist: Sendable, Hashable {
  public var id: String
  public var version: String
  public var title: String
  /// The law.
  public var source: String
  /// What is said beside the answer where the lists name product and origin.
  public var notice: String
  public var words: [Lexicon]
  public var statements: [StatementRule]
  public var elements: [Element]
  /// What makes the document as a whole a matter for a person, whatever its elements.
  public var documentFaults: [Fault]
  /// Values of a form's field that say nothing ("insert", "TBD"), and those that leave it open ("on file").
  public var blanks: [Pattern]
  public var unclear: [Pattern]
}

/// A kind of statement whose sentences some parts look at: the certification itself, the promise of access.
public struct StatementRule: Sendable, Hashable {
  /// "certification".
  public var id: String
  public var says: [Pattern]
  /// All must hold around the words, and none of those.
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// What the sentence before or behind it adds is for a person to look at, not missing.
  public var isSpread: Bool
  /// The act whose mood is the statement's ("certifies"); empty for the words themselves.
  public var verb: [Pattern]
}

/// One element of the checklist.
public struct Element: Sendable, Hashable {
  /// "P3".
  public var id: String
  public var title: String
  public var question: String
  public var source: String
  public var isMandatory: Bool
  /// All must be there.
  public var parts: [Part]
  /// None may be there.
  public var faults: [Fault]
  public var validity: Validity?
  /// The document has to name the vendor of the row.
  public var namesVendor: Bool
  public var examples: [ElementExample]
}

/// One thing that an element asks for. Any of its ways will do.
public struct Part: Sendable, Hashable {
  /// "P3.convict".
  public var id: String
  /// How it is named where it is missing: "convict labor".
  public var name: String
  public var says: [Pattern]
  /// Close to what is asked for, and not the same: a person has to look.
  public var nearly: [Pattern]
  public var fields: [FieldRule]
  /// Id of the statement in which it is looked for; nil for the whole document.
  public var statement: String?
  /// Said anywhere in the document, this does as well as what the statement says.
  public var anywhere: [Pattern]
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// Its absence is a doubt, no deficiency.
  public var isSoft: Bool
  /// A document that gives two different ones under the same label is more than one certification.
  public var isOne: Bool
  /// Asked only where the product is one of these, or is none of those.
  public var forProducts: [String]
  public var notForProducts: [String]
}

/// A field of a form by its label.
public struct FieldRule: Sendable, Hashable {
  public var labels: [Pattern]
  public var kind: Kind
  /// The label is so plain that it counts without a colon or a line to fill in.
  public var isPlain: Bool

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Any words; words with a capital; the same, or a name behind "/s/"; a word with a digit; a whole date; a mark
    /// of signature.
    case text, name, signatory, number, date, signature
  }
}

/// Something that spoils an element.
public struct Fault: Sendable, Hashable {
  public var id: String
  public var because: String
  public var says: [Pattern]
  public var statement: String?
  public var needs: [Surrounding]
  public var unless: [Surrounding]
  /// Whether it makes the element missing, or doubtful only.
  public var isFatal: Bool
}

/// When a certification holds.
public struct Validity: Sendable, Hashable {
  /// Words before the day on which it ends, on which it begins, before how long it lasts, and on which it was signed.
  public var ends: [Pattern]
  public var begins: [Pattern]
  public var lasts: [Pattern]
  public var signed: [Pattern]
  /// After how many months a certification that names no last day of its own is old enough for a person to ask about.
  public var oldAfterMonths: Int
}

/// A text that an element must take in a certain way: part of the checklist's tests.
public struct ElementExample: Sendable, Hashable {
  public var text: String
  /// What is bought, where the text begins with it in square brackets: "[radios] We certify ...".
  public var product: String
  /// Met, missing or doubtful; never absent.
  public var state: ElementAnswer.State
  public var place: Place
}
