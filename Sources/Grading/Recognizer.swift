import Construing
import Disclosures
import Matching
import Rubrics

/// Decides whether a text is a company's own disclosure: weighs the marks of the rubric's `recognition.yaml`.
struct Recognizer: Sendable {
  private let recognition: Recognition
  private let lexicons: [Int32]
  /// By rule, where it has exceptions.
  private let exceptions: [Int32?]

  init(_ recognition: Recognition, book: PhraseBook) {
    self.recognition = recognition
    lexicons = recognition.rules.map { book.id("rule \($0.id)") ?? 0 }
    exceptions = recognition.rules.map { $0.except.isEmpty ? nil : book.id("except \($0.id)") }
  }

  /// - Parameter areas: how many areas the text says something on.
  func recognize(_ reading: DocumentReading, areas: Int) -> Observation {
    var sum = recognition.areaWeight * min(areas, recognition.mostAreas)
    var evidence: [(weight: Int, Evidence)] = []
    var regimes: [String] = []
    var notCovered: Evidence?
    let hits = recognition.rules.indices.map { self.hits(of: $0, reading) }
    let met = Set(zip(recognition.rules, hits).filter { !$1.isEmpty }.map(\.0.id))
    for (rule, hits) in zip(recognition.rules, hits) where met.isDisjoint(with: rule.unless) {
      guard let first = hits.first else { continue }
      let proof = Evidence(quotation: reading.quotation(of: first.range), warrant: "\(rule.id): \(rule.means)")
      switch rule.kind {
      case .mark:
        sum += rule.weight * min(hits.count, rule.most)
        evidence.append((rule.weight, proof))
      case .regime:
        if let regime = rule.regime, !regimes.contains(regime) { regimes.append(regime) }
      case .notCovered:
        notCovered = notCovered ?? proof
      }
    }
    let isDisclosure = sum >= recognition.threshold
    return Observation(
      findings: [], isDisclosure: isDisclosure,
      recognition: evidence.filter { isDisclosure == ($0.weight > 0) }.map(\.1), claimsNotCovered: notCovered,
      regimes: Self.regimes.filter(regimes.contains))
  }

  private func hits(of index: Int, _ reading: DocumentReading) -> [Hit] {
    let within = recognition.rules[index].within ?? .max
    let others = exceptions[index].map { Array(reading.construal.hits.of($0)) } ?? []
    return reading.construal.hits.of(lexicons[index]).filter { hit in
      Int(hit.start) < within && !others.contains { $0.range.overlaps(hit.range) }
    }
  }

  private static let regimes = ["CA", "UK", "AU", "CANADA", "OTHER"]
}
