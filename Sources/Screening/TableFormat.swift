import Disclosures
import Tabulating

/// A table in which a list is handed out, known by its columns.
struct TableFormat {
  /// How the file is called: "DOL workbook".
  var source: String
  var columns: ColumnNames
  var take: (Table) throws(TableError) -> ImportedFile

  func read(_ table: Table) throws(TableError) -> ImportedFile { try take(table) }

  /// The most particular first.
  static func all(_ words: NameWords) -> [TableFormat] { [downstream, sanctions, cbp(words), goods] }

  private static var downstream: TableFormat {
    // The sheet names two of its columns "Country/Area": the second is that of the downstream good.
    let columns = ColumnNames()
      .with("input", "tvpra input good", "input good", required: true)
      .with("good", "tvpra downstream good", "downstream good", required: true)
      .with("input_country", "input country", "country area", "country", required: true)
      .with("country", "downstream country", "country area", required: true)
    return TableFormat(source: "DOL downstream sheet", columns: columns) { (table) throws(TableError) in
      var found: [ImportedListing] = []
      while let row = try table.next() {
        guard case .row(let row) = row, !row["good"].isEmpty else { continue }
        found.append(
          ImportedListing(
            goodName: ImportReader.clean(row["good"]), countryName: ImportReader.clean(row["country"]),
            childLabor: .notStated, forcedLabor: .notStated, input: ImportReader.clean(row["input"]),
            inputCountry: ImportReader.clean(row["input_country"]), isDownstream: true, line: row.line))
      }
      return .goods(found, source: "DOL downstream sheet")
    }
  }

  private static var goods: TableFormat {
    let columns = ColumnNames()
      .with("country", "country area", "country/area", required: true).with("good", "goods", required: true)
      .with("child_labor", "child labor", "child labour", required: true)
      .with("forced_labor", "forced labor", "forced labour", required: true)
    return TableFormat(source: "DOL workbook", columns: columns) { (table) throws(TableError) in
      var rows: [NamedRow] = []
      while let row = try table.next() {
        guard case .row(let row) = row, !row["good"].isEmpty || !row["country"].isEmpty else { continue }
        rows.append(row)
      }
      // The Department's sheet has an X or nothing: nothing is "no". In one that writes its "no" down, it is not.
      let saysNo = rows.contains { FlagCell($0["child_labor"]) == .no || FlagCell($0["forced_labor"]) == .no }
      let found = rows.map { row in
        var listing = ImportedListing(
          goodName: ImportReader.clean(row["good"]), countryName: ImportReader.clean(row["country"]),
          childLabor: .notStated, forcedLabor: .notStated, input: nil, inputCountry: nil, isDownstream: false,
          line: row.line)
        listing.take(row["child_labor"], row["forced_labor"], blank: saysNo ? .notStated : .no)
        return listing
      }
      return .goods(found, source: "DOL workbook")
    }
  }

  private static func cbp(_ words: NameWords) -> TableFormat {
    let columns = ColumnNames()
      .with("entity", "entity name", required: true).with("action", "wro finding", "wro/finding", required: true)
      .with("date", "effective date", required: true).with("country").with("status").with("merchandise")
    return TableFormat(source: "CBP CSV", columns: columns) { (table) throws(TableError) in
      var found: [ImportedOrder] = []
      var left: [String] = []
      while let row = try table.next() {
        guard case .row(let row) = row, !row["entity"].isEmpty else { continue }
        let status = row["status"].lowercased()
        // An order that is no longer active has no end date in this file: it says nothing about any day.
        guard status.isEmpty || status.contains("active") && !status.contains("inactive") else {
          left.append("row \(row.line): \(ImportReader.clean(row["entity"])): its status is \"\(row["status"])\"")
          continue
        }
        let action = row["action"].lowercased().contains("finding") ? Order.Action.finding : .withhold
        found += EntityCell.parties(row["entity"], words).map { party in
          ImportedOrder(
            action: action, kind: party.kind, name: party.name, aliases: party.aliases, countryName: row["country"],
            parent: party.parent, effectiveOn: day(row["date"]) ?? "", until: nil, line: row.line)
        }
      }
      return .orders(found, list: "cbp", source: "CBP CSV", left: left, stand: nil)
    }
  }

  private static var sanctions: TableFormat {
    let columns = ColumnNames()
      .with("id", required: true).with("schema", required: true).with("name", required: true)
      .with("aliases", required: true).with("countries").with("sanctions").with("dataset", required: true)
      .with("first_seen").with("last_seen").with("last_change")
    return TableFormat(source: "OpenSanctions simple CSV", columns: columns) { (table) throws(TableError) in
      var found: [ImportedOrder] = []
      var list = "uflpa"
      var stand = ""
      while let row = try table.next() {
        guard case .row(let row) = row else { continue }
        if row["dataset"].lowercased().contains("cbp") || row["dataset"].lowercased().contains("customs") {
          list = "cbp"
        }
        // What the file holds is as of its last change, not as of the day on which a party was first seen.
        stand = ["last_change", "last_seen", "first_seen"].map { String(row[$0].prefix(10)) }.filter(isDay)
          .prefix(1).reduce(stand, max)
        let date = row["sanctions"].split { !$0.isNumber && $0 != "-" }.map(String.init).first(where: isDay)
        found.append(
          ImportedOrder(
            action: list == "cbp" ? .withhold : .uflpa, kind: row["schema"] == "Vessel" ? .vessel : .entity,
            name: ImportReader.clean(row["name"]),
            aliases: row["aliases"].split(separator: ";").map { ImportReader.clean(String($0)) },
            countryName: row["countries"].split(separator: ";").first.map(String.init) ?? "", parent: "",
            effectiveOn: date ?? String(row["first_seen"].prefix(10)), until: nil, line: row.line))
      }
      return .orders(
        found, list: list, source: "OpenSanctions simple CSV", left: [], stand: stand.isEmpty ? nil : stand)
    }
  }

  /// "9/30/2019" or "2019-09-30" as an ISO day.
  static func day(_ text: String) -> String? {
    let text = String(text.prefix { !$0.isWhitespace && $0 != "T" })
    if isDay(text) { return text }
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 1900 else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts[2])-\(two(parts[0]))-\(two(parts[1]))"
    return isDay(day) ? day : nil
  }
}
