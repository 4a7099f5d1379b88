import Disclosures
import Grading

/// A change of a document that cannot make the company's conduct better, though it may make its page worse.
enum TextVariant: String, CaseIterable, Sendable {
  /// "not" in the deciding clause of each area that is claimed.
  case denied
  /// The practice in each of these clauses becomes a plan.
  case planned
  /// "We audit" becomes "we expect our suppliers to audit".
  case expectedOfSuppliers
  case statuteAppended
  case otherCompanyQuoted
  /// The sections, each a heading with what follows it, in another order.
  case sectionsShuffled
  /// Paragraphs about other things at the end of the page.
  case unrelatedAppended
  case blanksDoubled

  /// Nothing at all may change.
  var isNeutral: Bool { self == .sectionsShuffled || self == .unrelatedAppended || self == .blanksDoubled }

  /// An honest "we do not" is a full disclosure; nothing else here tells more than before.
  var mayTellMore: Bool { self == .denied }

  /// Nil where the document offers nothing to change.
  func apply(to document: Document, findings: [Finding]) -> Document? {
    switch self {
    case .denied: return edited(document, findings, ClauseEdit.denying)
    case .planned: return edited(document, findings, ClauseEdit.planning)
    case .expectedOfSuppliers: return edited(document, findings, ClauseEdit.expecting)
    case .statuteAppended: return Blocks(document).appending(Self.statute).document(like: document)
    case .otherCompanyQuoted: return Blocks(document).appending(Self.quotation).document(like: document)
    case .sectionsShuffled: return Blocks(document).shuffled(seed: 657)?.document(like: document)
    case .unrelatedAppended: return Blocks(document).appending(Self.unrelated).document(like: document)
    case .blanksDoubled:
      return Blocks(document).mapped { $0.replacing(" ", with: "  ") }.document(like: document)
    }
  }

  /// Rewrites the clause that decides each claimed area, last one first so that ranges stay true.
  private func edited(
    _ document: Document, _ findings: [Finding], _ edit: (String) -> String?
  ) -> Document? {
    let clauses = Set(
      findings.filter { $0.fact.hasSuffix(".practice") && $0.value != "no" }
        .compactMap { $0.evidence.first?.quotation.range })
    var blocks = Blocks(document)
    var isChanged = false
    var lowest = Int.max
    for range in clauses.sorted(by: { ($0.lowerBound, $0.upperBound) > ($1.lowerBound, $1.upperBound) })
    where range.upperBound <= lowest {
      guard let changed = edit(document.text(in: range)), blocks.replace(range, with: changed) else { continue }
      isChanged = true
      lowest = range.lowerBound
    }
    return isChanged ? blocks.document(like: document) : nil
  }

  /// What the law asks, told in our own words and then item by item, as many pages do under their own text.
  static let statute: [Blocks.Block] = [
    .init(kind: .heading, level: 2, text: "About the law"),
    .init(
      kind: .paragraph,
      text: "The California Transparency in Supply Chains Act of 2010 obliges large retailers and manufacturers to say "
        + "what they do about slavery and human trafficking among those who supply them. Such a company must disclose "
        + "to what extent, if any, it does each of the following:"),
    .init(
      kind: .listItem, level: 1,
      text: "Engages in verification of product supply chains to evaluate and address risks of human trafficking and "
        + "slavery, and specifies if the verification was not conducted by a third party."),
    .init(
      kind: .listItem, level: 1,
      text: "Conducts audits of suppliers to evaluate supplier compliance with company standards for trafficking and "
        + "slavery in supply chains, and specifies if it was not an independent, unannounced audit."),
    .init(
      kind: .listItem, level: 1,
      text: "Requires direct suppliers to certify that materials incorporated into the product comply with the laws "
        + "regarding slavery and human trafficking of the countries in which they are doing business."),
    .init(
      kind: .listItem, level: 1,
      text: "Maintains internal accountability standards and procedures for employees or contractors failing to meet "
        + "company standards regarding slavery and trafficking."),
    .init(
      kind: .listItem, level: 1,
      text: "Provides company employees and management, who have direct responsibility for supply chain management, "
        + "training on human trafficking and slavery."),
  ]

  static let quotation: [Blocks.Block] = [
    .init(kind: .paragraph, text: "By way of comparison, Orchard Lane Foods, which is no part of our group, writes:"),
    .init(
      kind: .quotation,
      text: "\u{201C}At Orchard Lane we verify our supply chains for slavery through a third party, audit every "
        + "supplier without notice, have each of them certify that no forced labor is used, dismiss whoever breaks "
        + "our rules against trafficking, and train all buyers on slavery every year.\u{201D}"),
  ]

  static let unrelated: [Blocks.Block] = [
    .init(kind: .heading, level: 2, text: "Store hours"),
    .init(kind: .paragraph, text: "Our shops open at nine in the morning and close at eight, on Sundays at six."),
    .init(kind: .heading, level: 2, text: "Returns"),
    .init(kind: .paragraph, text: "Goods may be brought back within thirty days with the receipt."),
  ]
}
