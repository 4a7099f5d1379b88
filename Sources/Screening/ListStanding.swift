public import Disclosures

/// What of a list stood on a day.
public struct ListStanding: Sendable, Hashable {
  /// With the edition of that day.
  public var list: ListReference
  /// Rows in force; nil for a list whose rows have no days.
  public var inForce: Int?
  /// What is counted: "line items".
  public var unit: String
  /// First and last day on which anything changes in what we hold; nil for a list whose rows have no days.
  public var firstDay: String?
  public var lastDay: String?
  /// Whether the list itself began on the first day, and not only what we hold of it.
  public var isWholeFromFirstDay = false

  /// What stood on a day, and how far what we hold reaches.
  public func sentence(on day: String) -> String {
    guard let inForce, let firstDay, let lastDay else {
      return "no days: the same \(unit), a hint only, serve for every day"
    }
    if day < firstDay, isWholeFromFirstDay { return "nothing stood on that day: the first \(unit) are of \(firstDay)" }
    if day < firstDay { return "nothing is held of that day: the oldest that we hold is of \(firstDay)" }
    let end = day > lastDay ? "; nothing later than \(lastDay) is held" : "; held from \(firstDay) to \(lastDay)"
    return "\(inForce) \(unit) in force\(end)"
  }
}

extension Lists {
  /// Every list as it stood on a day, in the order of `lists.csv`.
  ///
  /// - Parameter day: such as "2021-03-31"; nil for the newest state that we hold.
  public func standing(on day: String?) -> [ListStanding] {
    references.map { list in
      switch list.id {
      case "tvpra": return editionsStanding(on: day)
      case "eo13126":
        let rows = products.values.joined().map { (from: $0.from, until: $0.until) }
        return standing(list, rows, "pairs of product and country", day)
      case "cbp": return standing(list, spans(of: orders.filter { $0.action != .uflpa }), "orders", day)
      case "uflpa", "uflpa-sectors":
        // Public Law 117-78 is of December 2021: before its first entries there was nothing to hold.
        let isSectors = list.id == "uflpa-sectors"
        let rows =
          isSectors
          ? sectors.map { (from: $0.addedOn, until: nil) } : spans(of: orders.filter { $0.action == .uflpa })
        var standing = standing(list, rows, isSectors ? "sectors" : "entries", day)
        standing.isWholeFromFirstDay = true
        return standing
      default: return ListStanding(list: list, inForce: nil, unit: "codes", firstDay: nil, lastDay: nil)
      }
    }
  }

  /// A list whose rows have days, as it is printed when answered for one: the edition that we hold is not the one of an
  /// earlier day, which is reckoned from the rows.
  func reference(_ id: String, on day: String?) -> ListReference {
    var reference = reference(id)
    guard let day else { return reference }
    let days =
      switch id {
      case "eo13126": products.values.joined().flatMap { [$0.from, $0.until ?? $0.from] }
      case "uflpa-sectors": sectors.map(\.addedOn)
      default:
        orders.filter { ($0.action == .uflpa) == (id == "uflpa") }.flatMap {
          [$0.effectiveOn, $0.until ?? $0.effectiveOn]
        }
      }
    if let last = days.max(), day < last {
      let change = days.filter { $0 <= day }.max()
      reference.edition = "as it stood on \(day)" + (change.map { ", last change that we hold on \($0)" } ?? "")
    }
    return reference
  }

  /// Editions published by a day, oldest first: the last of them is the one in force.
  public func editions(by day: String?) -> [Edition] {
    editions.filter { edition in day.map { edition.publishedOn <= $0 } ?? true }
  }

  private func editionsStanding(on day: String?) -> ListStanding {
    let edition = edition(asOf: day)
    var list = edition.map(reference) ?? reference("tvpra")
    if edition == nil {
      (list.edition, list.isComplete, list.missing) = ("no edition held", false, "every edition of that day")
    }
    return ListStanding(
      list: list, inForce: edition.map { listings(in: $0).count } ?? 0, unit: "line items",
      firstDay: editions.first?.publishedOn, lastDay: editions.last?.publishedOn)
  }

  private func spans(of orders: [Order]) -> [(from: String, until: String?)] {
    orders.map { (from: $0.effectiveOn, until: $0.until) }
  }

  private func standing(
    _ list: ListReference, _ rows: [(from: String, until: String?)], _ unit: String, _ day: String?
  ) -> ListStanding {
    let inForce = rows.count { row in
      guard let day else { return row.until == nil }
      return row.from <= day && row.until.map { day < $0 } ?? true
    }
    let days = rows.flatMap { [$0.from, $0.until ?? $0.from] }
    return ListStanding(
      list: reference(list.id, on: day), inForce: inForce, unit: unit, firstDay: days.min(), lastDay: days.max())
  }
}
