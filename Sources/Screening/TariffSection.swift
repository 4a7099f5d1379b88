/// Chapters of the Harmonized System that hold things of one kind (`hs_sections.csv`).
struct TariffSection: Sendable, Hashable {
  var chapters: ClosedRange<Int>
  /// Whether things of many materials stand there: bags, furniture, toys.
  var isOfMaterials: Bool
}

extension [TariffSection] {
  /// The section of a code of two digits or more.
  func section(of code: String) -> TariffSection? {
    guard let chapter = Int(code.prefix(2)) else { return nil }
    return first { $0.chapters.contains(chapter) }
  }
}

extension Lists {
  func tariffSection(of code: String) -> TariffSection? { tariff.section(of: code) }
}

extension ListsBuilder {
  mutating func tariff() throws(ListsError) -> [TariffSection] {
    var found: [TariffSection] = []
    for row in try rows("hs_sections.csv") {
      guard let first = Int(row["first"]), let last = Int(row["last"]), first <= last,
        ["yes", "no"].contains(row["of_materials"])
      else { throw row.fault("first and last are no chapters in order, or of_materials is not yes or no") }
      found.append(TariffSection(chapters: first...last, isOfMaterials: row["of_materials"] == "yes"))
    }
    return found
  }
}
