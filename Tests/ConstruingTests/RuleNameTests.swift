import Construing
import Matching
import Testing

/// Names that a text gives to its company's rules against slavery: those between the marks, and no others.
@Suite struct RuleNameTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  private func names(_ marked: String) throws -> (found: [Range<Int>], expected: [Range<Int>]) {
    let (construal, marks) = try language.construe(marked)
    let found = construal.hits.of(try #require(language.book.id("rule_name"))).map { Int($0.start)..<Int($0.end) }
    return (found, marks)
  }

  @Test(arguments: [
    "The [[Ashdale Vendor Charter]] bars forced labor. Mills sign the [[Vendor Charter]].",
    "Our [[Workplace Standard]] (the \"[[Standard]]\") bars slavery. Staff learn the [[Standard]].",
    "[[Procedure CP-114]] forbids trafficking. Mills are audited against [[CP-114]] each year.",
    "Our [[Human Rights Policy]] (“[[HRP]]”) is strict. It bars slavery. Buyers study the [[HRP]].",
    "The [[Code of Ethics]] is given to all. It covers gifts. It says that forced labor is wrong.",
    "Our [[Sourcing Principles]] bar:\n* slavery\n* bribes\nMills follow the [[Principles]].",
    "Our stand is told in the [[Group Principles of Conduct]], by which forced labor is barred.",
    "Mills must accept our [[Vendor Standards]], and slavery is what the [[Vendor Standards]] are about.",
    "Our [[Policy on Rights]] ([[CP-118]]) is read by all. Staff report forced labor by [[CP-118]].",
    "The [[Fair Work Charter]] applies to mills, and they may use no forced labor under the [[Charter]].",
  ])
  func rulesThatNameSlaveryAreFound(_ text: String) throws {
    let (found, expected) = try names(text)
    #expect(found == expected, "\(text)")
  }

  @Test(arguments: [
    "Our Quality Policy is strict. Slavery is wrong.",
    "Civil Code Section 1714.43 is about slavery.",
    "The Vendor Charter does not cover slavery. Mills sign the Vendor Charter.",
    "Our Travel Policy is old. Gifts are barred. Slavery is wrong. Staff read the Travel Policy.",
    "Slavery is wrong. Standards are high. Mills keep standards.",
    "our code bars slavery. Buyers know our code.",
    "The Quality Policy is new. The Press Code is old. It forbids slavery in headlines."
      .replacing("slavery", with: "lies"),
    "",
  ])
  func otherNamesAreNot(_ text: String) throws {
    #expect(try names(text).found == [], "\(text)")
  }

  /// Each name is held against each other one, which a page of thousands of names must not be able to ask for.
  @Test func shortNamesAreNotLookedForAmongTooMany() throws {
    let text = "The Fair Work Charter bars slavery. Mills sign the Charter. "
    let others = (0..<300).map { "We keep the Rule\($0) Policy. " }.joined()
    #expect(try names(text).found.count == 2)
    #expect(try names(text + others).found.count == 1)
  }

  @Test func whatOneNameIsTiedToIsNotAnothers() throws {
    let (found, expected) = try names(
      "The [[Vendor Code]] bars slavery. The Travel Code is on hotels. Mills sign the [[Vendor Code]], not the Travel Code."
    )
    #expect(found == expected)
  }
}
