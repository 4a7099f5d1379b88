import Foundation

@testable import Rubrics

/// The rubric files of this project by their path under `rubric/`.
func rubricFolder() throws -> [String: [UInt8]] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("rubric")
  var files: [String: [UInt8]] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".yaml") {
    files[path] = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }
  return files
}

/// The project's files with a piece of one of them replaced; fails when the piece does not occur just once.
func rubricFolder(changing path: String, _ old: String, to new: String) throws -> [String: [UInt8]] {
  var files = try rubricFolder()
  let text = String(decoding: files[path] ?? [], as: UTF8.self)
  let parts = text.components(separatedBy: old)
  guard parts.count == 2 else { throw Unchanged(path: path, count: parts.count - 1) }
  files[path] = Array(parts.joined(separator: new).utf8)
  return files
}

struct Unchanged: Error {
  var path: String
  var count: Int
}

/// What is wrong with a set of files, one line a problem; empty when they load.
func problems(_ files: [String: [UInt8]], id: String = "sb657") -> [String] {
  do throws(RubricError) {
    _ = try Rubric.load(files, id: id)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}
