import Foundation

/// Sort-friendly form of an address, the key of CDXJ indexes: "com,example)/path?a=1".
///
/// As web archives do it: scheme, user, "www." and a default port go, labels of the host are turned around, all is
/// lower case, query parameters are sorted, a slash at the end of a path goes.
enum SURT {
  static func key(_ url: String) -> String {
    let lower = url.lowercased()
    guard let mark = lower.range(of: "://"), case let scheme = lower[..<mark.lowerBound],
      scheme == "http" || scheme == "https"
    else { return escaped(lower) }
    var rest = lower[mark.upperBound...]
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    let authorityEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let authority = rest[..<authorityEnd]
    let target = rest[authorityEnd...]
    let pathEnd = target.firstIndex(of: "?") ?? target.endIndex
    var path = String(target[..<pathEnd])
    while path.hasSuffix("/") { path.removeLast() }
    var key = host(authority, scheme: scheme) + ")" + (path.isEmpty ? "/" : path)
    let query = target[pathEnd...].dropFirst()
    if !query.isEmpty {
      let parameters = query.split(separator: "&", omittingEmptySubsequences: false)
      key += "?" + parameters.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "&")
    }
    return escaped(key)
  }

  private static func host(_ authority: Substring, scheme: Substring) -> String {
    let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    var name = hostAndPort
    var port: Substring = ""
    if let colon = hostAndPort.lastIndex(of: ":"), hostAndPort[colon...].dropFirst().allSatisfy(\.isNumber) {
      name = hostAndPort[..<colon]
      port = hostAndPort[colon...]
    }
    if port == (scheme == "http" ? ":80" : ":443") || port == ":" { port = "" }
    if name.hasPrefix("[") { return String(name + port) }
    var labels = name.split(separator: ".")
    if labels.count > 1, let first = labels.first, first.hasPrefix("www"),
      first.dropFirst(3).allSatisfy(\.isNumber)
    {
      labels.removeFirst()
    }
    return labels.reversed().joined(separator: ",") + port
  }

  /// A key is one word of ASCII.
  private static func escaped(_ key: String) -> String {
    var text = ""
    for byte in key.utf8 {
      if (0x21...0x7e).contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
      }
    }
    return text
  }
}
