import Fetching

/// Addresses to look at, best first. Ties go by fewest clicks, then by the order in which they were met, so that the
/// same pages are always asked for in the same order.
struct Frontier {
  struct Item {
    var address: WebAddress
    var weight: Double
    /// Class of the words that lead there.
    var name: String?
    /// For the trail: "footer link 'SB 657'".
    var reason: String
    var clicks: Int
    /// A home page links to it.
    var isFromHome: Bool
    /// Place in the order of meeting.
    fileprivate(set) var order = 0

    init(
      address: WebAddress, weight: Double, name: String?, reason: String, clicks: Int, isFromHome: Bool
    ) {
      self.address = address
      self.weight = weight
      self.name = name
      self.reason = reason
      self.clicks = clicks
      self.isFromHome = isFromHome
    }
  }

  private var items: [Item] = []
  private var met = 0
  /// Weight at which each address was taken in.
  private var weights: [WebAddress: Double] = [:]

  /// Takes an address in once; met again with more weight, it moves up.
  mutating func add(_ item: Item) {
    if let weight = weights[item.address] {
      guard item.weight > weight, let index = items.firstIndex(where: { $0.address == item.address }) else { return }
      let order = items[index].order
      items[index] = item
      items[index].order = order
    } else {
      var item = item
      item.order = met
      met += 1
      items.append(item)
    }
    weights[item.address] = item.weight
  }

  /// The best one that is wanted.
  mutating func next(where isWanted: (Item) -> Bool) -> Item? {
    var best: Int?
    for (index, item) in items.enumerated() where isWanted(item) {
      guard let current = best else {
        best = index
        continue
      }
      let other = items[current]
      if (-item.weight, item.clicks, item.order) < (-other.weight, other.clicks, other.order) { best = index }
    }
    return best.map { items.remove(at: $0) }
  }
}
