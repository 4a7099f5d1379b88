import Disclosures
import Tabulating
import Testing

@testable import Screening

/// What is made of a raw good is not the good, and a tariff code of another thing than the words is told.
@Suite struct ProcessedTests {
  @Test(arguments: [
    ("cobalt hydroxide", "DRC", "cobalt-ore-heterogenite"),
    ("Cobalt sulphate heptahydrate", "DRC", "cobalt-ore-heterogenite"),
    ("cobalt sulfate", "DRC", "cobalt-ore-heterogenite"), ("Corn flakes", "Bolivia", "corn"),
    ("corn flakes cereal 500g", "Bolivia", "corn"), ("Rice puffs, salted", "India", "rice"),
    ("Quinoa flakes", "Bolivia", "cereal-grains"),
    ("nickel sulfate", "China", "nickel"), ("zinc carbonate", "Bolivia", "zinc"),
    ("rice vermicelli", "Vietnam", "rice"),
    ("lead nitrate", "China", "lead"), ("gold chloride", "Peru", "gold"),
    ("indium tin oxide", "South Korea", "indium"),
  ])
  func `a product of a raw good leads to it and has none of its flags`(
    product: String, country: String, good: String
  ) throws {
    let check = try SampleLists.load().check(good: product, country: country)
    #expect(check.matches.allSatisfy { !$0.isTheGood })
    #expect(check.answer != .pairListed)
    if !good.isEmpty { #expect(check.chains.contains { $0.match.good.id == good && $0.match.isMadeOf }) }
  }

  @Test(arguments: [
    ("mica flakes", "mica"), ("caustic soda flakes", "caustic-soda"), ("sodium hydroxide", "caustic-soda"),
    ("corn, yellow, whole", "corn"), ("chile pepper flakes", "chile-peppers"), ("salt flakes", "salt"),
    ("rice, long grain", "rice"), ("tungsten concentrate", "tungsten-ore-wolframite"), ("sesame seeds", "sesame"),
    ("polyvinyl chloride", "polyvinyl-chloride"),
  ])
  func `a form of the good is the good`(product: String, good: String) throws {
    let goods = try SampleLists.load().goods(in: product).filter(\.isTheGood).map(\.good.id)
    #expect(goods.contains(good))
  }

  @Test(arguments: [
    ("Chopped tomatoes 400g tin", "tomatoes"), ("Coffee 200 g glass", "coffee"), ("Tin ingots", "tin"),
    ("Tuna in tin 185g", "fish"),
    ("Glass 4 mm", "glass"), ("Tempered 4mm glass", "glass"),
    ("Sliced tomatoes 1kg tin", "tomatoes"),
  ])
  func `what a quantity is packed in is not the thing`(product: String, good: String) throws {
    #expect(try SampleLists.load().goods(in: product).filter(\.isTheGood).map(\.good.id) == [good])
  }

  private func entry(_ product: String, _ origin: String, _ code: String) throws -> CatalogEntry {
    let lists = try SampleLists.load()
    let table = try Table.open(bytes: Array("product\n".utf8), columns: lists.headers.catalogue)
    return CatalogScreen(table, lists: lists).entry(line: 2, product: product, origin: origin, hsCode: code)
  }

  @Test(arguments: [
    ("Building bricks, plastic toy (blocks)", "9503.00", "toys"), ("Bricks set, 500 pcs, toy", "9503", "toys"),
    ("Clay bricks, red", "6904", "bricks-clay"), ("Building bricks", "9503", "toys"),
    ("Building bricks", "6904", "bricks"),
  ])
  func `of several names the one that the tariff code agrees with is meant`(
    product: String, code: String, good: String
  ) throws {
    let entry = try entry(product, "China", code)
    #expect(entry.match?.good.id == good)
    #expect(entry.hsHint == "agrees")
  }

  @Test(arguments: [
    ("Bricks set, 500 pcs", "China", "9503", "Bricks", "suggests Toys"),
    ("Coffee", "Brazil", "940360", "Coffee", "does not agree"),
    ("Cotton", "India", "2709", "Cotton", "does not agree"),
    ("Diamonds", "Angola", "8512", "Diamonds", "does not agree"),
  ])
  func `where the code is of another chapter the flags are a note and not the product's`(
    product: String, origin: String, code: String, good: String, hint: String
  ) throws {
    let entry = try entry(product, origin, code)
    #expect(entry.answer != .pairListed)
    #expect(entry.listings.isEmpty && entry.match == nil)
    #expect(entry.hsHint.contains(hint))
    #expect(
      entry.notes.contains { $0.hasPrefix("its words name \(good) (\(good) is listed for \(origin), child labor: yes") }
    )
    let cells = entry.cells(try SampleLists.load().reference("tvpra"))
    for column in ["good", "child_labor", "forced_labor", "since", "relation"] {
      #expect(cells[try #require(CatalogEntry.columns.firstIndex(of: column))].isEmpty)
    }
  }

  @Test(arguments: [
    ("T-shirt", "China", "6109"), ("T-shirt", "China", "6302"), ("T-shirt", "China", "61"),
    ("Coffee", "Brazil", "90121"),
    ("Cotton", "India", "520100"), ("Cotton", "India", "9999x"), ("Bricks", "China", "6902"),
    ("Leather jacket", "China", "4203.10"), ("Jute shopping bag", "Bangladesh", "4202.22"),
    ("Jute bag", "Bangladesh", "9505"),
    ("Christmas lights", "China", "9405"),
  ])
  func `a code of the same kind of goods, or none, leaves the pair`(product: String, origin: String, code: String)
    throws
  {
    #expect(try entry(product, origin, code).answer == .pairListed)
  }
}
