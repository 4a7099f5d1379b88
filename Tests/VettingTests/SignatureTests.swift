import Disclosures
import Testing

@testable import Vetting

/// What stands in the place of a signature, and of the number of a contract.
@Suite struct SignatureTests {
  private static let form = OtherHandTests.base.joined(separator: "\n\n")

  private static func answer(_ old: String, _ new: String, also more: String = "") throws -> VendorAnswer {
    #expect(form.contains(old))
    return try Samples.answer(
      form.replacing(old, with: new) + more, vendor: "Mesquite Janitorial Supply, LLC", product: "mops")
  }

  private static let signed = "Signature: /s/ Inez Robledo"

  @Test(arguments: [
    "/s/ Inez Robledo", "Inez Robledo", "inez robledo", "I. Robledo", "/s/ I. Robledo", "INEZ ROBLEDO",
    "Inez Robledo, Operations Manager", "Inez M. Robledo",
  ]) func aNameIsASignature(_ value: String) throws {
    let answer = try Self.answer(Self.signed, "Signature: \(value)")
    #expect(answer.answer == .accept, "\(answer.reasons)")
  }

  @Test(arguments: [
    "4500-7721", "October 12, 2026", "10/12/2026", "(209) 555-0100", "m@a.example", "inez@mop.example",
    "http://x.example", "www.mop.example", "Operations Manager", "Chief Executive Officer", "State", "1", "7", "A",
    "A B", "Robledo", "Adherence", "Tulare County", "12 Mill Street", "Mesquite Janitorial Supply, LLC",
    "Mesquite Janitorial Supply", "/s/ 4500-7721", "/s/ 7",
  ]) func whatIsNobodysNameIsNoSignature(_ value: String) throws {
    let answer = try Self.answer(Self.signed, "Signature: \(value)")
    #expect(answer.answer != .accept, "\(answer.reasons)")
  }

  /// The first place is signed, another one is not.
  @Test(arguments: [
    "\n\nSignature:\n", "\n\nSignature: ____________\n", "\n\nAuthorized Signature: 7\n", "\n\nBy: ______\n",
  ]) func aSecondPlaceToSignThatIsOpenIsForAPerson(_ more: String) throws {
    #expect(try Self.answer(Self.signed, Self.signed).answer == .accept)
    let answer = try Self.answer(Self.signed, Self.signed, also: more)
    #expect(answer.answer == .review, "\(answer.reasons)")
  }

  @Test(arguments: ["0", "1", "000", "$500", "#1", "-7-"])
  func whatNumbersNoContractIsForAPerson(_ number: String) throws {
    let answer = try Self.answer("4500-7721", number)
    #expect(answer.answer == .review, "\(answer.reasons)")
  }

  @Test(arguments: ["417", "26-1", "A12", "0417"]) func aShortNumberIsOne(_ number: String) throws {
    let answer = try Self.answer("4500-7721", number)
    #expect(answer.answer == .accept, "\(answer.reasons)")
  }
}
