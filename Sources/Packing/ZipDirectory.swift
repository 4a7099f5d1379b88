import CZlib

/// The directory at the end of a zip file (APPNOTE 6.3, sections 4.3.12 and 4.3.16), which readers go by and which may
/// say something else than the parts themselves.
public enum ZipDirectory {
  /// Whether the directory ends the file, and gives for every entry the checksum that its bytes have. False for zips of
  /// more than 65,534 entries, and where an entry cannot be read.
  public static func holds(_ bytes: [UInt8], _ zip: ZipReader) -> Bool {
    let end = bytes.count - 22
    guard end >= 0, starts(bytes, at: end, with: [0x50, 0x4B, 5, 6]), number(bytes, at: end + 20, of: 2) == 0,
      let count = number(bytes, at: end + 10, of: 2), count < 0xFFFF, var place = number(bytes, at: end + 16, of: 4)
    else { return false }
    for _ in 0..<count {
      guard starts(bytes, at: place, with: [0x50, 0x4B, 1, 2]), let sum = number(bytes, at: place + 16, of: 4),
        let name = number(bytes, at: place + 28, of: 2), let extra = number(bytes, at: place + 30, of: 2),
        let remark = number(bytes, at: place + 32, of: 2), place + 46 + name <= end
      else { return false }
      let title = String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self)
      if !title.hasSuffix("/") {
        guard let data = try? zip.read(title), checksum(data) == sum else { return false }
      }
      place += 46 + name + extra + remark
    }
    return place == end
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  static func starts(_ bytes: [UInt8], at place: Int, with mark: [UInt8]) -> Bool {
    place + mark.count <= bytes.count && bytes[place..<place + mark.count].elementsEqual(mark)
  }

  /// Smallest byte first.
  static func number(_ bytes: [UInt8], at place: Int, of size: Int) -> Int? {
    guard place + size <= bytes.count else { return nil }
    return bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
