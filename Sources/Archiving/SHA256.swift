import CLibCrypto

/// SHA-256 (FIPS 180-4) of bytes that may come in pieces.
public final class SHA256 {
  private let context: OpaquePointer?
  private var isWhole: Bool

  public init() {
    context = EVP_MD_CTX_new()
    isWhole = context != nil && EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
  }

  deinit { EVP_MD_CTX_free(context) }

  public func update(_ bytes: [UInt8]) { update(bytes[...]) }

  public func update(_ bytes: ArraySlice<UInt8>) {
    isWhole = isWhole && bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) == 1 }
  }

  /// The 32 bytes of the digest; call it once. Empty if libcrypto refused, which no expected digest is equal to.
  public func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    guard isWhole, EVP_DigestFinal_ex(context, &digest, nil) == 1 else { return [] }
    return digest
  }

  /// The 32 bytes of the digest.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    let hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// 64 lower-case hex digits.
  public static func hex(_ bytes: [UInt8]) -> String { hex(digest: digest(bytes)) }

  /// Digest bytes as lower-case hex digits.
  public static func hex(digest: [UInt8]) -> String {
    func digit(_ number: UInt8) -> UInt8 { number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10 }
    return String(unsafeUninitializedCapacity: digest.count * 2) { buffer in
      for (place, byte) in digest.enumerated() {
        buffer[place * 2] = digit(byte >> 4)
        buffer[place * 2 + 1] = digit(byte & 15)
      }
      return digest.count * 2
    }
  }

  /// As WARC digest fields and `Capture.digest` write it: "sha256:" and hex digits.
  public static func labelled(_ pieces: [UInt8]...) -> String {
    let hash = SHA256()
    for piece in pieces { hash.update(piece) }
    return "sha256:" + hex(digest: hash.finish())
  }
}
