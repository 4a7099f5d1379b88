import Disclosures

/// What people decided, and what a name suggests and does not say.
extension SupplierScreen {
  /// Sets what people decided beside the candidates, those said to be the same first. A party that a person said is the
  /// same is a candidate, whatever its name; any other decision that meets no candidate is told.
  func apply(_ settled: [SettledDecisions.Settled], to answer: inout SupplierAnswer, _ origin: Origin) {
    for decision in settled {
      let ids = Set(decision.orders.map(\.id))
      let met = answer.candidates.indices.filter { ids.contains(answer.candidates[$0].order.id) }
      for place in met { answer.candidates[place].decision = decision.entry.verdict }
      if !met.isEmpty { continue }
      let inForce = decision.orders.filter { $0.holds(on: asOf) }
      if decision.entry.verdict == .same, !decision.entry.party.isEmpty, !inForce.isEmpty {
        answer.candidates += inForce.map {
          Candidate(
            order: $0, name: $0.name, score: 0, basis: .decision, country: Self.agreement(origin, $0), decision: .same)
        }
      } else {
        answer.notes.append(decision.remark(isInForce: !inForce.isEmpty))
        answer.decisionsNotApplied += 1
      }
    }
    if settled.isEmpty { return }
    let all = answer.candidates
    answer.candidates =
      all.filter { $0.decision == .same } + all.filter { $0.decision == nil } + all.filter { $0.decision == .different }
  }

  /// A firm that names a region under an order in its own name may be there, or may not.
  func hints(_ supplier: Supplier, _ answer: SupplierAnswer, _ origin: Origin) -> [String] {
    guard answer.answer != .named, answer.candidates.isEmpty else { return [] }
    // "Anhui Hami Melon Trading": a city alone says little beside a place that is given.
    let isPlaced = !supplier.region.isEmpty || !supplier.address.isEmpty
    let named = lists.regions(saidIn: supplier.name) + lists.regions(inChinese: supplier.name)
    let regions = (isPlaced ? named : lists.origin(supplier.name).regions).filter { region in
      origin.countries.contains { $0.iso3 == region.iso3 } && !answer.orders.contains { $0.region == region.id }
    }
    return regions.filter { region in
      lists.orders.contains { $0.region == region.id && $0.good == "*" && $0.holds(on: asOf) }
    }.map { "its name speaks of \($0.name), its region and address do not: ask where its goods are made" }
  }
}
