/// The kinds of cue words that the engine knows what to do with. Which words they are is said in the rubric's
/// `language/` files, in a lexicon of the same name.
public enum Cue: String, Sendable, Hashable, CaseIterable {
  /// "does not", "has not", "nor do we": denies what follows, up to a contrast or a new subject.
  case denial
  /// "no", "without any": denies the next few words only.
  case denialNear = "denial_near"
  /// "are not conducted", "is not required": denies what stands before.
  case denialAfter = "denial_after"
  /// "orders were suspended", "paused and resumed": an end that is not the act's, or not the last word.
  case notDenialAfter = "not_denial_after"
  /// "not only", "not limited to", "does not comply", "no supplier is exempt": looks like a denial and is none.
  case notDenial = "not_denial"
  /// "other than as described", "no separate": the denial leaves standing what the text tells elsewhere.
  case residue
  /// "third party", "unannounced": a denial of these words denies the manner, not the act.
  case manner
  /// "may", "can", "reserves the right to", "if necessary".
  case permission
  /// "which may include": a permission that hedges something else than the act.
  case notPermission = "not_permission"
  /// "is subject to", "upon request": makes a permission of what stands before.
  case permissionAfter = "permission_after"
  /// "no slave labor may be used": what nobody is left to do is no leave for the company.
  case notPermissionAfter = "not_permission_after"
  /// "intends to", "is developing", "will".
  case plan
  /// "We audit them no longer", "we do none of these", "but we do not": denies what the sentence named before.
  case denialBack = "denial_back"
  /// "will be conducted", "is under development": makes a plan of what stands before.
  case planAfter = "plan_after"
  /// "will continue to", "will not tolerate": looks like a plan and is none.
  case notPlan = "not_plan"
  /// "expects its suppliers to": hands the act to somebody else, as a wish.
  case expectation
  /// "fails to", "refusal to": what follows did not come about.
  case trigger
  /// "the Act requires companies to disclose", "to what extent, if any".
  case recital
  /// "As the Act asks, we": names the law and goes on to a claim.
  case notRecital = "not_recital"
  /// "writes", "says that": what follows is somebody's word.
  case report
  /// The Act's own items, word for word: an answer in them tells no more than that there is one.
  case statute
  /// "Yes", "we do": answers the question or heading before it.
  case answerYes = "answer_yes"
  /// "No", "none", "not at this time".
  case answerNo = "answer_no"
  /// "Under development", "to be decided": answers that it is yet to come.
  case answerPlan = "answer_plan"
  /// "Compulsory each year": says of the label before it, without a verb, that it is done.
  case labelDone = "label_done"
  /// "that", "who": what follows is the content of an act, and its mood is not the act's.
  case relative
  /// "but", "however", "instead".
  case contrast
  /// "and", "or", "while".
  case joiner
  /// "we", "our company", "the supplier": who can open a clause of their own.
  case subject
  /// "we", "our auditors", "an outside firm": who acts for the company.
  case ownAgent = "own_agent"
  /// "our": what follows is the company's.
  case ownPossessive = "own_possessive"
  /// "suppliers", "our vendors": who acts for a supplier.
  case supplierAgent = "supplier_agent"
  /// "customers", "the government", "a trade association": who acts for neither.
  case outsider
  /// "competitor": the name that follows is another company's. The engine takes the single words.
  case stranger
  /// "requires", "is": what a text says of its company by its name. Of this and the next one the engine takes the single
  /// words.
  case nameVerb = "name_verb"
  /// "California", "compliance": written with a capital, and no company's name.
  case capital
  /// "the", "each of our": stands before a noun.
  case determiner
  /// "of", "by", "with": what follows it is no subject.
  case preposition
  /// "is", "were", "been": with a participle, what is done and not who does it.
  case be
  /// "must", "will", "have": a verb of whoever is named before it.
  case auxiliary
  /// "require", "expect", "so that": hands the act on to whoever is named next.
  case control
  /// "undergo", "are subject to": whoever is named before it is acted upon.
  case recipient
  /// "by suppliers", "by their employers": who does it, where that is said last.
  case byOther = "by_other"
  /// "some", "at high risk", "private label": the act does not reach everyone.
  case limit
  /// "all suppliers, and most closely those at risk": looks like a limit and is none.
  case notLimit = "not_limit"
  /// "if", "should": opens what is only supposed.
  case condition
  /// "because", "although": opens a sentence with a clause on something else, whose limits are not the act's.
  case ground
  /// "suppliers at home and abroad alike": whatever looks like a limit beside it is none.
  case whole
  /// "the rest are not", "those abroad have not": leaves out some, after the act.
  case exception
  /// "include", "are as follows": the verb of a sentence that introduces a list.
  case leadVerb = "lead_verb"
  /// "items", "section": a number that follows is no item of a list.
  case reference
  /// The company's own name, which the engine finds, and "the Company".
  case companyName = "company_name"
  /// The names of the company's own rules against slavery, which the engine finds: "the Vendor Charter".
  case ruleName = "rule_name"
  /// "code", "standards": what rules are called. Of this and the next three the engine takes the single words.
  case ruleHead = "rule_head"
  /// "slavery", "forced": what makes rules those that are looked for.
  case ruleMatter = "rule_matter"
  /// "address", "cover": rules that do "not cover slavery" are none of them.
  case ruleSays = "rule_says"
  /// "civil", "act": the name is a law's.
  case law
  /// "it", "they": takes up the rules named in the sentence before.
  case pronoun
  /// "these", "such": points back at an act that was named before.
  case anaphor
  /// "forty", and figures, which the engine finds: how many.
  case number
  /// "We", "The", "All": how a sentence begins that has run into the heading before it.
  case opener
  /// "verification", "audits", "training": what a heading calls a practice.
  case title
  /// "take place", "cover": what a sentence has and a heading has not.
  case finite
  /// "as to", "when it comes to": what follows up to the comma is named, and what is done is told behind it.
  case topic
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
  public var actors = true

  public init() {}
  public static let all = Mechanisms()
}
