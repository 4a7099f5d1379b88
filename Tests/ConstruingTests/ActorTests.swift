import Construing
import Testing

/// Who carries out the act between the marks.
@Suite struct ActorTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  private func actor(_ text: String) throws -> Assertion.Actor {
    let (construal, acts) = try language.construe(text)
    return construal.assertion(of: acts[0]).actor
  }

  /// A name that is once introduced as a competitor's is no name of the company, however often it is used.
  @Test(arguments: [
    ("[[Larkin]] audits mills. Larkin is large. Larkin is old. Larkin is known. Larkin [[audits]] mills.", false),
    ("Our rival Larkin is large. Larkin is old. Larkin is known. Larkin [[audits]] mills.", true),
  ])
  func aRivalsNameIsAnOutsiders(_ text: String, _ isRival: Bool) throws {
    let (construal, acts) = try language.construe(text)
    #expect(construal.assertion(of: acts[acts.count - 1]).actor == (isRival ? .outsider : .company), "\(text)")
  }

  @Test(arguments: [
    ("We ask suppliers to [[certify]] it.", Assertion.Actor.supplier),
    ("Competitors ask suppliers to [[certify]] it.", .outsider),
    ("Competitors buy cloth, and we ask suppliers to [[certify]] it.", .supplier),
    ("A trade association runs [[a course]] that all our buyers take.", .company),
  ])
  func whoeverHandsOnAnActIsItsActor(_ text: String, _ actor: Assertion.Actor) throws {
    #expect(try self.actor(text) == actor, "\(text)")
  }

  @Test(arguments: [
    ("We [[audit]] mills.", Assertion.Actor.company),
    ("Our staff [[audit]] mills.", .company),
    ("An outside firm [[audits]] mills.", .company),
    ("In spring, our auditors [[visit]] mills.", .company),
    ("Suppliers [[audit]] their mills.", .supplier),
    ("Each supplier must [[audit]] its mills.", .supplier),
    ("Many of our suppliers [[audit]] mills.", .supplier),
    ("Forced labor and Internal Audits A supplier must [[audit]] mills.", .supplier),
    ("We require suppliers to [[audit]] their mills.", .supplier),
    ("We hope that suppliers [[audit]] their mills.", .supplier),
    ("Customers [[audit]] us.", .outsider),
    ("Many of our competitors [[audit]] mills.", .outsider),
    ("A trade association [[audits]] its members.", .outsider),
    ("[[Audits]] take place.", .unstated),
  ])
  func theLastSubjectActs(_ text: String, _ actor: Assertion.Actor) throws {
    #expect(try self.actor(text) == actor, "\(text)")
  }

  @Test(arguments: [
    ("Suppliers are [[audited]] each year.", Assertion.Actor.unstated),
    ("Suppliers must be [[audited]].", .unstated),
    ("Suppliers must undergo [[audits]].", .unstated),
    ("Mills are [[audited]] by suppliers.", .supplier),
    ("We are [[audited]] by customers.", .outsider),
    ("Our mills are subject to [[audits]] by customers.", .outsider),
  ])
  func whoIsActedUponDoesNotAct(_ text: String, _ actor: Assertion.Actor) throws {
    #expect(try self.actor(text) == actor, "\(text)")
  }

  @Test(arguments: [
    ("We visit suppliers and [[audit]] mills.", Assertion.Actor.company),
    ("We work with suppliers to [[audit]] mills.", .company),
    ("Our buyers and contractors [[audit]] mills.", .company),
    ("No supplier is exempt from our [[audits]].", .company),
    ("Supplier [[audits]] take place.", .unstated),
    ("Silver Mills [[audits]] its plants.", .unstated),
  ])
  func notEveryNameIsASubject(_ text: String, _ actor: Assertion.Actor) throws {
    #expect(try self.actor(text) == actor, "\(text)")
  }

  @Test func withoutTheMechanismNobodyActs() throws {
    var mechanisms = Mechanisms.all
    mechanisms.actors = false
    let (construal, acts) = try language.construe("Suppliers [[audit]] mills.", mechanisms: mechanisms)
    #expect(construal.assertion(of: acts[0]).actor == .unstated)
  }
}
