import Fetching

extension Search {
  /// Whether a domain begins with the name of one of the company's, or the other way round: "gapwright.example" and
  /// "gapwright-group.example". A shop often leads to its company so.
  func isKin(_ domain: String) -> Bool {
    let name = Self.name(of: domain)
    return domains.contains { own in
      let own = Self.name(of: own)
      let (short, long) = own.utf8.count < name.utf8.count ? (own, name) : (name, own)
      return short.utf8.count >= Self.leastName && long.hasPrefix(short)
    }
  }

  /// Shorter names are found in too many others.
  private static let leastName = 4

  /// The first label without its hyphens.
  private static func name(of domain: String) -> String {
    domain.prefix { $0 != "." }.filter { $0 != "-" }
  }
}
