import Disclosures
import Testing

@testable import Grading

/// What a heading lends to the text below it, and what it does not claim by itself.
@Suite struct HeadingTests {
  func practices(_ text: String) throws -> [String: Practice] {
    let whole = Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)
    let document = Document(id: "input", language: "en", text: text, passages: [whole])
    let areas = try Shelf.grader.get().assess(document, sha256: "").areas
    return Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.practice ?? .absent) })
  }

  func thirdParty(_ text: String) throws -> String? {
    let whole = Passage(index: 0, kind: .paragraph, range: 0..<text.utf8.count)
    let document = Document(id: "input", language: "en", text: text, passages: [whole])
    return try Shelf.grader.get().observe(document)[fact: "verification.third_party"]?.values.first
  }

  /// CODEBOOK: a heading "Verification" over an audit description is verification in part.
  @Test(arguments: [
    ("Verification: We inspect the factories of our suppliers for slavery.", Practice.partial),
    ("Verification of the supply chain\nWe inspect the factories of our suppliers for slavery.", .partial),
    ("How do you verify your supply chain? We inspect the factories of our suppliers for slavery.", .partial),
    ("Audits: We inspect the factories of our suppliers for slavery.", .absent),
    ("We inspect the factories of our suppliers for slavery.", .absent),
  ])
  func auditsUnderAHeadingOnVerification(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["verification"] == expected)
  }

  /// A name of a practice without a verb is a weak claim: whatever else is told of the practice outranks it.
  @Test(arguments: [
    (
      "Verification of supply chains, and audits of mills, to address the risks of slavery.\nWe verify some of our mills "
        + "for slavery.", Practice.partial
    ),
    (
      "Verification of supply chains, and audits of mills, to address the risks of slavery.\nWe do not verify our supply "
        + "chain for slavery.", .no
    ),
    (
      "Verification of supply chains to address the risks of slavery is made.\nWe verify some of our mills for slavery.",
      .yes
    ),
    (
      "What we do:\n- Verification of supply chains to address the risks of slavery\nWe verify some of our mills for "
        + "slavery.", .yes
    ),
  ])
  func aNameWithoutAVerbIsAWeakClaim(_ text: String, _ expected: Practice) throws {
    #expect(try practices("Slavery is a crime.\n" + text)["verification"] == expected)
  }

  @Test(arguments: [
    ("Verification process: In the coming year we will verify our supply chain for slavery.", Practice.planned),
    ("Verification process. In the coming year we will verify our supply chain for slavery.", .planned),
    ("Verification of supply chains: We oppose slavery in every form that it takes.", .absent),
    ("Verification of our supply chain for slavery: not at this time.", .no),
  ])
  func aLabelClaimsNothing(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["verification"] == expected)
  }

  @Test(arguments: [
    ("1. Verification of the supply chain\n- We ban slavery.\n- Suppliers know it.", Practice.absent),
    ("Verification of the supply chain for slavery:\n- We do not verify it.\n- We know our mills.", .no),
    ("Verification of the supply chain\n- We check our mills for the risk of slavery.\n- They know it.", .yes),
    ("Verification of our supply chain for slavery takes in:\n- A look at each mill\n- A course", .yes),
  ])
  func aNameAboveItemsThatTellClaimsNothing(_ text: String, _ expected: Practice) throws {
    #expect(try practices("Slavery is a crime.\n" + text)["verification"] == expected)
  }

  @Test(arguments: [
    ("Verification of the supply chain", "Slavery is banned by us.", Practice.absent),
    ("Verification of the supply chain for slavery", "We do not verify it.", .no),
    ("Verification of the supply chain for slavery takes in", "a look at each mill", .yes),
  ])
  func aNameAboveOneItem(_ lead: String, _ item: String, _ expected: Practice) throws {
    let areas = try Shelf.grader.get().assess(Blocks(lead: lead, item: item).document, sha256: "").areas
    #expect(areas.first { $0.id == "verification" }?.practice ?? .absent == expected)
  }

  /// A page that has lost its line breaks: the headings stand among the sentences.
  @Test(arguments: [
    ("Slavery is a crime. Verification of our supply chain. The company has a policy on it.", Practice.absent),
    ("Slavery is a crime. 1. Verification of our supply chain. The company has a policy on it. 2. Audits.", .absent),
    ("Slavery is a crime. Verification of our supply chain. The company does no such verification.", .no),
    (
      "Slavery is a crime. 1. Verification of our supply chain. We inspect the factories of suppliers for it.", .partial
    ),
    ("Slavery is a crime. Verification of our supply chain takes place every year. The company wants it.", .yes),
    ("Slavery is a crime. Buyers rate suppliers for slavery risk. The company wants it.", .yes),
    ("Managers assess suppliers for slavery. The company wants it.", .yes),
  ])
  func aRunInHeadingClaimsNothing(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["verification"] == expected)
  }

  /// A heading in small letters that runs into a sentence, its line break lost: it names a matter.
  @Test(arguments: [
    ("Audits Audits of our mills We try to be fair.", "audits"),
    ("Slavery is a crime. Audits of suppliers against slavery The Act is a law of 2010.", "audits"),
    ("Verification Verifying the supply chain Lamps must be safe.", "verification"),
    ("Slavery is a crime. Verification of product supply chains for slavery Our lamps are safe.", "verification"),
    ("Slavery is a crime. Certification that materials comply with slavery laws Our lamps are safe.", "certification"),
    ("Slavery is a crime. Audits, certification and training of buyers on slavery We like all of it.", "training"),
    ("Slavery is a crime. Training of buyers on slavery Elm is proud of its lamps.", "training"),
  ])
  func aRunInHeadingInSmallLettersClaimsNothing(_ text: String, _ area: String) throws {
    #expect(try practices(text)[area] == .absent, "\(text)")
  }

  /// The same words with a verb, or whose capitals open no sentence.
  @Test(arguments: [
    ("Audits of our mills against slavery are made each spring.", "audits"),
    ("Audits of our Suppliers against slavery are made each spring.", "audits"),
    ("Audits of mills against slavery by The Lamp House take place each spring.", "audits"),
    ("Elm audits the mills of its suppliers for slavery The Act is a law.", "audits"),
    ("We take these steps: \u{2022} Audits of our mills against slavery The audits are long.", "audits"),
    ("Audits of our mills We audit mills for slavery.", "audits"),
    ("Buyers attend training on slavery The course is long.", "training"),
    ("Training of all our buyers on The Lamp Way against slavery is given each spring.", "training"),
    ("Verification of our supply chain for slavery takes place each year The board hears of it.", "verification"),
  ])
  func whatHasAVerbIsNoRunInHeading(_ text: String, _ area: String) throws {
    #expect(try practices(text)[area] == .yes, "\(text)")
  }

  @Test(arguments: [
    ("Slavery is a crime. Audits of our mills against slavery We do not.", "audits"),
    ("Slavery is a crime. Training of our buyers on slavery We do not offer any.", "training"),
  ])
  func aRunInHeadingIsAnswered(_ text: String, _ area: String) throws {
    #expect(try practices(text)[area] == .no, "\(text)")
  }

  @Test(arguments: [
    ("Will Acme verify its supply chain for slavery? Yes.", Practice.planned),
    ("Acme sells toys. Will Acme verify its supply chain for slavery? Yes. Acme is looking for tools.", .planned),
    ("Does Acme verify its supply chain for slavery? Yes.", .yes),
  ])
  func aYesToAPromiseIsAPlan(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["verification"] == expected)
  }

  /// The items answer what the law lists, each under its name: only the name is the law's.
  @Test(arguments: [
    ("Verification of supply chains. The Company does not verify its supply chain for slavery.", Practice.no),
    ("Verification of supply chains to evaluate and address risks of slavery.", .absent),
  ])
  func anItemThatGoesOnIsNoRecital(_ item: String, _ expected: Practice) throws {
    let lead = "On the five items listed in the Act, we state the following:"
    let document = Blocks(lead: lead, item: item).document
    #expect(try Shelf.grader.get().observe(document)[fact: "verification.practice"]?.values == [expected.rawValue])
  }

  @Test(arguments: [
    ("Slavery is a crime. Training: Buyers who work at headquarters will get a course on slavery.", Practice.planned),
    ("Slavery is a crime. Training: Employees of ours have long been proud of what they sew.", .absent),
    ("Buyers in our stores attend a class on slavery: its signs, its causes and its victims.", .yes),
  ])
  func aLabelEndsAtItsColon(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["training"] == expected)
  }

  /// A label may be answered by a predicate without a verb, however long it is; a matter that it names is no answer.
  @Test(arguments: [
    ("Supplier audits for slavery: held every year at each factory by our own staff.", Practice.yes),
    ("Slavery is banned. Supplier audits: yearly, at every factory that makes goods for us.", .yes),
    ("Audits of suppliers for slavery: compulsory at all mills before the first order.", .yes),
    ("Supplier audits for slavery: annual reports on them go to the board of the company.", .absent),
    ("Supplier audits for slavery: a matter on which the Act wants to hear from all companies.", .absent),
    ("Supplier audits for slavery: planned for the coming year at all mills.", .planned),
  ])
  func aLabelHasAPredicate(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["audits"] == expected, "\(text)")
  }

  @Test(arguments: [
    ("Slavery is banned for suppliers. Self-assessments: compulsory each year for all direct vendors.", Practice.yes),
    ("Slavery is banned for suppliers. Self-assessments: a form with forty points on pay and hours.", .absent),
  ])
  func soHasAQuestionnaire(_ text: String, _ expected: Practice) throws {
    #expect(try practices(text)["verification"] == expected, "\(text)")
  }

  @Test func whoLooksUnderAHeadingOnVerification() throws {
    let outside = "Outside auditors inspect each factory of our suppliers for slavery."
    #expect(try thirdParty("Verification: \(outside)") == "third_party")
    #expect(try thirdParty("We verify our supply chain for slavery. Audits: \(outside)") == "unspecified")
  }

  @Test func aHeadingReachesTwelveSentences() throws {
    func text(_ gap: Int) -> String {
      let between = String(repeating: "Slavery is a crime. ", count: gap)
      return "Verification: Slavery is banned. \(between)We inspect the factories of our suppliers for slavery."
    }
    #expect(try practices(text(3))["verification"] == .partial)
    #expect(try practices(text(14))["verification"] == .absent)
  }

  /// The aim of what is listed holds a negation that is not the list's.
  @Test(arguments: [
    ("We take these steps so that slaves are not found in our supply chain:", Practice.yes),
    ("We do not take the following steps:", .no),
  ])
  func anAimIsNotInherited(_ lead: String, _ expected: Practice) throws {
    let item = "Audit every supplier against our ban on slavery."
    let document = Blocks(lead: lead, item: item).document
    #expect(try Shelf.grader.get().observe(document)[fact: "audits.practice"]?.values == [expected.rawValue])
  }

  /// What a list of plans says of consequences is planned, though "will be dismissed" alone tells of a rule.
  @Test(arguments: [
    ("We plan to take these steps:", Practice.planned), ("We have taken these steps:", .yes),
  ])
  func aListOfPlansPlansConsequences(_ lead: String, _ expected: Practice) throws {
    let item = "End the business of vendors who violate our ban on slavery."
    let document = Blocks(lead: lead, item: item).document
    #expect(try Shelf.grader.get().observe(document)[fact: "accountability.practice"]?.values == [expected.rawValue])
  }

  /// "In order to evaluate ..., we ...": what opens the sentence as an aim is no deed.
  @Test func anOpeningAimIsNoDeed() throws {
    let aim = "In order to evaluate the risk of slavery in our supply chain, we have a code of conduct."
    #expect(try practices(aim)["verification"] == .absent)
    #expect(try practices("We evaluate the risk of slavery in our supply chain.")["verification"] == .yes)
  }
}
