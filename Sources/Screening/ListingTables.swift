import Disclosures
import Foundation
import Tabulating

/// Writes the tables of the List of Goods with a new newest edition.
struct ListingTables {
  let lists: Lists
  let files: [String: [UInt8]]

  /// - Parameter keeps: whether the file says nothing about downstream rows (true) or direct ones (false).
  func written(
    _ states: [ListingImport.Key: ListingImport.State], edition: Edition, names: [String: String],
    keeps: (Bool) -> Bool
  ) -> [String: [UInt8]] {
    var changed: [String: [UInt8]] = [:]
    changed["listings.csv"] = listings(states, edition.id, keeps)
    changed["editions.csv"] = editions(edition)
    if !names.isEmpty {
      changed["goods.csv"] = appended("goods.csv", names.sorted { $0.key < $1.key }.map { [$0.key, $0.value, "", ""] })
      changed["good_names.csv"] = appended(
        "good_names.csv", names.sorted { $0.key < $1.key }.map { [$0.key, $0.value, "official"] })
    }
    changed["lists.csv"] = manifest(edition)
    return changed
  }

  private func listings(
    _ states: [ListingImport.Key: ListingImport.State], _ edition: String, _ keeps: (Bool) -> Bool
  ) -> [UInt8] {
    var rows: [[String]] = []
    var done: Set<ListingImport.Key> = []
    for span in lists.spans.values.joined() {
      let key = ListingImport.Key(good: span.good, country: span.country ?? "")
      var span = span
      let isOpen = span.until == nil || span.until == edition
      let isOurGuess = span.from == edition
      if keeps(state(span).isDownstream), states[key] == nil {
        rows.append(cells(span))
        continue
      }
      if isOurGuess { continue }
      if isOpen {
        span.until = states[key] == state(span) ? nil : edition
        if span.until == nil { done.insert(key) }
      }
      rows.append(cells(span))
    }
    for (key, state) in states where !done.contains(key) {
      let before = (lists.spans[key.good] ?? []).filter { ($0.country ?? "") == key.country && $0.from != edition }
      let since = before.first { $0.until == nil || $0.until == edition }?.since ?? edition
      rows.append([
        key.good, key.country, flag(state.childLabor), flag(state.forcedLabor),
        state.isDownstream ? "downstream" : "direct", state.input ?? "", state.inputCountry ?? "", since, edition, "",
        "imported",
      ])
    }
    let order = lists.editions.map(\.id)
    func place(_ row: [String]) -> Int { order.firstIndex(of: row[8]) ?? order.count }
    return table("listings.csv", rows.sorted { ($0[0], $0[1], place($0)) < ($1[0], $1[1], place($1)) })
  }

  private func state(_ span: ListingSpan) -> ListingImport.State {
    var state = ListingImport.State(
      childLabor: span.childLabor, forcedLabor: span.forcedLabor, input: nil, inputCountry: nil, isDownstream: false)
    if case .downstream(let input, let country) = span.relation {
      (state.input, state.inputCountry, state.isDownstream) = (input, country, true)
    }
    return state
  }

  private func cells(_ span: ListingSpan) -> [String] {
    let state = state(span)
    return [
      span.good, span.country ?? "", flag(span.childLabor), flag(span.forcedLabor),
      state.isDownstream ? "downstream" : "direct", state.input ?? "", state.inputCountry ?? "", span.since, span.from,
      span.until ?? "", span.confidence,
    ]
  }

  private func flag(_ flag: Listing.Flag) -> String {
    switch flag {
    case .yes: "yes"
    case .no: "no"
    case .notStated: ""
    }
  }

  private func editions(_ edition: Edition) -> [UInt8] {
    func cells(_ edition: Edition) -> [String] {
      [
        edition.id, edition.title, edition.publishedOn, edition.missing, edition.publishedGoods.map(String.init) ?? "",
        edition.publishedCountries.map(String.init) ?? "", edition.publishedLineItems.map(String.init) ?? "",
      ]
    }
    var whole = edition
    whole.title = "\(edition.id) edition"
    let others = lists.editions.filter { $0.id != edition.id }
    return table("editions.csv", (others + [whole]).sorted { $0.publishedOn < $1.publishedOn }.map(cells))
  }

  private func manifest(_ edition: Edition) -> [UInt8] {
    rewritten("lists.csv") { row in
      guard row[0] == "tvpra" else { return row }
      var row = row
      row[3] = "\(edition.id) edition"
      row[4] = edition.publishedOn
      row[7] = edition.missing.isEmpty ? "yes" : "no"
      row[8] = edition.missing
      return row
    }
  }

  private func table(_ name: String, _ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(header(name))
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  private func header(_ name: String) -> [String] { records(name).first ?? [] }

  private func appended(_ name: String, _ rows: [[String]]) -> [UInt8] {
    table(name, records(name).dropFirst() + rows)
  }

  func rewritten(_ name: String, _ change: ([String]) -> [String]) -> [UInt8] {
    table(name, records(name).dropFirst().map(change))
  }

  /// Rows of a table as it stands, its header first.
  func records(_ name: String) -> [[String]] {
    let bytes = files.first { $0.key == name || $0.key.hasSuffix("/" + name) }?.value ?? []
    var rows: [[String]] = []
    guard let reader = try? CSVReader(bytes: bytes, separator: ",") else { return [] }
    while let row = try? reader.next() {
      if case .record(let record) = row { rows.append(record.cells) }
    }
    return rows
  }
}
