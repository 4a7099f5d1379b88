extension WebAddress {
  /// Without blanks around it, line breaks and tabs within it, and its fragment.
  static func cleaned(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes.removeSubrange(hash...) }
    bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes.drop { $0 <= 0x20 })
  }

  static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  /// The scheme in lower case and what follows its colon; nil when there is no scheme.
  static func splitScheme(_ bytes: ArraySlice<UInt8>) -> (scheme: String, rest: ArraySlice<UInt8>)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, isLetter(first),
      bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return (String(decoding: bytes[..<colon], as: UTF8.self).lowercased(), bytes[(colon + 1)...])
  }

  static func splitAuthority(_ bytes: ArraySlice<UInt8>, scheme: Scheme) -> (host: String, port: Int?)? {
    guard !bytes.contains(UInt8(ascii: "@")) else { return nil }
    var hostBytes = bytes
    var port: Int?
    let afterBracket = bytes.lastIndex(of: UInt8(ascii: "]")) ?? bytes.startIndex
    if let colon = bytes[afterBracket...].lastIndex(of: UInt8(ascii: ":")) {
      hostBytes = bytes[..<colon]
      let digits = bytes[(colon + 1)...]
      if !digits.isEmpty {
        guard digits.allSatisfy(isDigit), let number = Int(String(decoding: digits, as: UTF8.self)),
          (1...65_535).contains(number)
        else { return nil }
        port = number == (scheme == .http ? 80 : 443) ? nil : number
      }
    }
    return normalisedHost(hostBytes).map { ($0, port) }
  }

  /// Lower case, percent-decoded, full-width forms made ordinary, other scripts in ASCII; nil when it is no host.
  private static func normalisedHost(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.first == UInt8(ascii: "[") {
      guard bytes.last == UInt8(ascii: "]"),
        let address = IPAddress(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)), address.isV6
      else { return nil }
      return String(decoding: bytes, as: UTF8.self).lowercased()
    }
    guard let decoded = String(validating: percentDecoded(bytes), as: UTF8.self) else { return nil }
    let plain = String(String.UnicodeScalarView(decoded.unicodeScalars.compactMap(ordinary))).lowercased()
    var host = plain.split(separator: ".", omittingEmptySubsequences: false)
      .map { Punycode.encoded(label: String($0)) }.joined(separator: ".")
    if host.utf8.last == UInt8(ascii: ".") { host.removeLast() }
    let isForbidden: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x7F || Array("#/:<>?@[\\]^|%\"`{}".utf8).contains($0) }
    guard !host.isEmpty, host.utf8.count <= 253, !host.utf8.contains(where: isForbidden),
      host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy({
        (1...63).contains($0.count)
      })
    else { return nil }
    return host
  }

  /// What name preparation (UTS 46) makes of a character, as far as it matters here: full-width forms and the full
  /// stops of East Asian scripts become ASCII ("１２７。０。０。１" is an address, not a name), what cannot be seen goes.
  private static func ordinary(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3002, 0xFF61: "."
    case 0x00AD, 0x200B, 0x2060, 0xFEFF: nil
    default: scalar
    }
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let octet = percentOctet(bytes, at: index) {
        result.append(octet)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The octet that "%XX" at a place stands for; nil when there is no such thing there.
  static func percentOctet(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
      let low = hexValue(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
