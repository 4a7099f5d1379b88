import Disclosures
import Tabulating
import Testing

@testable import Screening

/// What people decided is applied whatever number an order has, or it is told.
@Suite struct DecisionTests {
  private func decided(_ text: String) throws -> Decisions {
    try Decisions(Table.open(bytes: Array(text.utf8), columns: Decisions.columns))
  }

  private func answer(_ name: String, _ country: String, _ decisions: Decisions, _ lists: Lists? = nil) throws
    -> SupplierAnswer
  {
    SupplierScreen(lists: try lists ?? SampleLists.load(), decisions: decisions)
      .answer(Supplier(line: 2, name: name, country: country))
  }

  /// Our lists with the orders of CBP numbered from behind, as an import used to leave them.
  private func renumbered() throws -> Lists {
    let bytes = try #require(SampleLists.files["orders.csv"])
    let reader = try CSVReader(bytes: bytes, separator: ",")
    var writer = CSVWriter()
    while let row = try reader.next() {
      guard case .record(let record) = row else { continue }
      var cells = record.cells
      if cells[0].hasPrefix("cbp-"), let number = Int(cells[0].dropFirst(4)) { cells[0] = "cbp-\(900 - number)" }
      writer.write(cells)
    }
    return try Lists.load(files: SampleLists.files.merging(["orders.csv": writer.bytes]) { $1 })
  }

  @Test func `a decision is about the party, not about its number`() throws {
    let name = "Firemountain Group"
    let candidate = try #require(try answer(name, "Mauritius", Decisions()).candidates.first)
    let order = candidate.order
    var decisions = Decisions()
    decisions.append(
      Decisions.Entry(
        supplier: name, country: "Mauritius", order: order.id, party: order.name, verdict: .different, by: "jo",
        on: "2026-11-01"))
    let read = try decided(String(decoding: decisions.csv, as: UTF8.self))
    #expect(read.entries == decisions.entries)
    for lists in [try SampleLists.load(), try renumbered()] {
      let answer = try answer(name, "Mauritius", read, lists)
      #expect(answer.candidates.map(\.decision) == [.different])
      #expect(answer.answer == .notListed)
      #expect(answer.decisionsNotApplied == 0)
    }
  }

  @Test func `an old file keeps working, and says so where its numbers are others by now`() throws {
    let id = try #require(try answer("Firemountain Group", "Mauritius", Decisions()).candidates.first?.order.id)
    let old = try decided(
      "supplier,country,order,verdict,by,on,note\nFiremountain Group,Mauritius,\(id),different,jo,2026-11-01,\n")
    #expect(try answer("Firemountain Group", "Mauritius", old).answer == .notListed)
    let later = try answer("Firemountain Group", "Mauritius", old, renumbered())
    #expect(later.answer == .similar)
    #expect(later.decisionsNotApplied == 1)
    #expect(later.notes.contains { $0.contains(id) && $0.contains("suppliers decide") })
  }

  @Test func `a number alone never makes a supplier a party that its name does not tell`() throws {
    let old = try decided(
      "supplier,country,order,verdict,by,on,note\nLoop Glove Works,Malaysia,cbp-061,same,jo,2026-11-01,\n")
    let answer = try answer("Loop Glove Works", "Malaysia", old)
    #expect(answer.answer == .notListed)
    #expect(answer.notes.contains { $0.contains("cbp-061") && $0.contains("is no candidate for this name") })
  }

  @Test func `a supplier that a person knows to be the party is the party`() throws {
    let order = try #require(try SampleLists.load().orders.first { $0.name.hasPrefix("Hefei Bitland") })
    let name = "Hui He Works"
    #expect(try answer(name, "China", Decisions()).candidates.isEmpty)
    var decisions = Decisions()
    decisions.append(
      Decisions.Entry(
        supplier: name, country: "China", order: order.id, party: order.name, verdict: .same, by: "jo",
        on: "2026-11-01"))
    let answer = try answer(name, "China", decisions)
    #expect(answer.answer == .named)
    #expect(answer.candidates.map(\.features) == ["a person said so; country same"])
    // A later word takes it back.
    decisions.append(
      Decisions.Entry(
        supplier: name, country: "China", order: order.id, party: order.name, verdict: .different, by: "jo",
        on: "2026-11-02"))
    #expect(try self.answer(name, "China", decisions).answer == .notListed)
  }

  @Test func `a decision about nobody we hold, or nobody near, is told`() throws {
    let file = try decided(
      """
      supplier,country,order,party,verdict,by,on,note
      Alba Works,Peru,cbp-999,Nobody Ltd,same,jo,2026-11-01,
      Alba Works,Peru,cbp-998,,same,jo,2026-11-01,
      Alba Works,Peru,uflpa-001,Ninestar Corporation,different,jo,2026-11-01,
      Other Works,Peru,cbp-999,Nobody Ltd,same,jo,2026-11-01,
      """)
    let answer = try answer("Alba Works", "Peru", file)
    #expect(answer.decisionsNotApplied == 3)
    #expect(answer.answer == .notListed)
    for word in ["Nobody Ltd", "cbp-998", "Ninestar Corporation"] {
      #expect(answer.notes.contains { $0.contains(word) })
    }
  }

  @Test func `names of nothing but legal forms are not one supplier`() throws {
    var decisions = Decisions()
    decisions.append(
      Decisions.Entry(
        supplier: "Co., Ltd.", country: "China", order: "cbp-061", party: "Nobody", verdict: .same, by: "jo",
        on: "2026-11-01"))
    #expect(try answer("Ltd.", "China", decisions).decisionsNotApplied == 0)
    #expect(try answer("CO., LTD.", "China", decisions).decisionsNotApplied == 1)
  }

  @Test func `what a person called another stands behind what is open`() throws {
    let open = try answer("Hotan Haolin Hair Accessories Co Ltd", "China", Decisions()).candidates
    #expect(open.count == 2)
    var decisions = Decisions()
    decisions.append(
      Decisions.Entry(
        supplier: "Hotan Haolin Hair Accessories Co Ltd", country: "China", order: open[0].order.id,
        party: open[0].order.name, verdict: .different, by: "jo", on: "2026-11-01"))
    let answer = try answer("Hotan Haolin Hair Accessories Co Ltd", "China", decisions)
    #expect(answer.candidates.map(\.order.id) == [open[1].order.id, open[0].order.id])
    #expect(answer.answer == .named)
  }
}
