import Tabulating

/// Compares a file of orders with those we hold.
struct OrderImport {
  let lists: Lists
  let files: [String: [UInt8]]

  func plan(
    _ imported: [ImportedOrder], list: String, source: String, stand: String?, acceptsLoss: Bool
  ) throws(ImportError) -> ImportPlan {
    var plan = ImportPlan(
      list: list, edition: stand ?? imported.map(\.effectiveOn).max() ?? "", source: source, rows: imported.count,
      added: [],
      removed: [], changed: [], renamed: [], doubts: [], problems: [], files: [:])
    let held = lists.orders.filter { $0.id.hasPrefix(list + "-") && $0.until == nil }
    // A name may stand in the file as one of our aliases, or with its short form in brackets.
    var known: [String: [Order]] = [:]
    for order in held {
      let names = [order.name, EntityCell.apartFromBrackets(order.name).name] + order.aliases
      for key in Set(names.map(key)) { known[key, default: []].append(order) }
    }
    var rows: [[String]] = []
    var met: Set<String> = []
    /// Numbers of orders that rows of the file have taken over.
    var taken: Set<String> = []
    for order in imported {
      let key = key(order.name)
      // A party may stand under two orders, each with its own number.
      let alike = (known[key] ?? []).filter { !taken.contains($0.id) }
      let same =
        alike.first { self.key($0.name) == key && $0.action == order.action && $0.effectiveOn == order.effectiveOn }
        ?? alike.first { self.key($0.name) == key && $0.action == order.action }
        ?? alike.first { self.key($0.name) == key } ?? alike.first
      let origin = lists.origin(order.countryName)
      let goods = lists.goods(in: order.name)
      guard let iso3 = origin.countries.first?.iso3 ?? same?.iso3, isDay(order.effectiveOn) else {
        plan.problems.append("row \(order.line): \(order.name): \(origin.problem ?? "no day on which it took effect")")
        continue
      }
      // "Marange Diamond Fields" reads as a firm and is a region that we hold as one.
      let regions = lists.origin(order.name).regions.map(\.id)
      let stems = Set(words(of: order.name).map(\.stem))
      let isRegion = lists.orders.contains { held in
        guard held.kind == .region, held.region.map(regions.contains) == true, let good = held.good else {
          return false
        }
        return words(of: lists.goods[good]?.name ?? "").first.map { stems.contains($0.stem) } ?? false
      }
      if isRegion { continue }
      if order.kind == .goodsClass {
        // A class is prose: ours are kept, a new one is left to a person.
        let isKnown = lists.orders.contains {
          $0.iso3 == iso3 && $0.kind != .entity && goods.map(\.good.id).contains($0.good ?? "")
        }
        if !isKnown {
          plan.problems.append("row \(order.line): a class of goods, to be entered by hand: \(order.name)")
        }
        continue
      }
      met.insert(key)
      for order in known[key] ?? [] { met.insert(self.key(order.name)) }
      if known[key] == nil { plan.added.append(order.name) }
      if let same { taken.insert(same.id) }
      rows.append([
        same?.id ?? "", order.action.rawValue, order.kind.rawValue, order.name, order.aliases.joined(separator: "|"),
        iso3, "",
        same?.good ?? "", same?.section ?? "", order.parent.isEmpty ? same?.parent ?? "" : order.parent,
        order.effectiveOn, order.until ?? "",
      ])
    }
    let parties = held.filter { $0.kind == .entity || $0.kind == .vessel }
    let absent = parties.filter { !met.contains(key($0.name)) }
    // An order names a firm and its subsidiaries: those that we hold by name stay while the firm does.
    let kept = absent.filter { !$0.parent.isEmpty && met.contains(key($0.parent)) }
    for order in kept where taken.insert(order.id).inserted { rows.append(cells(order)) }
    let lost = absent.filter { !kept.contains($0) }
    plan.removed = lost.map(\.name).sorted()
    if !acceptsLoss, Double(lost.count) > Double(parties.count) * ListImport.tolerance {
      throw ImportError(
        .loss,
        "\(lost.count) of \(parties.count) names that we hold would be lost, \"\(plan.removed[0])\" among them. If they were "
          + "removed, say so with --accept-loss.")
    }
    plan.files["orders.csv"] = table(rows, list)
    plan.files["lists.csv"] = manifest(list, source, plan.edition)
    return plan
  }

  /// The list under the day of the file. Whether it is whole the file does not say: what was missing still may be.
  private func manifest(_ list: String, _ source: String, _ day: String) -> [UInt8] {
    ListingTables(lists: lists, files: files).rewritten("lists.csv") { row in
      guard row[0] == list, isDay(day), day >= row[4] else { return row }
      var row = row
      row[3] = "\(source) as of \(day)"
      row[4] = day
      return row
    }
  }

  private func key(_ name: String) -> String { CleanName(name, lists.nameWords).joined }

  private func cells(_ order: Order) -> [String] {
    [
      order.id, order.action.rawValue, order.kind.rawValue, order.name, order.aliases.joined(separator: "|"),
      order.iso3,
      order.region ?? "", order.good ?? "", order.section, order.parent, order.effectiveOn, order.until ?? "",
    ]
  }

  /// The parties of the list replaced; classes, regions, orders that have ended, and the other list stay.
  private func table(_ rows: [[String]], _ list: String) -> [UInt8] {
    let tables = ListingTables(lists: lists, files: files)
    let records = tables.records("orders.csv")
    let kept = records.dropFirst().filter { row in
      !row[0].hasPrefix(list + "-") || row[2] == "goods class" || row[2] == "region" || !row[11].isEmpty
    }
    // An order keeps its number, so that what people noted by it stays true; one that is gone gives its to no other.
    var number =
      records.filter { $0[0].hasPrefix(list + "-") }.compactMap { Int($0[0].dropFirst(list.count + 1)) }.max() ?? 0
    var writer = CSVWriter()
    writer.write(records.first ?? [])
    for row in kept { writer.write(row) }
    for row in rows {
      guard row[0].isEmpty else {
        writer.write(row)
        continue
      }
      number += 1
      writer.write(
        ["\(list)-\(String(repeating: "0", count: max(0, 3 - String(number).count)))\(number)"] + row.dropFirst())
    }
    return writer.bytes
  }
}
