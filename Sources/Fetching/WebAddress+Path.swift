extension WebAddress {
  /// Back slashes turned, dot segments resolved (RFC 3986, section 5.2.4, "%2e" being a dot), the rest encoded.
  static func normalisedPath(_ bytes: ArraySlice<UInt8>) -> String {
    let segments = bytes.map { isSlash($0) ? UInt8(ascii: "/") : $0 }
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var kept: [ArraySlice<UInt8>] = []
    let first = bytes.first.map(isSlash) == true ? 1 : 0
    for (index, segment) in segments.enumerated().dropFirst(first) {
      let isLast = index == segments.count - 1
      switch dots(segment) {
      case 1: if isLast { kept.append([]) }
      case 2:
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append([]) }
      default: kept.append(segment)
      }
    }
    var path: [UInt8] = []
    for segment in kept {
      path.append(UInt8(ascii: "/"))
      encode(segment, into: &path) { !isAddressOctet($0) }
    }
    return path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
  }

  static func encodedQuery(_ bytes: ArraySlice<UInt8>) -> String {
    var query: [UInt8] = []
    encode(bytes, into: &query, where: isEncodedInQuery)
    return String(decoding: query, as: UTF8.self)
  }

  /// Whether an octet may stand in a path or a query as it is (RFC 3986, appendix A): all that is seen of ASCII but
  /// " < > \ ^ ` { | }.
  static func isAddressOctet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    default: (0x21...0x7E).contains(byte)
    }
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
  }

  /// Browsers encode the apostrophe in a query too (WHATWG URL, special-query percent-encode set).
  static func isEncodedInQuery(_ byte: UInt8) -> Bool { !isAddressOctet(byte) || byte == UInt8(ascii: "'") }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  /// 1 for ".", 2 for "..", else 0.
  private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
    guard (1...6).contains(segment.count) else { return 0 }
    var count = 0
    var index = segment.startIndex
    while index < segment.endIndex {
      if segment[index] == UInt8(ascii: ".") {
        index += 1
      } else if percentOctet(segment, at: index) == UInt8(ascii: ".") {
        index += 3
      } else {
        return 0
      }
      count += 1
    }
    return count <= 2 ? count : 0
  }

  private static func encode(
    _ bytes: ArraySlice<UInt8>, into result: inout [UInt8], where isForbidden: (UInt8) -> Bool
  ) {
    for byte in bytes {
      if isForbidden(byte) {
        appendEncoded(byte, to: &result)
      } else {
        result.append(byte)
      }
    }
  }

  static func appendEncoded(_ byte: UInt8, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "%"))
    result.append(hexDigits[Int(byte >> 4)])
    result.append(hexDigits[Int(byte & 15)])
  }
}
