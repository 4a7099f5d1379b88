import Foundation
import Packing

/// The packed streams of a PDF, held to their checksums, which readers pass over (PDF 1.7, sections 7.3.8 and 7.4.4).
enum PDFStreams {
  /// More than a certification has.
  private static let mostStreams = 20_000

  /// Whether every stream that is packed with zlib alone, or first of all, unpacks as it was packed and ends where the
  /// file says so. Streams that are wrapped otherwise are not looked into.
  static func areWhole(_ bytes: [UInt8], limit: Int) -> Bool {
    var room = limit
    var last = 0
    var looked = 0
    for place in PDFFrame.places(of: "stream", in: bytes) where place >= last {
      // Not "endstream", and "startxref" holds no such word.
      guard place == 0 || bytes[place - 1] != UInt8(ascii: "d") else { continue }
      var start = place + 6
      if start < bytes.count, bytes[start] == 0x0D { start += 1 }
      guard start < bytes.count, bytes[start] == 0x0A else { continue }
      looked += 1
      if looked > mostStreams { return false }
      guard isPacked(bytes[last..<place]) else { continue }
      guard let lengths = Zlib.lengths(of: bytes[(start + 1)...], limit: room) else {
        return false
      }
      room -= lengths.unpacked
      let end = start + 1 + lengths.packed
      guard bytes[end...].drop(while: { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }).starts(with: "endstream".utf8) else {
        return false
      }
      last = end
    }
    return true
  }

  /// Whether the dictionary that ends here names zlib as its first filter.
  private static func isPacked(_ before: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: before.suffix(2000), as: UTF8.self)
    guard let object = head.range(of: " obj", options: .backwards),
      let filter = head[object.upperBound...].range(of: "/Filter")
    else { return false }
    let name = head[filter.upperBound...].drop { $0 == " " || $0 == "[" || $0.isNewline }
    return name.hasPrefix("/FlateDecode") || name.hasPrefix("/Fl ")
  }
}
