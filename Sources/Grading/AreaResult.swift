import Construing
import Disclosures
import Matching
import Rubrics

/// Statements of one area made into findings.
struct AreaResult {
  private(set) var signals: [Signal] = []
  /// Whether the text says anything on the practice.
  private(set) var speaks = false
  /// Whether it says so in its own words: what it quotes of others, or of its own papers, is no answer to the Act.
  private(set) var speaksItself = false

  /// - Parameter findings: takes those of the area, in the order of its facts.
  init(area: CompiledArea, reading: DocumentReading, findings: inout [Finding]) {
    self.area = area
    self.reading = reading
    guard let leading = area.facts.first else { return }
    var statements = reading.statements(of: area)
    let (practice, finding) = decide(practice: leading, statements.practice[...])
    speaks = !finding.evidence.isEmpty
    let carrying = statements.practice.lazy.filter { $0.value == practice }
    speaksItself = speaks && carrying.contains { !reading.construal.isForeign($0.act.lowerBound) }
    if !carrying.isEmpty, carrying.allSatisfy(\.isWeak), let evidence = finding.evidence.first {
      signals.append(Signal(name: "\(area.id).only_weak", evidence: evidence))
    }
    findings.append(finding)
    reading.addDetails(to: &statements, of: area, beside: practice)
    for (place, compiled) in area.facts.enumerated().dropFirst() {
      let isAsked = compiled.isAsked(beside: practice)
      let heard = isAsked ? statements.details(on: place) { told($0, beside: practice) } : []
      findings.append(heard.isEmpty ? compiled.silence : decide(detail: compiled, heard[...]))
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
    practice compiled: CompiledFact, _ statements: ArraySlice<Statement>
  ) -> (value: FactValue, finding: Finding) {
    if statements.isEmpty { return (compiled.silent, silence(compiled)) }
    var candidates = statements.only { !$0.isWeak }
    let isWeak = !candidates.contains { !($0.isNarrow && $0.value == .no) }
    if isWeak { candidates = statements }
    // A denial of the manner alone gives way to a right or a plan: "we do not use third parties, but may audit".
    if candidates.contains(where: { $0.value == .conditional || $0.value == .planned }) {
      candidates.removeAll { $0.isNarrow && $0.value == .no }
    }
    // A denial on the very subject outranks what is done in general.
    if statements.contains(where: { $0.value == .no && !$0.isNarrow && isSpecific($0) }),
      !candidates.contains(where: { ($0.value == .yes || $0.value == .partial) && isSpecific($0) })
    {
      candidates.removeAll { $0.value == .yes || $0.value == .partial }
      candidates += statements.filter { $0.value == .no && $0.isWeak && !isWeak && isSpecific($0) }
    }
    if compiled.limitWins, candidates.contains(where: \.isLimited) {
      candidates.removeAll { $0.value == .yes && !isGeneral($0) }
    }
    let found = compiled.order.filter { value in candidates.contains { $0.value == value } }
    let isDenied = compiled.denialWins && candidates.contains { $0.value == .no && !$0.isNarrow }
    guard let value = isDenied ? .no : found.first else { return (compiled.silent, silence(compiled)) }
    let evidence = evidence(candidates, value)
    let doubt = doubt(value, found: found, candidates, compiled, isWeak: isWeak)
    return (
      value,
      compiled.finding([value], doubt: doubt?.reason, alternatives: doubt?.alternatives ?? [], evidence: evidence)
    )
  }

  /// Whether it speaks of the Act's subject itself, where the area asks for that.
  private func isSpecific(_ statement: Statement) -> Bool { reading.anyHolds(area.specific, around: statement) }

  /// Whether it is told of all, in words that leave nothing to ask.
  private func isGeneral(_ statement: Statement) -> Bool {
    !statement.isLimited && reading.anyHolds(area.general, around: statement)
  }

  /// Whether what the area asks for beside a deed stands beside it.
  private func isDirect(_ statement: Statement) -> Bool {
    area.direct.isEmpty || reading.anyHolds(area.direct, around: statement)
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
    _ value: FactValue, found: [FactValue], _ candidates: ArraySlice<Statement>, _ fact: CompiledFact, isWeak: Bool
  ) -> (reason: String, alternatives: [FactValue])? {
    if isWeak { return ("only a weak sign speaks for it", [fact.silent] + found.filter { $0 != value }) }
    // What is done in part has clauses both ways: one that tells what is not done casts no doubt on it.
    if value == .yes, found.contains(.no) { return ("another clause denies it", [.no]) }
    if value == .no, found.contains(.yes) || found.contains(.partial) {
      return ("another clause claims it", found.filter { $0 == .yes || $0 == .partial })
    }
    if value == .partial, candidates.allSatisfy({ $0.value != value || $0.isOffTopic }) {
      return ("it does not name slavery or trafficking", [.yes, fact.silent])
    }
    if value == .yes, !candidates.contains(where: { $0.value == value && isDirect($0) }) {
      return ("slavery or trafficking is named beside it only", [.partial])
    }
    return nil
  }

  private func decide(detail compiled: CompiledFact, _ statements: ArraySlice<Statement>) -> Finding {
    let isMixed = statements.contains(where: \.isWeak) && !statements.allSatisfy(\.isWeak)
    let candidates = isMixed ? statements.filter { !$0.isWeak }[...] : statements
    func isFound(_ value: FactValue) -> Bool { candidates.contains { $0.value == value } }
    if compiled.isMultiple {
      let found = compiled.order.filter(isFound)
      if found.isEmpty { return compiled.silence }
      return compiled.finding(found, evidence: found.flatMap { evidence(candidates, $0, most: 1) })
    }
    guard let first = compiled.order.first(where: isFound) else { return compiled.silence }
    for mixture in compiled.mixtures where mixture.of.allSatisfy({ compiled.order.contains($0) && isFound($0) }) {
      let parts = mixture.of.flatMap { evidence(candidates, $0, most: 1) }
      return compiled.finding([mixture.value], evidence: parts)
    }
    return compiled.finding([first], evidence: evidence(candidates, first))
  }

  /// Quotations for a value, in the order of the text, none within another.
  private func evidence(_ statements: ArraySlice<Statement>, _ value: FactValue, most: Int = 3) -> [Evidence] {
    guard let first = first(of: statements, value) else { return [] }
    if most == 1 || !statements.contains(where: { $0.value == value && first.comes(before: $0) }) {
      return [Evidence(quotation: reading.quotation(of: first.act), warrant: warrant(first))]
    }
    // Places are sorted: statements are many times as long.
    var carrying: [Int] = []
    carrying.reserveCapacity(statements.count)
    for place in statements.indices where statements[place].value == value { carrying.append(place) }
    carrying.sort { statements[$0].comes(before: statements[$1]) }
    var evidence: [Evidence] = []
    evidence.reserveCapacity(min(most, carrying.count))
    for place in carrying {
      let quoted = reading.quoted(statements[place].act)
      if evidence.indices.contains(where: { evidence[$0].quotation.range.overlaps(quoted) }) { continue }
      evidence.append(Evidence(quotation: reading.quotation(quoted), warrant: warrant(statements[place])))
      if evidence.count == most { break }
    }
    return evidence
  }

  /// The statement of a value that is quoted before all others.
  private func first(of statements: ArraySlice<Statement>, _ value: FactValue) -> Statement? {
    var first: Int?
    for place in statements.indices where statements[place].value == value {
      if let first, !statements[place].comes(before: statements[first]) { continue }
      first = place
    }
    return first.map { statements[$0] }
  }

  private func warrant(_ statement: Statement) -> String { area.warrants[statement.frame].text(for: statement) }

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
