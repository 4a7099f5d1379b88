import ArgumentParser
import Auditing
import Disclosures
import Foundation
import Screening

/// Which lists a command goes by, and of which day.
struct ListOptions: ParsableArguments {
  @Option(
    name: .customLong("lists"),
    help: ArgumentHelp("Read the lists from this folder instead of the built-in ones.", valueName: "folder"))
  var folder: String?

  @Option(
    help: ArgumentHelp("Answer as of this day, such as 2021-03-31, instead of the newest state.", valueName: "day"),
    transform: day)
  var asOf: String?

  func files() throws -> [String: [UInt8]] {
    let all = try folder.map(Input.files) ?? Provisions.builtIn.filter { $0.key.hasPrefix("lists/") }
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in all { files[path.split(separator: "/").last.map(String.init) ?? path] = bytes }
    return files
  }

  func lists() throws -> Lists {
    do { return try Lists.load(files: files()) } catch let error as ListsError { throw Stop(.badData, "\(error)") }
  }
}

extension Terminal {
  /// What lists say is said with the list: edition and what is missing, on standard error.
  static func cite(_ references: [ListReference]) {
    for list in references {
      complain("\(list.title), \(list.edition)" + (list.isComplete ? "" : ". Not held: \(list.missing)"))
    }
  }
}
