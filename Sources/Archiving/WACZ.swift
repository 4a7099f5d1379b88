public import Disclosures
import Foundation
import Packing

/// An archive as one file that replay tools open (WACZ 1.1.1).
public enum WACZ {
  /// What the package says of itself.
  public struct Description: Sendable, Hashable {
    public var title: String
    /// "fairlead 1.0.0"
    public var software: String
    /// Of the run, not of the export: exporting twice gives the same bytes.
    public var created: Timestamp

    public init(title: String, software: String, created: Timestamp) {
      self.title = title
      self.software = software
      self.created = created
    }
  }

  /// Writes the archive to a `.wacz` file.
  ///
  /// - Parameter titles: page titles by address, for the list of pages; pages without one are listed by address.
  public static func export(
    _ archive: Archive, to path: String, description: Description, titles: [String: String] = [:]
  ) throws(ArchiveError) {
    var index = SortedLines(folder: archive.folder)
    var pages: [IndexEntry] = []
    try archive.forEachEntry { (entry) throws(ArchiveError) in
      if entry.isReplayable { try index.add(entry.line) }
      if entry.status == 200 && entry.mediaType == "text/html" { pages.append(entry) }
    }
    var lines: [UInt8] = []
    try index.forEach { line in lines += line + [UInt8(ascii: "\n")] }
    var members = [
      ZipWriter.Member(name: "indexes/index.cdxj", content: .bytes(lines)),
      ZipWriter.Member(name: "pages/pages.jsonl", content: .bytes(Array(list(of: pages, titles: titles).utf8))),
    ]
    for file in archive.files {
      // Stored as it is: replay tools read records in place.
      members.append(
        ZipWriter.Member(name: "archive/\(file)", content: .file(path: archive.folder + "/" + file), isStored: true))
    }
    let package = Array(try package(of: members, description: description).utf8)
    let digest = JSON.object([
      (name: "path", json: JSON.string("datapackage.json")),
      (name: "hash", json: JSON.string(SHA256.labelled(package))),
    ])
    members.append(ZipWriter.Member(name: "datapackage.json", content: .bytes(package)))
    members.append(ZipWriter.Member(name: "datapackage-digest.json", content: .bytes(Array(digest.utf8))))
    do {
      try ZipWriter.write(members, to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.description)
    }
  }

  private static func package(
    of members: [ZipWriter.Member], description: Description
  ) throws(ArchiveError) -> String {
    var resources: [String] = []
    for member in members {
      let (hash, count) = try measure(member.content)
      let name = member.name.split(separator: "/").last.map(String.init) ?? member.name
      resources.append(
        JSON.object([
          (name: "name", json: JSON.string(name.lowercased())), (name: "path", json: JSON.string(member.name)),
          (name: "hash", json: JSON.string(hash)), (name: "bytes", json: String(count)),
        ]))
    }
    return JSON.object([
      (name: "profile", json: JSON.string("data-package")),
      (name: "wacz_version", json: JSON.string("1.1.1")),
      (name: "title", json: JSON.string(description.title)),
      (name: "created", json: JSON.string(description.created.description)),
      (name: "software", json: JSON.string(description.software)),
      (name: "resources", json: "[" + resources.joined(separator: ",") + "]"),
    ])
  }

  private static func measure(_ content: ZipWriter.Member.Content) throws(ArchiveError) -> (String, Int) {
    switch content {
    case .bytes(let bytes): return (SHA256.labelled(bytes), bytes.count)
    case .file(let path):
      guard let file = fopen(path, "rb") else {
        throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
      }
      defer { fclose(file) }
      let hash = SHA256()
      var count = 0
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      while case let got = fread(&piece, 1, piece.count, file), got > 0 {
        hash.update(piece[..<got])
        count += got
      }
      return ("sha256:" + SHA256.hex(digest: hash.finish()), count)
    }
  }

  /// `pages/pages.jsonl`: a line that says what it is, then a line a page.
  private static func list(of pages: [IndexEntry], titles: [String: String]) -> String {
    var text = "{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All pages\"}\n"
    let inOrder = pages.sorted {
      ($0.position.file, $0.position.offset) < ($1.position.file, $1.position.offset)
    }
    for page in inOrder {
      let id = SHA256.hex(Array("\(page.position.file) \(page.position.offset)".utf8)).prefix(22)
      var members = [
        (name: "id", json: JSON.string(String(id))), (name: "url", json: JSON.string(page.url)),
        (name: "ts", json: JSON.string(date(page.timestamp))),
      ]
      if let title = titles[page.url] { members.append((name: "title", json: JSON.string(title))) }
      text += JSON.object(members) + "\n"
    }
    return text
  }

  /// "20261121023000" as RFC 3339.
  private static func date(_ timestamp: String) -> String {
    let digits = Array(timestamp)
    guard digits.count == 14 else { return timestamp }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].map { String(digits[$0]) }
    return "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5])Z"
  }
}
