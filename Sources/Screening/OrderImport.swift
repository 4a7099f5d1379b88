import Tabulating

/// Compares a file of orders with those we hold.
struct OrderImport {
  let lists: Lists
  let files: [String: [UInt8]]

  func plan(
    _ imported: [ImportedOrder], list: String, source: String, acceptsLoss: Bool
  ) throws(ImportError) -> ImportPlan {
    var plan = ImportPlan(
      list: list, edition: imported.map(\.effectiveOn).max() ?? "", source: source, rows: imported.count, added: [],
      removed: [], changed: [], renamed: [], problems: [], files: [:])
    let held = lists.orders.filter { $0.id.hasPrefix(list + "-") && $0.until == nil }
    let known = Dictionary(grouping: held) { CleanName($0.name, lists.nameWords).joined }
    var rows: [[String]] = []
    var met: Set<String> = []
    for order in imported {
      let key = CleanName(order.name, lists.nameWords).joined
      let same = known[key]?.first
      let origin = lists.origin(order.countryName)
      let goods = lists.goods(in: order.name)
      guard let iso3 = origin.countries.first?.iso3 ?? same?.iso3, isDay(order.effectiveOn) else {
        plan.problems.append("row \(order.line): \(order.name): \(origin.problem ?? "no day on which it took effect")")
        continue
      }
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
      if same == nil { plan.added.append(order.name) }
      rows.append([
        "", order.action.rawValue, order.kind.rawValue, order.name, order.aliases.joined(separator: "|"), iso3, "",
        same?.good ?? "", same?.section ?? "", order.parent.isEmpty ? same?.parent ?? "" : order.parent,
        order.effectiveOn, order.until ?? "",
      ])
    }
    let parties = held.filter { $0.kind == .entity || $0.kind == .vessel }
    let lost = parties.filter { !met.contains(CleanName($0.name, lists.nameWords).joined) }
    plan.removed = lost.map(\.name).sorted()
    if !acceptsLoss, Double(lost.count) > Double(parties.count) * ListImport.tolerance {
      throw ImportError(
        .loss,
        "\(lost.count) of \(parties.count) names that we hold would be lost, \"\(plan.removed[0])\" among them. If they were "
          + "removed, say so with --accept-loss.")
    }
    plan.files["orders.csv"] = table(rows, list)
    return plan
  }

  /// The parties of the list replaced; classes, regions, orders that have ended, and the other list stay.
  private func table(_ rows: [[String]], _ list: String) -> [UInt8] {
    let tables = ListingTables(lists: lists, files: files)
    let records = tables.records("orders.csv")
    let kept = records.dropFirst().filter { row in
      !row[0].hasPrefix(list + "-") || row[2] == "goods class" || row[2] == "region" || !row[11].isEmpty
    }
    var number =
      kept.filter { $0[0].hasPrefix(list + "-") }.compactMap { Int($0[0].dropFirst(list.count + 1)) }.max() ?? 0
    var writer = CSVWriter()
    writer.write(records.first ?? [])
    for row in kept { writer.write(row) }
    for row in rows {
      number += 1
      writer.write(
        ["\(list)-\(String(repeating: "0", count: max(0, 3 - String(number).count)))\(number)"] + row.dropFirst())
    }
    return writer.bytes
  }
}
