import Construing
import Disclosures
import Matching
import Rubrics

/// Statements of one area made into findings.
struct AreaResult {
  var findings: [Finding] = []
  var signals: [Signal] = []
  /// Whether the text says anything on the practice.
  var speaks: Bool { findings.first.map { !$0.evidence.isEmpty } ?? false }

  init(area: CompiledArea, statements: AreaStatements, reading: DocumentReading) {
    self.area = area
    self.reading = reading
    var practice = FactValue.absent
    findings.reserveCapacity(area.facts.count)
    for (place, compiled) in area.facts.enumerated() {
      let mine = statements.byFact[place]
      if place == 0 {
        let finding: Finding
        (practice, finding) = decide(practice: compiled, mine)
        let carrying = mine.lazy.filter { $0.value == practice }
        if !carrying.isEmpty, carrying.allSatisfy(\.isWeak), let evidence = finding.evidence.first {
          signals.append(Signal(name: "\(area.id).only_weak", evidence: evidence))
        }
        findings.append(finding)
      } else if !mine.isEmpty, compiled.isAsked(beside: practice) {
        let isTold = mine.allSatisfy { told($0, beside: practice) }
        findings.append(decide(detail: compiled, isTold ? mine : mine.filter { told($0, beside: practice) }))
      } else {
        findings.append(compiled.silence)
      }
    }
    collectSignals(statements.signals)
  }

  private let area: CompiledArea
  private let reading: DocumentReading

  /// Whether a clause tells how a practice is carried out: of one that is done, what is done and not what may be; of
  /// one that is denied, what is denied, in whatever words.
  private func told(_ statement: Statement, beside practice: FactValue) -> Bool {
    switch practice {
    case .yes, .partial: statement.mood == .asserted || statement.mood == .denied
    case .no: statement.mood == .denied || area.frames[statement.frame].isLiteral
    default: true
    }
  }

  private func decide(
    practice compiled: CompiledFact, _ statements: [Statement]
  ) -> (value: FactValue, finding: Finding) {
    let fact = compiled.fact
    var candidates = statements.contains(where: \.isWeak) ? statements.filter { !$0.isWeak } : statements
    let isWeak = !candidates.contains { !($0.isNarrow && $0.value == .no) }
    if isWeak { candidates = statements }
    // A denial of the manner alone gives way to a right or a plan: "we do not use third parties, but may audit".
    if candidates.contains(where: { $0.value == .conditional || $0.value == .planned }) {
      candidates.removeAll { $0.isNarrow && $0.value == .no }
    }
    // A denial on the very subject outranks what is done in general.
    if statements.contains(where: { $0.value == .no && $0.isSpecific && !$0.isNarrow }),
      !candidates.contains(where: { ($0.value == .yes || $0.value == .partial) && $0.isSpecific })
    {
      candidates.removeAll { $0.value == .yes || $0.value == .partial }
      candidates += statements.filter { $0.value == .no && $0.isSpecific && $0.isWeak && !isWeak }
    }
    if fact.limitWins, candidates.contains(where: \.isLimited) {
      candidates.removeAll { $0.value == .yes && !$0.isGeneral }
    }
    let found = compiled.order.filter { value in candidates.contains { $0.value == value } }
    let isDenied = fact.denialWins && candidates.contains { $0.value == .no && !$0.isNarrow }
    guard let value = isDenied ? .no : found.first else { return (compiled.silent, silence(compiled)) }
    let evidence = evidence(candidates, value)
    let doubt = doubt(value, found: found, candidates, compiled, isWeak: isWeak)
    return (
      value,
      compiled.finding([value], doubt: doubt?.reason, alternatives: doubt?.alternatives ?? [], evidence: evidence)
    )
  }

  /// Nothing answers; but the words of the area may stand in the text all the same.
  private func silence(_ compiled: CompiledFact) -> Finding {
    guard compiled.doubts.contains(where: { !reading.construal.hits.isEmpty($0) }) else { return compiled.silence }
    return compiled.finding(
      [compiled.silent], doubt: "words of the area stand in the text, and no clause was understood",
      alternatives: [.partial])
  }

  /// Why a practice may be another one, and which.
  private func doubt(
    _ value: FactValue, found: [FactValue], _ candidates: [Statement], _ fact: CompiledFact, isWeak: Bool
  ) -> (reason: String, alternatives: [FactValue])? {
    let others = found.filter { $0 != value }
    if isWeak { return ("only a weak sign speaks for it", [fact.silent] + others) }
    // What is done in part has clauses both ways: one that tells what is not done casts no doubt on it.
    if value == .yes, others.contains(.no) { return ("another clause denies it", [.no]) }
    if value == .no, others.contains(.yes) || others.contains(.partial) {
      return ("another clause claims it", others.filter { $0 == .yes || $0 == .partial })
    }
    if value == .partial, candidates.filter({ $0.value == value }).allSatisfy(\.isOffTopic) {
      return ("it does not name slavery or trafficking", [.yes, fact.silent])
    }
    if value == .yes, !candidates.contains(where: { $0.value == value && $0.isDirect }) {
      return ("slavery or trafficking is named beside it only", [.partial])
    }
    return nil
  }

  private func decide(detail compiled: CompiledFact, _ statements: [Statement]) -> Finding {
    let fact = compiled.fact
    let strong = statements.contains(where: \.isWeak) ? statements.filter { !$0.isWeak } : statements
    let candidates = strong.isEmpty ? statements : strong
    let found = compiled.order.filter { value in candidates.contains { $0.value == value } }
    guard !found.isEmpty else { return compiled.silence }
    if fact.isMultiple {
      return compiled.finding(found, evidence: found.flatMap { evidence(candidates, $0, most: 1) })
    }
    for mixture in compiled.mixtures where mixture.of.allSatisfy(found.contains) {
      let parts = mixture.of.flatMap { evidence(candidates, $0, most: 1) }
      return compiled.finding([mixture.value], evidence: parts)
    }
    return compiled.finding([found[0]], evidence: evidence(candidates, found[0]))
  }

  /// Quotations for a value, in the order of the text, none within another.
  private func evidence(_ statements: [Statement], _ value: FactValue, most: Int = 3) -> [Evidence] {
    var evidence: [Evidence] = []
    var carrying = statements.filter { $0.value == value }
    if carrying.count > 1 {
      carrying.sort { a, b in
        (a.isEcho ? 1 : 0, a.act.lowerBound, a.frame) < (b.isEcho ? 1 : 0, b.act.lowerBound, b.frame)
      }
    }
    for statement in carrying {
      let quotation = reading.quotation(of: statement.act)
      if evidence.contains(where: { $0.quotation.range.overlaps(quotation.range) }) { continue }
      evidence.append(Evidence(quotation: quotation, warrant: warrant(statement)))
      if evidence.count == most { break }
    }
    return evidence
  }

  private func warrant(_ statement: Statement) -> String { area.warrant(for: statement) }

  private mutating func collectSignals(_ statements: [Statement]) {
    for statement in statements {
      let frame = area.written[statement.frame]
      guard let name = frame.signal, !signals.contains(where: { $0.name == name }) else { continue }
      let isNamed =
        frame.signalMoods.isEmpty ? statement.mood != .denied : frame.signalMoods.contains(statement.mood.rawValue)
      guard isNamed else { continue }
      let quotation = reading.quotation(of: statement.act)
      signals.append(Signal(name: name, evidence: Evidence(quotation: quotation, warrant: warrant(statement))))
    }
  }
}
