import Disclosures

/// Decisions with the orders that they are about in the lists that are asked.
struct SettledDecisions {
  struct Settled {
    var entry: Decisions.Entry
    /// Orders of the party; empty where the lists hold none.
    var orders: [Order]
  }

  /// By supplier, in the order of the file.
  private var bySupplier: [String: [Settled]] = [:]
  private let words: NameWords

  init(_ decisions: Decisions, _ lists: Lists) {
    words = lists.nameWords
    if decisions.entries.isEmpty { return }
    var parties: [String: [Order]] = [:]
    for order in lists.orders {
      let names = Set(([order.name] + order.aliases).map { Self.name($0, lists.nameWords) })
      for name in names { parties[Self.party(order.id, name), default: []].append(order) }
    }
    for entry in decisions.entries {
      let orders =
        entry.party.isEmpty
        ? lists.orders.filter { $0.id == entry.order }
        : parties[Self.party(entry.order, Self.name(entry.party, words))] ?? []
      bySupplier[Self.supplier(entry.supplier, lists.origin(entry.country), words), default: []]
        .append(Settled(entry: entry, orders: orders))
    }
  }

  /// What was decided about a supplier; of several decisions about one party the last.
  func about(_ supplier: String, _ origin: Origin) -> [Settled] {
    if bySupplier.isEmpty { return [] }
    let all = bySupplier[Self.supplier(supplier, origin, words)] ?? []
    return all.enumerated().filter { place, settled in
      !all[(place + 1)...].contains { later in
        settled.orders.isEmpty
          ? later.entry.order == settled.entry.order && later.entry.party == settled.entry.party
          : !Set(later.orders).isDisjoint(with: settled.orders)
      }
    }.map(\.element)
  }

  private static func supplier(_ name: String, _ origin: Origin, _ words: NameWords) -> String {
    "\(Self.name(name, words))|\(origin.countries.map(\.iso3).joined(separator: ","))"
  }

  /// "cbp-031" is of the list "cbp".
  private static func party(_ order: String, _ name: String) -> String {
    "\(order.prefix { $0 != "-" })|\(name)"
  }

  /// A name of legal forms and stop words alone stands for itself.
  private static func name(_ name: String, _ words: NameWords) -> String {
    let clean = CleanName(name, words).joined
    return clean.isEmpty ? unaccented(name) : clean
  }
}

extension SettledDecisions.Settled {
  /// "a decision (same, by jo on 2026-11-01)".
  private var title: String { "a decision (\(entry.verdict.rawValue), by \(entry.by) on \(entry.on))" }

  /// That the decision was not applied, and what to do.
  ///
  /// - Parameter isInForce: whether an order against the party holds on the day that is asked for.
  func remark(isInForce: Bool) -> String {
    let again = "decide again with `suppliers decide`"
    switch (entry.party.isEmpty, orders.first) {
    case (true, nil): return "\(title) about \(entry.order) is not applied: we hold no such order; \(again)"
    case (true, let order?):
      return
        "\(title) about \(entry.order) is not applied: that is \"\(order.name)\" in these lists, which is no candidate "
        + "for this name; if it is meant, \(again)"
    case (false, nil): return "\(title) is not applied: we hold no order against \"\(entry.party)\""
    case (false, _) where !isInForce: return "\(title) is not applied: no order against \"\(entry.party)\" is in force"
    case (false, _): return "\(title) is not applied: \"\(entry.party)\" is no candidate for this name"
    }
  }
}
