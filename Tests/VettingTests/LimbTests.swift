import Disclosures
import Testing

@testable import Vetting

/// The law names the six kinds of labor twice: goods made by it, and goods made with the benefit of it.
@Suite struct LimbTests {
  private static let six =
    "sweatshop labor, forced labor, convict labor, indentured labor under penal sanction, abusive forms of child labor "
    + "or exploitation of children in sweatshop labor"

  /// The State's clauses with other words for how the goods were made.
  private static func answer(_ made: String) throws -> VendorAnswer {
    let old = "produced in whole or in part by \(six), or with the benefit of \(six)."
    #expect(FormTests.clauses.contains(old))
    return try Samples.answer(FormTests.clauses.replacing(old, with: "produced in whole or in part \(made)."))
  }

  @Test(arguments: [
    "by \(six), or with the benefit of \(six)", "by, or with the benefit of, \(six)",
    "by or with the benefit of \(six)",
    "by \(six), or with the benefit of such labor", "by \(six), or with the benefit of any of these",
    "by \(six), nor have they benefited from any such labor",
  ]) func bothLimbsNameAllOrShareTheList(_ made: String) throws {
    let answer = try Self.answer(made)
    #expect(answer.answer == .accept, "\(answer.reasons)")
  }

  /// Each kind left out of one limb, and all but one.
  @Test(arguments: [
    "sweatshop labor, ", "forced labor, ", "convict labor, ", "indentured labor under penal sanction, ",
    "abusive forms of child labor or ", " or exploitation of children in sweatshop labor",
  ]) func aKindThatOneLimbLeavesOutIsMissing(_ kind: String) throws {
    let five = Self.six.replacing(kind, with: kind.hasPrefix("abusive") ? "or " : "")
    let name = kind.replacing(" or ", with: "").replacing(", ", with: "")
    for (made, limb) in [
      ("by \(five), or with the benefit of \(Self.six)", "goods made by it"),
      ("by \(Self.six), or with the benefit of \(five)", "goods made with the benefit of it"),
    ] {
      let answer = try Self.answer(made)
      #expect(answer.answer == .deficient, "\(made): \(answer.reasons)")
      #expect(answer.elements.first { $0.id == "P3" }?.missing == ["\(name) (\(limb))"], "\(answer.reasons)")
    }
    // A list that points back at five is one of five.
    for made in ["by \(five), or with the benefit of such labor", "by, or with the benefit of, \(five)"] {
      let answer = try Self.answer(made)
      #expect(answer.answer == .deficient)
      #expect(
        answer.elements.first { $0.id == "P3" }?.missing.map { $0.hasPrefix(name) } == [true], "\(answer.reasons)")
    }
  }

  @Test(arguments: ["sweatshop labor", "such sweatshop labor", "forced labor and sweatshop labor"])
  func oneLimbOfOneOrTwoKindsIsDeficient(_ few: String) throws {
    #expect(try Self.answer("by \(Self.six), or with the benefit of \(few)").answer == .deficient)
    #expect(try Self.answer("by \(few), or with the benefit of \(Self.six)").answer == .deficient)
  }

  @Test func aKindThatOneLimbNamesAlmostIsForAPerson() throws {
    let prison = Self.six.replacing("convict", with: "prison")
    let answer = try Self.answer("by \(Self.six), or with the benefit of \(prison)")
    #expect(answer.answer == .review, "\(answer.reasons)")
  }

  @Test func aSecondListThatIsShorterIsForAPerson() throws {
    let made = "by or with the benefit of \(Self.six) and no supplies have been produced in whole or in part"
    let answer = try Self.answer("\(made) by or with the benefit of forced labor")
    #expect(answer.answer == .review, "\(answer.reasons)")
  }

  @Test(arguments: ["cooperate fully", "fully cooperate", "cooperate completely"])
  func fullCooperationIsPromised(_ words: String) throws {
    let answer = try Samples.answer(FormTests.clauses.replacing("cooperate fully", with: words)).elements.first {
      $0.id == "P7"
    }
    #expect(answer?.state == .met, "\(String(describing: answer?.doubts))")
  }

  @Test(arguments: ["cooperate", "assist fully", "cooperate reasonably"])
  func cooperationThatIsNotFullIsForAPerson(_ words: String) throws {
    let answer = try Samples.answer(FormTests.clauses.replacing("cooperate fully", with: words))
    #expect(answer.answer == .review, "\(answer.reasons)")
    #expect(answer.reasons.contains { $0.contains("full cooperation") }, "\(answer.reasons)")
  }
}
