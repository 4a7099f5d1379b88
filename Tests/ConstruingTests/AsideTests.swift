import Construing
import Testing

/// Words between commas, and words that only look as if they opened a clause.
@Suite struct AsideTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  /// Behind a preposition "that" points, and what follows is said of the act; elsewhere it opens what the act is about.
  @Test(arguments: [
    ("[[Audits of mills]] in that town are not conducted.", Assertion.Mood.denied),
    ("[[Training]] with that firm will be conducted.", .planned),
    ("[[A certificate that]] lamps are not old is new.", .asserted),
    ("[[Audits show that]] mills are not audited.", .asserted),
    ("[[Audits help]] in that we are not audited.", .asserted),
    ("[[Audits of mills]] with that which is not audited.", .asserted),
  ])
  func aDemonstrativeOpensNothing(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Right behind the comma that closes a relative clause its noun's verb stands.
  @Test(arguments: [
    ("[[Audits of mills]], which make lamps, are not conducted.", Assertion.Mood.denied),
    ("[[Training for buyers]], who travel much, will be conducted.", .planned),
    ("We [[certify]] that lamps, which burn, are not audited.", .asserted),
    ("[[Audits of mills]], which are not audited by others, are new.", .asserted),
    ("[[Audits of mills]], which buy lamps, beads that are not audited and yarn.", .asserted),
  ])
  func anAsideEndsAtItsComma(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// What is true of nobody is denied, whatever stands between.
  @Test(arguments: [
    ("No one, in town or out, [[audits suppliers]].", Assertion.Mood.denied),
    ("No firm, in this old town or far from it, is [[audited]].", .denied),
    ("No firm, in this town or in any other place near it, attends [[training]].", .denied),
    ("No buyer in any of all the mills by the sea attends [[training]].", .denied),
    ("We [[audit no one, mills must]] know.", .denied),
    ("No lamp, in truth, burns long, and our staff [[audits suppliers]].", .asserted),
    ("No mill, which we [[audit]] each year, is ours.", .asserted),
    ("No lamp of the many in all our old stores, we [[audit suppliers]].", .asserted),
    ("We [[audit without notice, mills must]] know.", .asserted),
  ])
  func whatIsTrueOfNobody(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Words on when part "and" from whoever acts in the clause that it opens; words on who or which do not.
  @Test(arguments: [
    ("We do not verify chains, and last year we [[audited suppliers]].", Assertion.Mood.asserted),
    ("We intend to verify chains, and every spring our staff [[audit suppliers]].", .asserted),
    ("We do not verify chains, and all auditors [[audit suppliers]].", .asserted),
    ("We do not verify chains, and last year [[audited suppliers]].", .denied),
    ("We do not verify chains, mills and training we [[audit suppliers]].", .denied),
    ("We do not sell to staff, and all auditors of [[suppliers]].", .denied),
  ])
  func wordsOnWhenOpenAClause(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }
}
