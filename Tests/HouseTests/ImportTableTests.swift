import Foundation
import Testing

/// Holds every source file to the table of rooms in Package.swift. The compiler does not: a module that is reachable
/// through another one can be imported without being named as a dependency.
@Suite struct ImportTableTests {
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Libraries that only one room may touch, so that replacing one of them means opening one door.
  static let soleUsers: [String: Set<String>] = [
    "GRDB": ["Storing"], "Mustache": ["Publishing"], "ArgumentParser": ["fairlead", "SampleWeb"],
    "NIOCore": ["SampleWeb"], "NIOPosix": ["SampleWeb"], "NIOHTTP1": ["SampleWeb"],
  ]

  static let platform: Set<String> = [
    "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
  ]

  struct Import: Hashable {
    var file: String
    var room: String
    var module: String
    var isPublic: Bool
  }

  static func imports() throws -> [Import] {
    let sources = top.appending(path: "Sources")
    var found: [Import] = []
    for room in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted() {
      let folder = sources.appending(path: room)
      guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { continue }
      for case let file as URL in files where file.pathExtension == "swift" {
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
          guard let match = line.wholeMatch(of: importLine) else { continue }
          found.append(
            Import(
              file: "\(room)/\(file.lastPathComponent)", room: room, module: String(match.output.2),
              isPublic: match.output.1.contains("public")))
        }
      }
    }
    return found
  }

  /// `public import Module`, `import struct Module.Name`, `@testable import Module`.
  static var importLine: Regex<(Substring, Substring, Substring)> {
    /\s*((?:@\w+\s+)*(?:\w+\s+)?)import (?:(?:struct|class|enum|func|typealias|protocol) )?(\w+)(?:\.\w+)*\s*(?:\/\/.*)?/
  }

  /// The rows of the manifest: a room's name and the own rooms that it may import.
  static func table() throws -> [String: Set<String>] {
    let manifest = try String(contentsOf: top.appending(path: "Package.swift"), encoding: .utf8)
    var rows: [String: Set<String>] = [:]
    for match in manifest.matches(of: /Room\(\s*name: "(\w+)"(?<row>(?:[^()]|\([^()]*\))*)\)/) {
      let imports = match.output.row.firstMatch(of: /imports: \[([^\]]*)\]/)?.output.1 ?? ""
      rows[String(match.output.1)] = Set(imports.matches(of: /"(\w+)"/).map { String($0.output.1) })
    }
    return rows
  }

  @Test func tableNamesEveryRoomOnDisk() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.top.appending(path: "Sources").path)
    #expect(Set(try Self.table().keys) == Set(folders.filter { !$0.hasPrefix(".") }))
  }

  @Test func filesImportOnlyWhatTheirRoomMay() throws {
    let table = try Self.table()
    let imports = try Self.imports()
    #expect(imports.count > 20)
    for found in imports where table[found.module] != nil {
      #expect(
        table[found.room]?.contains(found.module) == true,
        "\(found.file) imports \(found.module), which the row of \(found.room) in Package.swift does not allow")
    }
  }

  @Test func librariesStayBehindTheirOneDoor() throws {
    for found in try Self.imports() {
      if let users = Self.soleUsers[found.module] {
        #expect(users.contains(found.room), "\(found.file) imports \(found.module); only \(users.sorted()) may")
        #expect(!found.isPublic, "\(found.file) shows \(found.module) in its public API")
      }
      if found.module.hasPrefix("C"), found.module.dropFirst().first?.isUppercase == true {
        #expect(!found.isPublic, "\(found.file) shows the C module \(found.module) in its public API")
      }
    }
  }

  @Test func everyImportIsKnown() throws {
    let known = Set(try Self.table().keys).union(Self.soleUsers.keys).union(Self.platform)
    for found in try Self.imports() {
      #expect(known.contains(found.module), "\(found.file) imports \(found.module), which no row of the table knows")
    }
  }

  @Test func matchingIsPure() throws {
    for found in try Self.imports() where found.room == "Matching" {
      #expect(!Self.platform.contains(found.module), "\(found.file) imports \(found.module); Matching is pure")
    }
  }

  @Test func noDrawers() throws {
    let sources = Self.top.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) {
      let name = file.deletingPathExtension().lastPathComponent
      #expect(
        name.firstMatch(of: /Utils?|Helpers?|Common|Misc|Manager/) == nil, "\(name): give each thing its own room")
    }
  }
}
