import Foundation

/// The audit of the sample companies, made once and looked at by many tests.
struct SampleRun: Sendable {
  var folder: Workspace
  var ended: Program.Ended

  private static let shared = Task {
    let folder = try Workspace()
    try folder.copy(Place.top + "/samples/companies.csv", to: "companies.csv")
    let server = try await SampleServer(["--folder", Place.top + "/samples/web"])
    let ended = try await Program.fairlead.run(
      ["audit", "companies.csv", "--out", "run"] + server.options, in: folder)
    return SampleRun(folder: folder, ended: ended)
  }

  static func get() async throws -> SampleRun { try await shared.value }

  /// A copy of the run, under "run" in a folder that a test may do with as it likes.
  func copied() throws -> Workspace {
    let copy = try Workspace()
    try copy.copy(folder.path + "/run", to: "run")
    try copy.copy(folder.path + "/companies.csv", to: "companies.csv")
    return copy
  }
}
