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
          """)
    }
    #expect(throws: RubricError.self) { try LocatingRules.load([:]) }
  }
}
