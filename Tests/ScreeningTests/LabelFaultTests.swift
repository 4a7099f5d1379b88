import Testing

@testable import Screening

/// Labels that cannot be read are told with their line, and no score is made of the rest in silence.
@Suite struct LabelFaultTests {
  @Test func `every fault of labelled sentences is told with its line`() throws {
    let text = """
      cotton:IND mentioned\tA right line.

      - A line without a tab.
      cotton:IND remediated\tAn unknown stance.
      foo:IND mentioned gold:XYZ denied\tAn unknown good and country.
      tea:- mentioned cotton\tA pair without a country or a stance.
      tea:KEN mentioned tea:KEN denied\tTwice.
      \tNothing is none.
      """
    let faults = try SampleLists.load().faults(inSentences: text.replacing("\n", with: "\r\n"))
    #expect(faults.map(\.line) == [3, 4, 5, 5, 6, 6, 7])
    for (fault, part) in zip(faults, ["no tab", "remediated", "\"foo\"", "\"XYZ\"", "no pair", "no stance", "twice"]) {
      #expect(fault.reason.contains(part))
    }
  }

  @Test func `every fault of labelled names is told with its line`() throws {
    let text =
      "Ninestar Corporation\tNinestar Corp\tChina\nNinestar\nAcme Bolts\tAcme\tChina\n-\tAcme\tNarnia\n-\tAcme\t\n"
    let faults = SupplierScreen(lists: try SampleLists.load()).faults(inNames: text)
    #expect(faults.map(\.line) == [2, 3, 4])
  }

  @Test(arguments: [
    "mentions-true.tsv", "mentions-traps.tsv", "mentions-fresh.tsv", "mentions-blind.tsv", "mentions-stance.tsv",
    "mentions-structure.tsv", "mentions-looks.tsv", "mentions-kinds.tsv",
  ])
  func `the sentences of the project have none`(file: String) throws {
    #expect(try SampleLists.load().faults(inSentences: Fixture.text(file)) == [])
  }

  @Test(arguments: ["supplier-pairs.tsv", "supplier-pairs-fresh.tsv", "supplier-pairs-blind.tsv"])
  func `the names of the project have none`(file: String) throws {
    #expect(SupplierScreen(lists: try SampleLists.load()).faults(inNames: try Fixture.text(file)) == [])
  }
}
