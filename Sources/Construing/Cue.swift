/// The kinds of cue words that the engine knows what to do with. Which words they are is said in the rubric's
/// `language/` files, in a lexicon of the same name.
public enum Cue: String, Sendable, Hashable, CaseIterable {
  /// "does not", "has not", "nor do we": denies what follows, up to a contrast or a new subject.
  case denial
  /// "no", "without any": denies the next few words only.
  case denialNear = "denial_near"
  /// "are not conducted", "is not required": denies what stands before.
  case denialAfter = "denial_after"
  /// "not only", "not limited to", "does not comply", "no supplier is exempt": looks like a denial and is none.
  case notDenial = "not_denial"
  /// "third party", "unannounced": a denial of these words denies the manner, not the act.
  case manner
  /// "may", "can", "reserves the right to", "if necessary".
  case permission
  /// "which may include": a permission that hedges something else than the act.
  case notPermission = "not_permission"
  /// "is subject to", "upon request": makes a permission of what stands before.
  case permissionAfter = "permission_after"
  /// "intends to", "is developing", "will".
  case plan
  /// "will be conducted", "is under development": makes a plan of what stands before.
  case planAfter = "plan_after"
  /// "will continue to", "will not tolerate": looks like a plan and is none.
  case notPlan = "not_plan"
  /// "expects its suppliers to": hands the act to somebody else, as a wish.
  case expectation
  /// "the Act requires companies to disclose", "to what extent, if any".
  case recital
  /// The Act's own items, word for word: an answer in them tells no more than that there is one.
  case statute
  /// "Yes", "we do": answers the question or heading before it.
  case answerYes = "answer_yes"
  /// "No", "none", "not at this time".
  case answerNo = "answer_no"
  /// "that", "who": what follows is the content of an act, and its mood is not the act's.
  case relative
  /// "but", "however", "instead".
  case contrast
  /// "and", "or", "while".
  case joiner
  /// "we", "our company", "the supplier": who can open a clause of their own.
  case subject
  /// The company's own name, which the engine finds, and "the Company".
  case companyName = "company_name"
  /// "these", "such": points back at an act that was named before.
  case anaphor
  /// "forty", and figures, which the engine finds: how many.
  case number
  /// "We", "The", "All": how a sentence begins that has run into the heading before it.
  case opener
}

/// The ways of reading that an ablation can switch off, one by one.
public struct Mechanisms: Sendable, Hashable {
  public var negationScope = true
  public var topicGate = true
  public var planMood = true
  public var listInheritance = true
  public var anaphora = true
  public var headings = true
  public var scopeWords = true
  public var recital = true

  public init() {}
  public static let all = Mechanisms()
}
