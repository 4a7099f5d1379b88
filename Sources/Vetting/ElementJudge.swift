import Construing
import Disclosures
import Matching

/// Weighs one document against the elements of a checklist.
struct ElementJudge {
  let checklist: Checklist
  var reading: CertificateReading
  let fields: FormFields
  let vendor: String
  let product: ProductWords
  let asOf: CalendarDay
  let picture: String?

  func answer(_ element: Element) -> ElementAnswer {
    var weighing = Weighing()
    weigh(element.parts, into: &weighing)
    for fault in element.faults { weigh(fault, into: &weighing) }
    if let validity = element.validity { weighEitherWay(validity, into: &weighing) }
    if element.namesVendor { weighVendor(into: &weighing) }
    return ElementAnswer(
      id: element.id, title: element.title, question: element.question, source: element.source,
      isMandatory: element.isMandatory, state: weighing.state(isMandatory: element.isMandatory),
      missing: weighing.missing, faults: weighing.faults, doubts: weighing.doubts, evidence: weighing.evidence)
  }

  private func weigh(_ parts: [Part], into weighing: inout Weighing) {
    let asked = parts.filter(product.asks)
    let results = asked.map { ($0, result(of: $0)) }
    for (part, result) in results {
      weighing.evidence += result.evidence
      switch result.state {
      case .met: break
      // What is bought is not known: one of the parts may be the one that is needed.
      case .missing where !product.isGiven && !(part.forProducts + part.notForProducts).isEmpty && isMet(results):
        weighing.doubts.append("No product is given, and the document does not cover everything: \(part.name).")
      case .missing:
        let name = result.missing ?? part.name
        if !weighing.missing.contains(name) { weighing.missing.append(name) }
      case .doubtful(let why): if !weighing.doubts.contains(why) { weighing.doubts.append(why) }
      }
    }
  }

  private func isMet(_ results: [(Part, PartResult)]) -> Bool {
    results.contains { part, result in
      if case .met = result.state { !(part.forProducts + part.notForProducts).isEmpty } else { false }
    }
  }

  private struct PartResult {
    var state: State
    var evidence: [Evidence] = []
    /// What is missing, where it is not all of the part.
    var missing: String?

    enum State { case met, missing, doubtful(String) }
  }

  private func result(of part: Part) -> PartResult {
    if let id = part.statement { return result(of: part, in: reading.statements[id] ?? []) }
    // A form's own field says it best.
    let values = part.fields.indices.flatMap { fields.values(of: part, $0) }
    if part.isOne, let others = fields.differing(of: part) {
      return PartResult(
        state: .doubtful("It names more than one: \(part.name) (\(others.joined(separator: ", "))). Which one holds?"))
    }
    for case .filled(let range) in values {
      if let open = fields.unsigned(of: part) { return doubtful(part, open, "A place to sign holds no name:") }
      return met(part, range)
    }
    let said = hits("says \(part.id)", in: [0..<reading.construal.tokens.count], part)
    if let act = said.first(where: { reading.mood($0) == .asserted }) {
      return met(part, part.fields.contains { $0.kind == .name } ? reading.widened(toName: act) : act)
    }
    for case .unclear(let range) in values { return doubtful(part, range, "It cannot be told what stands for") }
    if let act = said.first(where: { [.conditional, .planned].contains(reading.mood($0)) }) {
      return doubtful(part, act, "Only possible or planned:")
    }
    if let act = hits("nearly \(part.id)", in: [0..<reading.construal.tokens.count], part).first(where: {
      reading.mood($0) == .asserted
    }) {
      return doubtful(part, act, "Only something close to it:")
    }
    if let picture, !part.fields.isEmpty {
      return PartResult(state: .doubtful("Not in the text: \(part.name). \(picture)"))
    }
    var result = PartResult(state: part.isSoft ? .doubtful("Not said: \(part.name).") : .missing)
    if let denied = said.first(where: { reading.mood($0) == .denied }) {
      result.evidence = [proof(part.id, denied, "denied: \(part.name)")]
    }
    for case .blank(let label) in values where result.evidence.isEmpty {
      result.evidence = [proof(part.id, label, "left empty: \(part.name)")]
    }
    return result
  }

  /// A part that is looked for in the sentences of a statement: their mood is the statement's.
  private func result(of part: Part, in statements: [CertificateReading.FoundStatement]) -> PartResult {
    let made = statements.filter { $0.mood == .asserted }
    if part.inEachLimb, let result = resultInLimbs(of: part, made) { return result }
    let asserted = made.flatMap { part.inEachLimb ? $0.lists : [$0.tokens] }
    if let act = hits("says \(part.id)", in: asserted, part).first { return met(part, act) }
    let whole = 0..<reading.construal.tokens.count
    if !part.anywhere.isEmpty, !asserted.isEmpty,
      let act = hits("anywhere \(part.id)", in: [whole], part).first(where: { reading.mood($0) == .asserted })
    {
      return met(part, act)
    }
    let isSpread = checklist.statements.contains { $0.id == part.statement && $0.isSpread }
    let around = isSpread ? statements.filter { $0.mood == .asserted }.map(beside) : []
    if let act = hits("says \(part.id)", in: around, part).first {
      return doubtful(part, act, "Only beside the sentence that should hold it:")
    }
    let open = statements.filter { $0.mood == .conditional || $0.mood == .planned }.map(\.tokens)
    if let act = hits("says \(part.id)", in: open, part).first {
      return doubtful(part, act, "Only possible or planned:")
    }
    if let act = hits("nearly \(part.id)", in: asserted + open, part).first {
      return doubtful(part, act, "Only something close to it:")
    }
    var result = PartResult(state: part.isSoft ? .doubtful("Not said: \(part.name).") : .missing)
    if let denied = statements.first(where: { $0.mood == .denied || $0.mood == .expected }) {
      result.evidence = [proof(part.id, denied.act, "denied, or handed to others: \(part.name)")]
    }
    return result
  }

  /// A part that is named in one limb of a statement and not in another, or not wherever a limb is; nil where it stands
  /// in all of them or in none.
  private func resultInLimbs(of part: Part, _ statements: [CertificateReading.FoundStatement]) -> PartResult? {
    guard let rule = checklist.statements.first(where: { $0.id == part.statement }) else { return nil }
    let lists = rule.limbs.indices.map { limb in statements.flatMap { $0.limbs[limb] } }
    let without = lists.map { $0.filter { hits("says \(part.id)", in: [$0], part).isEmpty } }
    let lacking = rule.limbs.indices.filter { !lists[$0].isEmpty && without[$0] == lists[$0] }
    guard let first = without.joined().first, lists.joined().count > without.joined().count else { return nil }
    if let act = hits("nearly \(part.id)", in: lacking.flatMap { lists[$0] }, part).first {
      return doubtful(part, act, "Only something close to it:")
    }
    if lacking.isEmpty { return doubtful(part, first, "Not in every list of what is certified:") }
    let limbs = lacking.map { rule.limbs[$0].name }.joined(separator: ", ")
    return PartResult(state: .missing, missing: "\(part.name) (\(limbs))")
  }

  /// A statement with the sentence before it and the one behind, within its passage: "It makes this promise to ...".
  private func beside(_ statement: CertificateReading.FoundStatement) -> Range<Int> {
    let sentences = reading.construal.sentences
    let (first, last) = (
      reading.construal.sentence(of: statement.tokens.lowerBound),
      reading.construal.sentence(of: statement.tokens.upperBound - 1)
    )
    let before = first > 0 && sentences[first - 1].passage == sentences[first].passage ? first - 1 : first
    let isMore = last + 1 < sentences.count && sentences[last + 1].passage == sentences[last].passage
    return sentences[before].tokens.lowerBound..<sentences[isMore ? last + 1 : last].tokens.upperBound
  }

  private func hits(_ lexicon: String, in ranges: [Range<Int>], _ part: Part) -> [Range<Int>] {
    guard let id = reading.book.id(lexicon) else { return [] }
    return ranges.flatMap { range in
      reading.construal.hits.of(id, startingIn: range).map(\.range).filter {
        $0.upperBound <= range.upperBound && reading.holds($0, needs: part.needs, unless: part.unless)
      }
    }
  }

  private func met(_ part: Part, _ range: Range<Int>) -> PartResult {
    PartResult(state: .met, evidence: [proof(part.id, range, part.name)])
  }

  private func doubtful(_ part: Part, _ range: Range<Int>, _ why: String) -> PartResult {
    let quotation = reading.quotation(range)
    return PartResult(
      state: .doubtful("\(why) \(part.name) (“\(quotation.text)”)."), evidence: [proof(part.id, range, part.name)])
  }

  func proof(_ id: String, _ range: Range<Int>, _ what: String) -> Evidence {
    Evidence(quotation: reading.quotation(range), warrant: "\(id): \(what)")
  }

  private func weigh(_ fault: Fault, into weighing: inout Weighing) {
    let ranges =
      fault.statement.map { id in
        (reading.statements[id] ?? []).filter { $0.mood != .denied }.map(\.tokens)
      } ?? [0..<reading.construal.tokens.count]
    guard let id = reading.book.id("fault \(fault.id)") else { return }
    for range in ranges {
      let hit = reading.construal.hits.of(id, startingIn: range).first {
        reading.holds($0.range, needs: fault.needs, unless: fault.unless)
      }
      guard let hit else { continue }
      let quotation = reading.quotation(hit.range)
      let why = "\(fault.because) (“\(quotation.text)”)"
      if fault.isFatal { weighing.faults.append(why) } else { weighing.doubts.append(why + ".") }
      weighing.evidence.append(proof(fault.id, hit.range, "speaks against it: \(fault.because)"))
      return
    }
  }

  private func isVendor(_ tokens: Range<Int>) -> Bool {
    func words(_ bytes: [UInt8]) -> [String] {
      reading.book.tokenizer.tokens(of: bytes).map {
        String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self).lowercased()
      }
    }
    guard !tokens.isEmpty else { return false }
    let signed = words(Array(reading.quotation(tokens).text.utf8))
    return CompanyName(words(Array(vendor.utf8))).ends(in: signed, 0).contains(signed.count)
  }

  /// The document has to be the vendor's own: its name stands in it, by its first two words at least.
  private func weighVendor(into weighing: inout Weighing) {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !["the", "and"].contains($0) }
    }
    let forms: Set<Substring> = ["inc", "llc", "co", "company", "corp", "corporation", "ltd", "lp", "group"]
    let name = words(vendor).prefix(2).filter { !forms.contains($0) }
    let text = words(reading.document.text)
    let isNamed = text.indices.contains { text[$0...].starts(with: name) }
    guard !name.isEmpty else { return }
    guard isNamed else {
      weighing.doubts.append("The document does not name \(vendor): is it this vendor's?")
      return
    }
    // "Signature: Tarn Textiles, Inc." and "/s/ Ada Tarn for Alder Uniform Company": signed, but by whom?
    for signature in fields.signatures {
      if isVendor(fields.signer(of: signature)) {
        weighing.doubts.append("It names no person who signs (“\(reading.quotation(signature).text)”).")
      }
      let signed = words(reading.quotation(signature).text)
      guard let mark = signed.firstIndex(where: { $0 == "for" || $0 == "behalf" }),
        signed[mark...].contains(where: forms.contains),
        !signed.indices.contains(where: { signed[$0...].starts(with: name) })
      else { continue }
      weighing.doubts.append("It may be signed for somebody else (“\(reading.quotation(signature).text)”).")
    }
  }
}

/// What speaks for and against one element so far.
struct Weighing {
  var missing: [String] = []
  var faults: [String] = []
  var doubts: [String] = []
  var evidence: [Evidence] = []

  func state(isMandatory: Bool) -> ElementAnswer.State {
    guard missing.isEmpty, faults.isEmpty else { return isMandatory ? .missing : .absent }
    return doubts.isEmpty ? .met : .doubtful
  }
}
