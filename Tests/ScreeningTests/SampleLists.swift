import Foundation

@testable import Screening

/// The lists of the project, read once.
enum SampleLists {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "rubric/lists")

  static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(".csv") {
      files[name] = (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
    }
    return files
  }()

  static func load() throws -> Lists { try loaded.get() }

  private static let loaded: Result<Lists, any Error> = {
    Result { try Lists.load(files: files) }
  }()
}
