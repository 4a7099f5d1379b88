import Foundation

/// One document with the values that careful readers settled on.
public struct PracticeRow: Sendable, Hashable {
  public var id: String
  public var part: Part
  public var text: String
  public var isDisclosure: Bool
  /// By area.
  public var areas: [String: Area]

  /// Develop on `build`; of `check` look at figures only.
  public enum Part: String, Sendable, Hashable, CaseIterable { case build, check, sealed }

  public struct Area: Sendable, Hashable {
    public var practice: String
    /// "third_party": "yes", "no", "mixed"; a tail that is not stated is missing.
    public var tails: [String: String]
    public var quotes: [String]
  }

  /// Ids of the practice areas, in the statute's order.
  public static let areaIds = ["verification", "audits", "certification", "accountability", "training"]

  /// Facts beside the practices that readers settled on: a name within its area.
  static let tails = [
    (area: "verification", name: "third_party"), (area: "audits", name: "independent"),
    (area: "audits", name: "unannounced"),
  ]

  /// Joins the readers' values with the texts of the documents by id.
  ///
  /// - Parameters:
  ///   - practice: lines of `practice.jsonl`.
  ///   - documents: lines of `dev.jsonl`, which hold the texts.
  public static func read(
    practice: (path: String, bytes: [UInt8]), documents: (path: String, bytes: [UInt8])
  ) throws(EvaluationError) -> [PracticeRow] {
    var texts: [String: String] = [:]
    for (_, object) in try objects(documents.bytes, path: documents.path) {
      if let id = object["id"] as? String, let text = object["text"] as? String { texts[id] = text }
    }
    var rows: [PracticeRow] = []
    let path = practice.path
    for (line, object) in try objects(practice.bytes, path: path) {
      guard let id = object["id"] as? String, let text = texts[id] else {
        throw EvaluationError(path: path, line: line, reason: "expected the id of a text in \(documents.path)")
      }
      guard let part = (object["part"] as? String).flatMap(Part.init(rawValue:)) else {
        throw EvaluationError(path: path, line: line, reason: "expected the part build, check or sealed")
      }
      var row = PracticeRow(
        id: id, part: part, text: text, isDisclosure: object["is_disclosure"] as? Bool ?? true, areas: [:])
      for area in areaIds {
        guard let values = object[area] as? [String: Any], let practice = values["practice"] as? String else {
          throw EvaluationError(path: path, line: line, reason: "expected a practice for \(area)")
        }
        var stated: [String: String] = [:]
        for tail in tails where tail.area == area {
          if let value = values[tail.name] as? String, value != "unstated" { stated[tail.name] = value }
        }
        row.areas[area] = Area(practice: practice, tails: stated, quotes: values["quotes"] as? [String] ?? [])
      }
      rows.append(row)
    }
    return rows
  }

  private static func objects(_ bytes: [UInt8], path: String) throws(EvaluationError) -> [(Int, [String: Any])] {
    var objects: [(Int, [String: Any])] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
        throw EvaluationError(path: path, line: number + 1, reason: "expected one JSON object a line")
      }
      objects.append((number + 1, object))
    }
    return objects
  }
}
