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
  /// What every sentence, label and line of a document has to follow from.
  public var grammar = Grammar()
  /// Words of the grammar, which are nobody's name.
  var plainWords: Set<String> = []
  /// How pages are counted.
  var pageWords: PageWords
  /// Values of a form's field that say nothing ("insert", "TBD"), and those that leave it open ("on file").
  public var blanks: [Pattern]
  public var unclear: [Pattern]
}
