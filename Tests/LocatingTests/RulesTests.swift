import Rubrics
import Testing

@Suite("Rules for looking")
struct RulesTests {
  @Test(
    "link texts and their classes",
    arguments: [
      ("California Transparency in Supply Chains Act", "act"), ("CA Supply Chains Act", "act"), ("SB-657", "act"),
      ("Calif. Transparency in Supply Chains Act", "act"), ("CTSCA Disclosure", "act"),
      ("California Civil Code 1714.43", "act"), ("Transparency in our supply chain", "act"),
      ("Human Trafficking & Slavery Statement", "matter"), ("UK Modern Slavery Statement", "matter"),
      ("Your California Privacy Rights", "decoy"), ("Supply Chain Careers", "decoy"),
      ("Conflict Minerals Report", "decoy"), ("California Proposition 65", "decoy"), ("Track my order", "decoy"),
      ("Transparency in Coverage", "decoy"), ("Responsible Sourcing", "sourcing"), ("Our Suppliers", "sourcing"),
      ("Legal", "hub"), ("Corporate Responsibility", "hub"), ("Notices", "hub"), ("Women's shoes", nil), ("", nil),
    ] as [(String, String?)])
  func classes(text: String, expected: String?) throws {
    #expect(try rules().links.first(in: text)?.id == expected)
  }

  @Test(
    "what a link on a page of the Act's name calls what it leads to",
    arguments: [
      ("our disclosure (PDF)", true, false), ("2024 Statement", true, false), ("Our response to the Act", true, false),
      ("Read our full policy", true, false), ("how Acme responds to the Act", true, false), ("here", false, false),
      ("Privacy policy", false, false), ("Mission statement", true, true), ("Financial disclosures", true, true),
      ("Back to all statements", true, true), ("the text of the Act", false, true), ("Contact us", false, true),
      ("Annual Report", false, true), ("Read it", false, false),
    ])
  func pointing(text: String, isStatement: Bool, isOther: Bool) throws {
    let pointing = try rules().pointing
    #expect((pointing.statements.first(in: text) != nil) == isStatement)
    #expect(([pointing.never, pointing.law, pointing.matters].contains { $0.first(in: text) != nil }) == isOther)
  }

  @Test("hosts of the law, and hosts that only end like them")
  func lawHosts() throws {
    let pointing = try rules().pointing
    for host in [
      "leginfo.legislature.ca.gov", "oag.ca.gov", "law.justia.com", "en.wikipedia.org", "gov", "www.ilo.org",
      "www.gov.uk",
    ] {
      #expect(pointing.isLawHost(host), "\(host)")
    }
    for host in ["one.example", "www.oagov.com", "notjustia.com", "gov.example"] {
      #expect(!pointing.isLawHost(host), "\(host)")
    }
  }

  @Test("faults are named with their place")
  func faults() {
    let text = """
      links:
        act: {weight: 1, phrases: [sb 657]}
      says: {acts: [act], subject: [mater]}
      places: {fotter: 3}
      names: [sb 657]
      other_laws: [modern slavery act]
      areas: [audit]
      references: [code]
      addresses: [sb657]
      pointing: {answers: 9, statement: [disclosure], nothing: [here]}
      """
    do {
      _ = try LocatingRules.load(["sb657/locating.yaml": Array(text.utf8)])
      Issue.record("a faulty file was taken")
    } catch {
      #expect(
        error.description == """
          sb657/locating.yaml:1:1: expected locating rules to have the key “sitemaps”, found none
          sb657/locating.yaml:3:8: expected a known saying, found “acts”; did you mean “act”?
          sb657/locating.yaml:3:31: expected a known class of links, found “mater”; known: act
          sb657/locating.yaml:4:10: expected a known place of a link, found “fotter”; did you mean “footer”?
          sb657/locating.yaml:9:13: expected a path that starts with a slash, found “sb657”
          sb657/locating.yaml:10:11: expected pointing to have the key “statements”, found none
          sb657/locating.yaml:10:21: expected a whole number from 0 to 5, found the text “9”
          sb657/locating.yaml:10:24: expected a known key of pointing, found “statement”; did you mean “statements”?
          """)
    }
    #expect(throws: RubricError.self) { try LocatingRules.load([:]) }
  }
}
