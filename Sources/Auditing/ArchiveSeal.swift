import Archiving
import Disclosures
import Foundation

/// The files of a finished run's archive, byte for byte: what decided nothing is held by no quotation and no letter,
/// and is part of the record all the same.
enum ArchiveSeal {
  private static let piece = 1 << 20

  /// The archive of a folder; nil for a run without one of its own.
  ///
  /// - Throws: what reading a file throws.
  static func files(of folder: RunFolder) throws -> [RunFacts.ArchiveFile]? {
    let files = try files(in: folder.evidence)
    return files.isEmpty ? nil : files
  }

  private static func files(in folder: String) throws -> [RunFacts.ArchiveFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasSuffix(".warc.gz") }.sorted().map { name in
      RunFacts.ArchiveFile(name: name, sha256: try sum(of: "\(folder)/\(name)"))
    }
  }

  /// One digest for all files of an archive, whichever folder it stands in.
  ///
  /// - Throws: what reading a file throws.
  static func digest(of archive: String) throws -> String {
    let lines = try files(in: archive).map { "\($0.sha256) \($0.name)\n" }
    return SHA256.hex(Array(lines.joined().utf8))
  }

  /// What of the archive is not as it was when the run was finished.
  static func problems(_ facts: RunFacts, in folder: RunFolder) throws -> [String] {
    guard facts.finished != nil else { return [] }
    let found = try files(of: folder) ?? []
    guard let sealed = facts.archive else {
      return found.isEmpty ? [] : ["\(folder.path)/run.json: does not name the files of the archive"]
    }
    var problems = sealed.compactMap { file -> String? in
      guard let other = found.first(where: { $0.name == file.name }) else {
        return "\(folder.evidence)/\(file.name): is missing"
      }
      guard other.sha256 != file.sha256 else { return nil }
      return
        "\(folder.evidence)/\(file.name): is not the file that the run wrote: its SHA-256 is \(other.sha256), run.json "
        + "says \(file.sha256)"
    }
    problems += found.filter { file in !sealed.contains { $0.name == file.name } }.map {
      "\(folder.evidence)/\($0.name): is no file of the run"
    }
    return problems
  }

  private static func sum(of path: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    let sum = SHA256()
    while let data = try handle.read(upToCount: piece), !data.isEmpty { sum.update([UInt8](data)) }
    return SHA256.hex(digest: sum.finish())
  }
}
