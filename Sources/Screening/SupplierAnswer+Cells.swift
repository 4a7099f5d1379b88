import Disclosures

extension SupplierAnswer {
  /// A row that could not be read, and why.
  public init(broken line: Int, reason: String) {
    self.init(
      supplier: Supplier(line: line, name: ""), answer: .notRead, candidates: [], orders: [], goods: [],
      notes: [reason],
      lists: [])
  }

  /// Header of the table that `cells` fill.
  public static let columns = [
    "line", "supplier", "country", "answer", "listed_party", "order_id", "action", "effective_on", "features", "parent",
    "section", "decision", "other_candidates", "class_and_region_orders", "goods", "notes",
  ]

  /// The answer as a row of text; candidates beyond the best one are named in one cell.
  public var cells: [String] {
    let best = candidates.first
    let others = candidates.dropFirst().map { "\($0.order.name) (\($0.order.id), \($0.features))" }
    let goods = goods.map {
      (["\($0.asked): \($0.answer.rawValue)"] + $0.kinshipNotes + $0.sectorNotes).joined(separator: ", ")
    }
    return [
      "\(supplier.line)", supplier.name, supplier.country, answer.rawValue, best?.listedAs ?? "", best?.order.id ?? "",
      best?.order.action.rawValue ?? "", best?.order.effectiveOn ?? "", best?.features ?? "", best?.order.parent ?? "",
      best?.order.section ?? "", best?.decision?.rawValue ?? "", others.joined(separator: "; "),
      orders.map { "\($0.action.rawValue) \($0.effectiveOn): \($0.name)" }.joined(separator: "; "),
      goods.joined(separator: "; "), notes.joined(separator: "; "),
    ]
  }
}
