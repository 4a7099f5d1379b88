import Disclosures
import Reading

@testable import Grading

/// One claim for each area of the Act, and what a text of them comes to.
enum FiveClaims {
  /// Without who acts.
  static let all = [
    "verify our product supply chains to evaluate the risk of slavery",
    "audit our suppliers for slavery and human trafficking",
    "require our direct suppliers to certify that materials comply with slavery laws",
    "maintain internal accountability standards for employees who fail our slavery rules",
    "train our buyers on slavery and human trafficking",
  ]

  static func capitalized(_ claim: String) -> String { claim.prefix(1).uppercased() + claim.dropFirst() }

  /// The practices of all five areas, told behind words on other matters; one word where they agree.
  static func practices(_ text: String, by grader: Grader) -> String {
    let whole = "Acme sells lamps. Acme is in Ohio. Acme was founded in 1990. Slavery is wrong.\n\n" + text
    let found = grader.observe(Page(text: whole, id: "text").document)
    let values = practiceAreas.map { found[fact: "\($0).practice"]?.value ?? "?" }
    return Set(values).count == 1 ? values[0] : values.joined(separator: " ")
  }
}
