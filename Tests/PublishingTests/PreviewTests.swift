import Foundation
import Publishing
import Testing

/// Writes everything that is published into the folder FAIRLEAD_PREVIEW names, for a look at it.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["FAIRLEAD_PREVIEW"] != nil))
struct PreviewTests {
  @Test func write() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["FAIRLEAD_PREVIEW"] ?? "")
    let templates = try Samples.templates()
    let site = Publication(.site, templates: templates, run: Samples.run, rubric: Samples.rubric)
    let report = Publication(.report, templates: templates, run: Samples.run, rubric: Samples.rubric)
    var files = try site.files(Samples.all)
    for (path, bytes) in try report.files(Samples.all) { files["run/\(path)"] = bytes }
    for (path, bytes) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    #expect(files.count >= 4)
  }
}
