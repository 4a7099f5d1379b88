import Defaults
import Foundation
import Testing

/// What is embedded must be what stands in `rubric/` and `templates/` on disk.
@Suite struct DefaultsTests {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func filesOnDisk(_ folder: String) -> [String: [UInt8]] {
    let base = top.appendingPathComponent(folder)
    guard let all = FileManager.default.enumerator(atPath: base.path) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for case let name as String in all {
      let url = base.appendingPathComponent(name)
      guard !url.lastPathComponent.hasPrefix("."),
        (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
        let data = try? Data(contentsOf: url)
      else { continue }
      files["\(folder)/\(name)"] = Array(data)
    }
    return files
  }

  @Test(arguments: ["rubric", "templates"])
  func everyFileIsEmbeddedAndCurrent(folder: String) {
    let onDisk = Self.filesOnDisk(folder)
    let embedded = Defaults.files(under: folder + "/")
    let advice: Comment = "run scripts/embed and build again"
    #expect(embedded.keys.sorted() == onDisk.keys.sorted(), advice)
    for (path, bytes) in onDisk where embedded[path] != nil {
      #expect(embedded[path] == bytes, "\(path) is out of date: build again")
    }
  }

  @Test func pathsAreOrderedAndAskedForOneByOne() throws {
    let paths = Defaults.paths
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(paths.contains("templates/page.mustache"))
    let page = try #require(Defaults.file("templates/page.mustache"))
    #expect(String(decoding: page, as: UTF8.self).hasPrefix("<!doctype html>"))
    #expect(Defaults.file("templates/page") == nil)
    #expect(Defaults.files(under: "no-such-folder/").isEmpty)
  }
}
