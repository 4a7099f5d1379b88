import Disclosures

extension WARCRecord {
  /// The record as it stands in a file, not yet packed.
  static func head(_ fields: [Field], blockLength: Int) -> [UInt8] {
    var text = "WARC/1.1\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    text += "Content-Length: \(blockLength)\r\n\r\n"
    return Array(text.utf8)
  }

  static let end: [UInt8] = Array("\r\n\r\n".utf8)

  /// Reads a record from the unpacked bytes of its gzip member, which holds this record and nothing else.
  init(_ bytes: [UInt8], at position: WARCPosition) throws(ArchiveError) {
    func damaged(_ reason: String) -> ArchiveError {
      .damaged(file: position.file, offset: position.offset, reason: reason)
    }
    guard bytes.starts(with: "WARC/1.".utf8) else { throw damaged("it does not begin with \"WARC/1.\"") }
    let (head, rest) = HTTPHead.split(bytes)
    let fields = HTTPHead.fields(head).map { Field($0.name, $0.value) }
    self.init(position: position, fields: fields, block: [])
    guard let length = field("Content-Length").flatMap({ Int($0) }), length >= 0 else {
      throw damaged("it has no valid Content-Length")
    }
    guard rest.count >= length + 4 else {
      throw damaged("Content-Length \(length), but only \(rest.count) bytes follow")
    }
    guard rest.count == length + 4, rest.suffix(4).elementsEqual(Self.end) else {
      throw damaged("its gzip member does not end with the record")
    }
    block = Array(rest.prefix(length))
  }
}
