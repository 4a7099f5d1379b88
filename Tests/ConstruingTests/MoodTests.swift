import Construing
import Testing

/// What a clause does with the act that stands between the marks.
@Suite struct MoodTests {
  let language: SmallLanguage

  init() throws { language = try SmallLanguage() }

  @Test(arguments: [
    ("We do not [[audit suppliers]].", Assertion.Mood.denied),
    ("We DO NOT [[AUDIT SUPPLIERS]].", .denied),
    ("We don\u{2019}t [[audit suppliers]].", .denied),
    ("We do not verify chains, [[audit suppliers]] or train staff.", .denied),
    ("We do not verify chains; [[audit suppliers]].", .denied),
    ("We do not verify chains; [[audit suppliers]] that are large.", .denied),
    ("We do not verify chains; [[audits suppliers]] are in; train staff.", .denied),
    ("We do not verify chains; see that [[audits]] are made.", .denied),
    ("We do not verify chains; [[training]] is given.", .asserted),
    ("We do not verify chains; and the [[audits of mills]] are old.", .asserted),
    ("We do not own large mills; suppliers are seen in [[audits]].", .asserted),
    ("[[Audits of suppliers]] are not conducted.", .denied),
    ("No [[audits]] take place.", .denied),
    ("[[Audits]] by those who travel to our mills are not conducted.", .denied),
    ("We [[audit]] those who have not been audited.", .asserted),
    ("We buy without [[audits]].", .denied),
    ("Neither we nor others [[audit suppliers]].", .denied),
    ("We not only [[audit suppliers]] but train them.", .asserted),
    ("No supplier is exempt from [[audits]].", .asserted),
    ("We do not tolerate slavery and [[audit suppliers]].", .asserted),
    ("We [[audit suppliers]] that do not comply.", .asserted),
    ("[[Audits]] come without notice.", .asserted),
    ("[[Audits of suppliers]] are not conducted by a third party.", .asserted),
    ("We visit mills without notice, suppliers [[certify]] it.", .asserted),
    ("We visit mills without notice, and large suppliers [[certify]] it.", .asserted),
    ("We visit [[mills without notice, suppliers certify]] it.", .asserted),
    ("We buy without notice, contracts or [[certificates]].", .denied),
    ("We buy without suppliers, mills and contractors [[certifying]] it.", .denied),
    ("We buy without suppliers [[certifying]] it.", .denied),
    ("No check of the chain from mills to stores, for [[audits of suppliers]], is made.", .denied),
    ("No check of the chain from mills to stores is made before [[audits of suppliers]].", .asserted),
    ("No mills of the chain, which we [[audit]] each year, are ours.", .asserted),
    ("We engage no old and large firm of auditors that would [[audit suppliers]].", .asserted),
    ("We engage no outside firm of old fame that would [[audit suppliers]].", .denied),
    ("We engage no outside firm of old fame. It would [[audit suppliers]].", .asserted),
    ("We engage no outside firm of old fame, which would [[audit suppliers]].", .asserted),
    ("We buy from no mill in the chain from farms to stores for [[audits of suppliers]] to find.", .asserted),
  ])
  func negationHasAScope(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// A denial of several words reaches into the clause that it ends before, and into those beside that.
  @Test(arguments: [
    ("It is false that we [[audit suppliers]].", [Assertion.Mood.denied]),
    ("It is untrue to say that we [[verify chains]], or that we [[audit suppliers]].", [.denied, .denied]),
    ("It is false that we [[verify chains]], but we [[audit suppliers]].", [.denied, .asserted]),
    ("It is true that we [[audit suppliers]].", [.asserted]),
    ("Until 2019, we [[audited suppliers]].", [.denied]),
    ("Until 2019 we [[audited suppliers]].", [.denied]),
    ("While checks of all are not feasible, we [[audit suppliers]].", [.asserted]),
    ("While it is not feasible to [[verify chains]], we [[audit suppliers]].", [.denied, .asserted]),
    ("Since 2019, we [[audited suppliers]].", [.asserted]),
  ])
  func aDenialReachesIntoItsContent(_ text: String, _ moods: [Assertion.Mood]) throws {
    #expect(try language.moods(text) == moods, "\(text)")
  }

  /// A verb that stands by itself behind a comma and "and" goes on to something else.
  @Test(arguments: [
    ("We have not hired anyone, and are considering [[audits]].", Assertion.Mood.planned),
    ("We do not own mills, and have [[audited suppliers]].", .asserted),
    ("We have no mills, and have [[audited suppliers]].", .asserted),
    ("We have not hired anyone and [[audited suppliers]].", .denied),
    ("We do not verify chains, and [[audit suppliers]].", .denied),
    ("We do not ask that chains are verified, and that [[suppliers are audited]].", .denied),
  ])
  func aDenialEndsWhereTheSubjectGoesOn(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Words between commas part no denial from its verb, whatever they are.
  @Test(arguments: [
    ("The firm does not, for the time being, [[audit suppliers]].", Assertion.Mood.denied),
    ("The firm does not, so that we are clear, [[audit suppliers]].", .denied),
    ("We do not, however, [[audit suppliers]].", .denied),
    ("We do not, and will not, [[audit suppliers]].", .denied),
    ("We do not, but our buyers, who travel, [[audit suppliers]].", .asserted),
    ("Chains we do not, as a rule, and our staff [[audit suppliers]].", .asserted),
    ("Chains we do not, in truth, we [[audit suppliers]].", .asserted),
  ])
  func anAsidePartsNoDenialFromItsVerb(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// What a sentence opens with ends at the comma before the next noun, and so does what stands before ", and each mill".
  @Test(arguments: [
    ("Although we do not verify chains, each mill [[certifies]] it.", Assertion.Mood.asserted),
    ("Although we do not verify chains, [[audit suppliers]] or train, all is well.", .denied),
    ("We never verify chains, and all suppliers [[certify]] it.", .asserted),
    ("We do not see that staff, and all suppliers, [[certify]] it.", .denied),
    ("We do not verify chains, each mill or [[audit suppliers]].", .denied),
    ("Although we do not verify chains, mills see [[audits]].", .asserted),
    ("Our auditors, none of them old, [[audit suppliers]].", .asserted),
    ("Mills, none of which we own, see [[audits]].", .asserted),
    ("Chains, none of them old, we do not verify, or [[audit suppliers]].", .denied),
    ("None of our auditors, old or new, [[audit suppliers]].", .denied),
  ])
  func aClauseThatOpensASentenceEndsAtItsComma(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// A comma between two words on how parts neither from their noun.
  @Test(arguments: [
    ("No independent, unannounced [[audits]] are made.", Assertion.Mood.denied),
    ("No checks are made, unannounced [[audits]] are.", .asserted),
    ("Our staff is independent, unannounced [[audits]] are made.", .asserted),
  ])
  func wordsOnHowStandTogether(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// What is planned or allowed ends where the same subject has done something else.
  @Test(arguments: [
    ("We plan to verify chains and have [[audited suppliers]].", Assertion.Mood.asserted),
    ("We may verify chains and have [[audited suppliers]].", .asserted),
    ("We plan to verify chains and [[audit suppliers]].", .planned),
    ("We plan to have mills and chains [[audited]].", .planned),
    ("We have mills and plan to [[audit]] all.", .planned),
  ])
  func aPlanEndsWhereSomethingHasComeAbout(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Two denials undo each other.
  @Test(arguments: [
    ("It is false that we do not [[audit suppliers]].", Assertion.Mood.asserted),
    ("Until 2019, we did not [[audit suppliers]].", .asserted),
    ("We never fail to [[audit suppliers]].", .asserted),
    ("We see those who fail to [[audit suppliers]].", .expected),
  ])
  func twoDenialsUndoEachOther(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// What is denied past a semicolon may be something else.
  @Test(arguments: [
    ("We [[audit suppliers]]; a check, however, we do not.", Assertion.Mood.asserted),
    ("We hope for [[audits of suppliers]]; however, we do not.", .denied),
    ("We hope for [[audits of suppliers]]; but we do not.", .denied),
  ])
  func aDenialPastASemicolon(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// What may be said of people tells who they are, and not what is done with them.
  @Test(arguments: [
    ("Buyers who may visit mills have had [[training]].", Assertion.Mood.asserted),
    ("[[Mills which may sell goods are audited]].", .asserted),
    ("Mills who may be [[audited]] are told.", .conditional),
  ])
  func whoMayDoSomethingElse(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Nouns with their verbs stand beside each other, each with a mood of its own.
  @Test(arguments: [
    (
      "[[Training]] is given, [[audits of mills]] are not done, and [[certification]] is planned.",
      [Assertion.Mood.asserted, .denied, .planned]
    ),
    ("[[Training]], [[audits]] and [[certification]] are not done.", [.denied, .denied, .denied]),
  ])
  func nounsWithTheirVerbs(_ text: String, _ moods: [Assertion.Mood]) throws {
    #expect(try language.moods(text) == moods, "\(text)")
  }

  /// A denial may end in the first words of what it denies.
  @Test(arguments: [
    ("We do none [[of what it names]].", Assertion.Mood.denied),
    ("We do much [[of what it names]].", .asserted),
  ])
  func aDenialMayEndWithinTheAct(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// A "that" with a subject behind it does not part a practice from the verb that says what becomes of it.
  @Test(arguments: [
    ("[[A certification]] that suppliers must comply is not done.", Assertion.Mood.denied),
    ("[[A certification]] that suppliers must comply is done.", .asserted),
    ("We [[ask for a certification]] that suppliers must comply and are not audited.", .asserted),
    ("[[A certification]] is kept, and it says that suppliers must comply and are not audited.", .asserted),
  ])
  func aPracticeKeepsItsVerb(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Of words that begin alike, those that give leave and those that do not, the longer count.
  @Test(arguments: [
    ("We may have a supplier [[audited]].", Assertion.Mood.conditional),
    ("We may have a mill and [[audit suppliers]].", .asserted),
  ])
  func theLongerPermissionCounts(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// So does a plan that ends in "that".
  @Test(arguments: [
    ("It is intended that our staff [[train suppliers]].", [Assertion.Mood.planned]),
    ("It is intended that our staff [[verify chains]], and that we [[audit suppliers]].", [.planned, .planned]),
    ("It is intended that our staff [[verify chains]], and we [[audit suppliers]].", [.planned, .asserted]),
    ("It is known that our staff [[audit suppliers]].", [.asserted]),
  ])
  func aPlanReachesIntoItsContent(_ text: String, _ moods: [Assertion.Mood]) throws {
    #expect(try language.moods(text) == moods, "\(text)")
  }

  /// What has ended is denied; not where something else has, or where it was taken up again.
  @Test(arguments: [
    ("[[Audits of suppliers]] were suspended.", Assertion.Mood.denied),
    ("[[Audits of suppliers]] were suspended and soon resumed.", .asserted),
    ("We [[audit suppliers]] and three mills in Peru were suspended.", .asserted),
    ("Where a mill lies, [[the contract with it is ended]].", .asserted),
    ("There was [[a contract for audits]], but it has ended.", .denied),
  ])
  func anEndIsADenial(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// Behind a clause that tells somebody or something apart the verb of the sentence follows, and its mood is the act's.
  @Test(arguments: [
    ("[[Mills that break the rules may be seen]].", Assertion.Mood.conditional),
    ("[[Mills who break the rules]] may be audited.", .conditional),
    ("[[An overseas mill who fails]] may be audited.", .conditional),
    ("[[Audits]] at mills that break the rules are not done at any time of the year.", .denied),
    ("[[A certification that all goods comply]] is not done.", .denied),
    ("[[Training]] of contractors dealing with mills who fail will be audited in spring.", .planned),
    // Whether it is a rule or a plan is for those to say who ask: what becomes of mills is one, that buyers are trained another.
    ("[[Mills that break the rules will be seen]].", .planned),
    ("[[Buyers who know contractors will be trained]].", .planned),
    ("[[Buyers who will see mills are trained]].", .asserted),
    // The verb is the relative clause's own.
    ("We see [[mills who may be audited]].", .asserted),
    ("[[Mills that our staff may be audited]] by are seen.", .asserted),
    ("[[Mills who fail and may be audited]] are seen.", .asserted),
    ("[[A certification that goods are not audited]] is kept.", .asserted),
    ("[[Mills who do not audit]] are seen.", .asserted),
    // The sentence has its verb before the clause.
    ("We [[train buyers who know how slaves may be found]].", .asserted),
    ("Auditors [[train staff who know how slaves may be found]].", .asserted),
    ("Auditors [[visit mills]] who know that they will be audited.", .asserted),
    ("Contractors [[certify that all goods]] are not audited.", .asserted),
    ("Mary in accounts [[tells mills]] who ask how visits may be audited.", .asserted),
    ("[[Mills who hear what we may see]] are here.", .asserted),
    ("The mills [[sign a certification that all goods]] are not audited.", .asserted),
    ("\u{2022} [[Train contractors]] who know how slaves may be audited", .asserted),
  ])
  func aVerbBehindARelativeClauseIsTheSentences(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// An act that begins in its label has the mood of what follows the colon, and not of what follows a semicolon.
  @Test(arguments: [
    ("[[Training: a course]] is planned.", Assertion.Mood.planned),
    ("[[Training: a course]] is held.", .asserted),
    ("We [[audit mills; a course]] is planned.", .asserted),
  ])
  func anActReachesOverItsColon(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("We do not use third parties, but we [[audit suppliers]].", Assertion.Mood.asserted),
    ("We cannot see all; however, we [[audit suppliers]].", .asserted),
    ("Although we do not train, we [[audit suppliers]].", .asserted),
    ("We do not train staff, and we [[audit suppliers]].", .asserted),
    ("We [[audit suppliers]], but we do not train.", .asserted),
    ("We visit mills but do not [[audit suppliers]].", .denied),
  ])
  func contrastEndsTheScope(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("We may [[audit suppliers]].", Assertion.Mood.conditional),
    ("We reserve the right to [[audit suppliers]].", .conditional),
    ("If necessary, we [[audit suppliers]].", .conditional),
    ("[[Suppliers]] may be audited.", .conditional),
    ("In May we [[audit suppliers]].", .asserted),
    ("We [[audit mills]] where no mill at sea may be audited.", .asserted),
    ("We [[see mills]] where any mill at sea may be audited.", .conditional),
    ("Failure may result in [[audits]].", .asserted),
    ("We do not reserve the right to [[audit suppliers]].", .denied),
    ("We may check that suppliers must obey and to [[audit suppliers]].", .conditional),
    ("We may check that suppliers must obey and [[audit suppliers]].", .asserted),
    ("We may check that suppliers must obey, and to see or [[audit suppliers]].", .conditional),
    ("We may check that suppliers must obey, and to that end [[audit suppliers]].", .asserted),
    ("Acme is. Acme has. Acme may see that Acme rules are kept, [[audit suppliers]].", .conditional),
  ])
  func rightsAreNoDeeds(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("We intend to [[audit suppliers]].", Assertion.Mood.planned),
    ("We are developing [[audits]].", .planned),
    ("We will [[audit suppliers]].", .planned),
    ("[[Audits of suppliers]] are under development.", .planned),
    ("[[Audits]] will be conducted.", .planned),
    ("We will continue to [[audit suppliers]].", .asserted),
    ("If they fail, we will [[terminate suppliers]].", .asserted),
    ("We do not intend to [[audit suppliers]].", .denied),
  ])
  func plansAreNoDeeds(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("We expect our suppliers to [[audit]] their mills.", Assertion.Mood.expected),
    ("We encourage all suppliers to [[train staff]].", .expected),
    ("Suppliers [[certify that goods]] are not made by slaves.", .asserted),
  ])
  func wishesBelongToOthers(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("The Act requires firms to say whether they [[audit suppliers]].", Assertion.Mood.recited),
    ("To what extent do you [[audit suppliers]]?", .recited),
    ("Do you [[audit suppliers]]? Yes, yearly.", .asserted),
    ("Do you [[audit suppliers]]? We do not.", .denied),
    ("[[Audits of suppliers]]: none.", .denied),
    ("The law asks for the following: [[audits]]", .recited),
    ("The law asks for the following:\nWe [[audit suppliers]].", .asserted),
    ("The law asks for the following:\nWe do not [[audit suppliers]].", .denied),
  ])
  func questionsAndLawsAreNoAnswers(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  /// What announces a list is a matter of the language's words.
  @Test(arguments: [
    ("None of the following is so: we [[audit suppliers]].", Assertion.Mood.denied),
    ("None of the undermentioned is so: we [[audit suppliers]].", .denied),
    ("None of the mills is old: we [[audit suppliers]].", .asserted),
  ])
  func aDeniedListIsAnnounced(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("We do not, however, [[audit suppliers]].", Assertion.Mood.denied),
    ("We would like to train, but we do not, however, [[audit suppliers]].", .denied),
    ("We train staff, however, we [[audit suppliers]].", .asserted),
    ("[[Audits of mills]] take place; [[audits of suppliers]] do not.", .asserted),
    ("We would [[audit suppliers]], but we do not.", .denied),
    ("We [[audit suppliers]], train staff and do none of these.", .denied),
    ("We [[audit suppliers]], but others do not.", .asserted),
    ("We use no third party to [[audit suppliers]].", .denied),
    ("We buy without a third party that [[audits suppliers]].", .asserted),
  ])
  func denialsThatStandApart(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text).first == mood, "\(text)")
  }

  @Test(arguments: [
    ("We plan to find ways in which we can [[audit suppliers]].", Assertion.Mood.planned),
    ("We may plan to [[audit suppliers]].", .conditional),
    ("[[Rules]] for mills that lie are being drafted.", .planned),
    ("We [[audit suppliers]], and the rules will be audited.", .asserted),
    ("A mill that fails to [[train staff]] goes.", .expected),
    ("We may: [[audit suppliers]]", .conditional),
    ("We plan to encourage our suppliers to [[train staff]].", .expected),
    ("We may encourage our suppliers to [[train staff]].", .conditional),
    ("We encourage our suppliers to plan to [[train staff]].", .expected),
    ("We expect our suppliers to obey and reserve the right to [[audit suppliers]].", .conditional),
    ("We expect our suppliers to obey and will [[audit suppliers]].", .planned),
    ("We expect our suppliers to obey and to [[train staff]].", .expected),
  ])
  func theOuterCueCounts(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    ("Other than as described above, we do not [[audit suppliers]].", true),
    ("Other than as described, we do not:\n(1) [[audit suppliers]]\n(2) train staff", true),
    ("We make no further [[audits of suppliers]].", true),
    ("We do not [[audit suppliers]].", false),
    ("We make no other lamps. We do not [[audit suppliers]].", false),
  ])
  func someDenialsLeaveTheRestStanding(_ text: String, _ isResidual: Bool) throws {
    let (construal, acts) = try language.construe(text)
    #expect(construal.isResidual(try #require(acts.first)) == isResidual, "\(text)")
  }

  @Test(arguments: [
    ("As the law asks, we [[audit suppliers]].", Assertion.Mood.asserted),
    ("[[Audits of suppliers]]: yes.", .asserted),
    ("[[Audits]]. Not required.", .denied),
    ("[[Audits]]. No supplier is exempt.", .asserted),
    ("Do you [[audit suppliers]]? No supplier is exempt.", .recited),
    ("Do you [[audit suppliers]]? No.", .denied),
    ("[[Audits]]: no. Training: yes.", .denied),
    ("[[Audits of suppliers]]: under development.", .planned),
    ("[[Audits of suppliers]]: under development at our mills, and we train.", .planned),
    ("[[Audits]]. Planned for all mills.", .planned),
    ("[[Audits of suppliers]]: under development by our staff.", .planned),
    ("[[Audits]]: planned, staff willing.", .planned),
    ("[[Audits]]: not yet decided.", .planned),
    ("[[Audits]]: not yet.", .denied),
    ("[[Audits]] (a) No slavery. (b) No haste.", .asserted),
    ("[[Audits]] (a) No. (b) Yes.", .denied),
    ("Do you [[audit suppliers]]? A: No slavery is seen.", .recited),
    ("Do you [[audit suppliers]]? A: No, none.", .denied),
    ("Do you [[audit suppliers]]? A. No.", .denied),
    ("Do you [[audit suppliers]]? Under development.", .planned),
    ("[[Audits]]. Planned routes are short.", .asserted),
    ("[[Audits]]: planned visits.", .asserted),
    ("[[Audits]]: under development are our rules.", .asserted),
  ])
  func onlyABareAnswerAnswers(_ text: String, _ mood: Assertion.Mood) throws {
    #expect(try language.moods(text) == [mood], "\(text)")
  }

  @Test(arguments: [
    (
      "Orchard writes: \u{201C}We [[audit suppliers]].\u{201D} We [[train staff]].",
      [Assertion.Mood.recited, .asserted]
    ),
    ("Orchard says that it [[audits suppliers]]. We [[train staff]].", [.recited, .asserted]),
    ("Orchard says that it [[audits suppliers]]. Our mills are old.", [.recited]),
    ("Customers says that it [[audits suppliers]].", [.recited]),
    ("Orchard says that it [[audits suppliers]].", [.asserted]),
    ("Orchard Elm says that it does not [[audit suppliers]].", [.denied]),
    ("The company says that it [[audits suppliers]].", [.asserted]),
    ("Acme is. Acme has. Acme does. Acme says that it [[audits suppliers]].", [.asserted]),
  ])
  func whatOthersSayIsNotClaimed(_ text: String, _ moods: [Assertion.Mood]) throws {
    #expect(try language.moods(text) == moods, "\(text)")
  }

  @Test func aDenialOfTheMannerIsNarrow() throws {
    let (construal, acts) = try language.construe("We do not use third parties to [[audit suppliers]].")
    #expect(construal.assertion(of: acts[0]).isNarrow)
    let (other, others) = try language.construe("We do not [[audit suppliers]].")
    #expect(!other.assertion(of: others[0]).isNarrow)
  }
}
