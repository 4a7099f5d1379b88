import Foundation
import Publishing
import Testing

/// Writes everything that is published into the folder FAIRLEAD_PREVIEW names, for a look at it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FAIRLEAD_PREVIEW"] != nil))
struct PreviewTests {
  @Test func write() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["FAIRLEAD_PREVIEW"] ?? "")
    var files: [String: [UInt8]] = [:]
    files[Workbook.name] = try Workbook.bytes(Samples.all, run: Samples.run, rubric: Samples.rubric)
    for file in CSVFile.all(Samples.rubric) { files[file.name] = file.bytes(Samples.all) }
    for (path, bytes) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    #expect(files.count >= 4)
  }
}
