import Disclosures
import Foundation
import Rubrics

@testable import Grading

/// The rubric sb657 of this project.
func sb657() throws -> Rubric { try Rubric.load(try rubricFiles(), id: "sb657") }

/// The rubric files of this project by their path under `rubric/`.
func rubricFiles() throws -> [String: [UInt8]] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("rubric")
  var files: [String: [UInt8]] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".yaml") {
    files[path] = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  }
  return files
}

let practiceAreas = ["verification", "audits", "certification", "accountability", "training"]

/// An observation with the given values, "audits.method": "interviews, records"; all other facts are silent.
func observed(_ values: [String: String]) -> Observation {
  Observation(
    findings: values.sorted { $0.key < $1.key }.map { fact, value in
      Finding(fact: fact, values: value.split(separator: ",").map { $0.trimmingPrefix(" ").description })
    }, isDisclosure: true)
}

/// The same practice in all five areas.
func practices(_ value: String) -> [String: String] {
  Dictionary(uniqueKeysWithValues: practiceAreas.map { ("\($0).practice", value) })
}

let sampleDocument = DocumentReference(id: "sample", title: "", sha256: "", language: "en")

/// A footer link that names the Act, one click from the only home page, to a page of its own.
let fullPlacement = Placement(
  storefronts: [
    .init(
      url: "https://shop.example/",
      link: .init(
        text: "California Supply Chains Act", destination: "https://shop.example/sb657", place: .footer, clicks: 1))
  ], page: .dedicated)

extension Assessment {
  func area(_ id: String) -> AreaAssessment? { areas.first { $0.id == id } }
  /// Disclosure points of the five areas, without the form.
  var contentPoints: Points { areas.filter { $0.practice != nil }.map(\.disclosurePoints).reduce(.zero, +) }
}
