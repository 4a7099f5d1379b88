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

  /// A word of the rubric is the company's name where the text uses it as names are used: it never writes it small, and
  /// says something of it not only where a sentence begins.
  @Test(arguments: [
    ("Target is large. It is known that Target sells cloth. Target [[audits]] mills.", true),
    ("Target’s mills are old. In Target's view it is so. Target [[audits]] mills.", true),
    // Written small elsewhere.
    ("Target is large. It is known that Target sells cloth. A target is set. Target [[audits]] mills.", false),
    // Only where a sentence begins; behind an article; within another name.
    ("Target is high. Target has grown. Target [[audits]] mills.", false),
    ("The Target is high. It is known that the Target is high. Target [[audits]] mills.", false),
    ("Target is high. It is so that the Board of Target is here. Target [[audits]] mills.", false),
    // No name, though texts write it with a capital.
    ("Spring is here. It is known that Spring is here. Spring [[audits]] mills.", false),
  ])
  func aNameMayBeAWordOfTheRubric(_ text: String, _ isName: Bool) throws {
    #expect(try actor(text) == (isName ? .company : .unstated), "\(text)")
  }

  /// What is done by doing something is done by whoever does that.
  @Test(arguments: [
    ("Mills are [[audited]] by asking suppliers.", Assertion.Actor.unstated),
    ("Mills are [[audited]] by seeing customers.", .unstated),
    ("Mills are [[audited]] by some suppliers.", .supplier),
    ("Mills are [[audited]] by most customers.", .outsider),
  ])
  func aMeansIsNobody(_ text: String, _ actor: Assertion.Actor) throws {
    #expect(try self.actor(text) == actor, "\(text)")
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
