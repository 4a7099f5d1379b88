import Disclosures

/// A cookie as a server set it (RFC 6265, section 5.2 and 5.3).
struct Cookie: Sendable, Hashable {
  var name: String
  var value: String
  var domain: String
  /// Whether it goes to `domain` alone and not to the hosts below it.
  var isHostOnly: Bool
  var path: String
  var isSecure: Bool
  /// Nil lasts as long as the session.
  var expires: Timestamp?

  private static let longest = 4096

  /// Reads a Set-Cookie field; nil when it must be ignored.
  init?(_ field: String, from address: WebAddress, at now: Timestamp) {
    guard field.utf8.count <= Self.longest, !field.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 }) else {
      return nil
    }
    let parts = field.split(separator: ";", omittingEmptySubsequences: false).map(Self.pair)
    guard let first = parts.first, let value = first.value, !first.name.isEmpty else { return nil }
    (name, self.value) = (first.name, value)
    (domain, isHostOnly) = (address.host, true)
    path = Self.defaultPath(address)
    isSecure = false
    var maxAge: Int64?
    for part in parts.dropFirst() {
      let value = part.value ?? ""
      switch part.name.lowercased() {
      case "secure": isSecure = true
      case "path": path = value.hasPrefix("/") ? value : Self.defaultPath(address)
      case "max-age": maxAge = Int64(value).map { max(0, min($0, 1_000_000_000)) }
      case "expires": expires = HTTPDate.parse(value) ?? expires
      case "domain" where !value.isEmpty:
        let wanted = (value.hasPrefix(".") ? String(value.dropFirst()) : value).lowercased()
        if RegistrableDomain.isPublicSuffix(wanted) && wanted != address.host { return nil }
        (domain, isHostOnly) = (wanted, RegistrableDomain.isPublicSuffix(wanted))
      default: break
      }
    }
    // Max-Age wins over Expires.
    if let maxAge { expires = Timestamp(milliseconds: now.milliseconds + maxAge * 1000) }
    guard matches(host: address.host) else { return nil }
  }

  /// Whether it goes with a request to an address.
  func belongs(to address: WebAddress, at now: Timestamp) -> Bool {
    if isSecure && address.scheme != .https { return false }
    if let expires, expires <= now { return false }
    return matches(host: address.host) && matches(path: address.path)
  }

  private func matches(host: String) -> Bool {
    if host == domain { return true }
    return !isHostOnly && host.hasSuffix("." + domain) && IPAddress(host) == nil
  }

  private func matches(path asked: String) -> Bool {
    asked == path || asked.hasPrefix(path.hasSuffix("/") ? path : path + "/")
  }

  private static func defaultPath(_ address: WebAddress) -> String {
    guard let slash = address.path.lastIndex(of: "/"), slash != address.path.startIndex else { return "/" }
    return String(address.path[..<slash])
  }

  private static func pair(_ part: Substring) -> (name: String, value: String?) {
    guard let equals = part.firstIndex(of: "=") else { return (trimmed(part), nil) }
    return (trimmed(part[..<equals]), trimmed(part[part.index(after: equals)...]))
  }

  private static func trimmed(_ text: Substring) -> String {
    var result = text.drop { $0 == " " || $0 == "\t" }
    while let last = result.last, last == " " || last == "\t" { result.removeLast() }
    return String(result)
  }
}
