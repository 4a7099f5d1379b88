import Foundation
import NIOCore

/// Virtual hosts from a folder with one folder a host.
///
/// Everything is read at the start and looked up by its address afterwards, so that no path a client sends ever
/// reaches the file system.
struct FolderHosts: Sendable {
  private var hosts: [String: Files] = [:]

  private struct Files: Sendable {
    var pages: [String: Page] = [:]
    var rules: [SiteRule] = []

    /// The page of a path: a folder answers with its index, or sends the client to the address with the slash.
    func page(at path: String) -> Page? {
      let path = path.removingPercentEncoding ?? path
      guard path.hasPrefix("/") else { return nil }
      if path.hasSuffix("/") { return pages["\(path)index.html"] }
      if let page = pages[path] ?? pages["\(path).html"] { return page }
      return pages["\(path)/index.html"] == nil ? nil : .redirect(to: "\(path)/")
    }
  }

  /// Reads `folder/<host>/...`. A host's `site.json` holds its special rules and is not served.
  init(folder: URL) throws {
    for host in try Self.names(in: folder) where Self.isFolder(folder.appending(path: host)) {
      var files = Files()
      try Self.read(folder.appending(path: host), under: "/", into: &files)
      hosts[host] = files
    }
  }

  init() {}

  var names: [String] { hosts.keys.sorted() }

  /// Nil when no such host is kept here.
  func answer(to request: Request) -> [Step]? {
    guard let files = hosts[request.host] else { return nil }
    let path = String(request.path)
    guard let rule = files.rules.first(where: { $0.applies(to: path) }) else {
      return (files.page(at: path) ?? files.pages["/404.html"]?.with(status: 404) ?? .notFound).answer(to: request)
    }
    return rule.answer(to: request, page: files.page(at: path) ?? .notFound)
  }

  private static func read(_ folder: URL, under prefix: String, into files: inout Files) throws {
    for name in try names(in: folder) {
      let place = folder.appending(path: name)
      if isFolder(place) {
        try read(place, under: "\(prefix)\(name)/", into: &files)
        continue
      }
      let bytes = try Data(contentsOf: place)
      if prefix == "/", name == "site.json" {
        files.rules = try JSONDecoder().decode(SiteRule.List.self, from: bytes).rules
        continue
      }
      files.pages["\(prefix)\(name)"] = Page(
        mediaType: mediaType(of: name), body: ByteBuffer(bytes: bytes), entityTag: entityTag(of: bytes))
    }
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func isFolder(_ place: URL) -> Bool {
    (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }

  static func mediaType(of name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "html", "htm": "text/html; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "xml": "application/xml"
    case "css": "text/css"
    case "js": "text/javascript"
    case "json": "application/json"
    case "csv": "text/csv; charset=utf-8"
    case "pdf": "application/pdf"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "gz": "application/gzip"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    default: "application/octet-stream"
    }
  }

  /// FNV-1a over the bytes: the same file has the same tag on every machine.
  static func entityTag(of bytes: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\"\(String(hash, radix: 16))\""
  }
}

extension Page {
  func with(status: Int) -> Page {
    var page = self
    page.status = status
    return page
  }
}
