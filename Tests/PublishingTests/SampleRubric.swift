import Disclosures
import Publishing

extension Samples {
  static let rubric = RubricText(
    reference: RubricReference(id: "sb657", version: "1.0.0"),
    title: "California Transparency in Supply Chains Act",
    introduction: [
      "The Act asks large retailers and manufacturers to say what, if anything, they do against slavery and human "
        + "trafficking in their supply chains."
    ],
    areas: [
      RubricText.Area(
        id: "format", title: "Where it is posted", summary: "Does the home page lead to the statement?",
        source: "Civil Code 1714.43(b)", disclosurePoints: Points(hundredths: 2000), conductPoints: .zero,
        facts: [
          RubricText.Fact(
            id: "format.link", question: "Does every home page link to the statement?",
            source: "Civil Code 1714.43(b)",
            values: [value("every", "every one does", 8, 0), value("none", "no link", 0, 0)])
        ]),
      RubricText.Area(
        id: "verification", title: "Verification",
        summary: "Does the company look for forced labor in its supply chain, and who looks?",
        source: "Civil Code 1714.43(c)(1)", disclosurePoints: Points(hundredths: 1600),
        conductPoints: Points(hundredths: 2000),
        facts: [
          fact("verification.practice", "Does the company verify its product supply chains?", 1, practices),
          fact(
            "verification.third_party", "Who verifies?", 1,
            [value("third_party", "a third party", 5, 3), value("internal", "the company itself", 5, 1)]),
        ]),
      RubricText.Area(
        id: "audits", title: "Supplier audits",
        summary: "Does the company audit its suppliers, independently and without notice?",
        source: "Civil Code 1714.43(c)(2)", disclosurePoints: Points(hundredths: 1600),
        conductPoints: Points(hundredths: 2000),
        facts: [
          fact("audits.practice", "Does the company audit its suppliers?", 2, practices),
          fact(
            "audits.unannounced", "Are audits unannounced?", 2,
            [value("unannounced", "unannounced", 2, 3), value("announced", "announced beforehand", 2, 0)]),
          fact(
            "audits.independent", "Who conducts the audits?", 2,
            [value("independent", "an independent party", 2, 3), value("unspecified", "not said", 0, 0)]),
        ]),
      RubricText.Area(
        id: "training", title: "Training",
        summary: "Does the company train the people who run its supply chain?", source: "Civil Code 1714.43(c)(5)",
        disclosurePoints: Points(hundredths: 1600), conductPoints: Points(hundredths: 2000),
        facts: [
          fact(
            "training.practice", "Does the company train employees and managers who run its supply chain?", 5, practices
          )
        ]),
    ],
    letters: [
      band(.a, 90, 80, "Says nearly everything that the Act asks for.", "Says it does most of what experts ask for."),
      band(.b, 75, 60, "Says most of what the Act asks for.", "Says it does a good part of what experts ask for."),
      band(.c, 60, 40, "Leaves out some of what the Act asks for.", "Says it does some of what experts ask for."),
      band(.d, 40, 20, "Leaves out much of what the Act asks for.", "Says it does little of what experts ask for."),
      band(.f, 0, 0, "Leaves out most of what the Act asks for.", "Says it does next to nothing."),
    ],
    gates: [RubricText.Gate(id: "G5", text: "No link on the home page: the disclosure letter is C at best.")],
    flags: [RubricText.Flag(id: "echo_only", text: "One area only repeats the words of the Act.")])

  private static let practices = [
    value("yes", "", 8, 6), value("partial", "", 8, 4), value("no", "", 16, 0), value("absent", "", 0, 0),
  ]

  private static func fact(_ id: String, _ question: String, _ item: Int, _ values: [RubricText.Value])
    -> RubricText.Fact
  {
    RubricText.Fact(id: id, question: question, source: "Civil Code 1714.43(c)(\(item))", values: values)
  }

  private static func value(_ id: String, _ label: String, _ disclosure: Int, _ conduct: Int) -> RubricText.Value {
    RubricText.Value(id: id, label: label, disclosurePoints: "\(disclosure)", conductPoints: "\(conduct)")
  }

  private static func band(_ letter: Letter, _ disclosure: Int, _ conduct: Int, _ told: String, _ done: String)
    -> RubricText.LetterBand
  {
    RubricText.LetterBand(
      letter: letter, disclosureFrom: Points(hundredths: disclosure * 100),
      conductFrom: Points(hundredths: conduct * 100), disclosureMeaning: told, conductMeaning: done)
  }
}
