import Disclosures
import Foundation
import Reading
import Rubrics
import Screening

@testable import Vetting

/// The project's files, read once.
enum Samples {
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let rubric: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    let root = top.appending(path: "rubric").path
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
      files[path] = (try? Data(contentsOf: URL(filePath: root).appending(path: path))).map { [UInt8]($0) }
    }
    return files
  }()

  static let today = CalendarDay.ofExamples

  static func checklist() throws -> Checklist { try loaded.get() }

  private static let loaded = Result { try Checklist.load(rubric) }
  private static let checkToday = Result { try VendorCheck(checklist(), lists: lists.get(), asOf: today) }
  private static let lists = Result { try Lists.load(files: rubric.filter { $0.key.hasPrefix("lists/") }) }

  static func check(asOf day: CalendarDay = today) throws -> VendorCheck {
    day == today ? try checkToday.get() : try VendorCheck(try checklist(), lists: try lists.get(), asOf: day)
  }

  static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: top.appending(path: path))) }

  /// What a text comes to, as a file of that name.
  static func answer(
    _ text: String, name: String = "certification.txt", vendor: String = "Tarn Textiles", product: String = "radios",
    origin: String = "", asOf day: CalendarDay = today
  ) throws -> VendorAnswer {
    let row = VendorRow(vendor: vendor, path: name, product: product, origin: origin, line: 2)
    return try check(asOf: day).answer(row, .success(Array(text.utf8)))
  }
}
