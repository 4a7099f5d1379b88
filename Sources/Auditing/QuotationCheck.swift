import Archiving
import Disclosures
import Reading

/// Holds the quotations of one company against the texts that they count in, and those texts against the archive: the
/// document that was graded, and the home pages that its links stand on.
struct QuotationCheck {
  private(set) var count = 0
  private(set) var problems: [String] = []
  private let store: ExchangeStore
  private let company: Company

  init(_ scorecard: Scorecard, in store: ExchangeStore) {
    self.store = store
    company = scorecard.company
    guard let assessment = scorecard.assessment, let document = scorecard.document else { return }
    let findings = assessment.areas.flatMap(\.findings)
    let evidence = assessment.recognition + findings.flatMap(\.evidence)
    let own = evidence.filter { $0.capture == nil }.map(\.quotation)
    count = evidence.count + scorecard.mentions.count
    for quotation in own + scorecard.mentions.map(\.quotation) { check(quotation, in: document, "the text") }
    check(document, of: assessment.document)
    checkPages(evidence, seen: findings.flatMap(\.seen).map(\.capture))
  }

  private mutating func check(_ quotation: Quotation, in document: Document, _ text: String) {
    guard document.text(in: quotation.range) != quotation.text else { return }
    let range = quotation.range
    problems.append(
      "\(company.name): bytes \(range.lowerBound)-\(range.upperBound) of \(text) are not the quotation "
        + "\"\(quotation.text)\"")
  }

  /// What is graded is the page without its furniture, one section of it, or what several such pages say one after
  /// another: passages of the pages, word for word.
  private mutating func check(_ document: Document, of reference: DocumentReference) {
    guard let capture = reference.capture else {
      problems.append("\(company.name): the assessment names no capture")
      return
    }
    guard let parts = reference.parts else { return check(document.passages[...], in: document, of: capture) }
    var end = 0
    for part in parts {
      guard part.passages.lowerBound == end, part.passages.upperBound <= document.passages.count else { break }
      end = part.passages.upperBound
      check(document.passages[part.passages], in: document, of: part.capture)
    }
    if end != document.passages.count || !parts.contains(where: { $0.capture == capture }) {
      problems.append("\(company.name): the parts of the graded text are not all of it")
    }
  }

  private mutating func check(_ passages: ArraySlice<Passage>, in document: Document, of capture: Capture) {
    guard let page = page(of: capture) else { return noteMissing(capture) }
    let read = Set(page.document.passages.map { page.document.text(in: $0.range) })
    for passage in passages where !read.contains(document.text(in: passage.range)) {
      problems.append(
        "\(company.name): passage \(passage.index) of the graded text is not in \(capture.url) as archived")
    }
  }

  /// - Parameter seen: pages that answer without words.
  private mutating func checkPages(_ evidence: [Evidence], seen: [Capture]) {
    var captures: [Capture] = []
    for capture in evidence.compactMap(\.capture) + seen where !captures.contains(capture) { captures.append(capture) }
    for capture in captures {
      guard let page = page(of: capture) else {
        noteMissing(capture)
        continue
      }
      for item in evidence where item.capture == capture {
        check(item.quotation, in: page.document, "\(capture.url) as archived")
      }
    }
  }

  private mutating func noteMissing(_ capture: Capture) {
    problems.append(
      "\(company.name): the archive holds no payload \(capture.digest) for \(capture.url) that can be read")
  }

  /// The captured page, read anew from its archived payload. A damaged record holds none; what is wrong with it has
  /// been said already.
  private func page(of capture: Capture) -> Page? {
    for position in store.positions(for: capture.url) {
      guard let exchange = try? store.archive.exchange(at: position), exchange.url == capture.url else { continue }
      guard let response = exchange.response, SHA256.labelled(response.body) == capture.digest else { continue }
      if capture.rendered != nil { return rendered(capture) }
      let source = Source(
        id: company.id, contentType: response.header("Content-Type") ?? "", name: capture.url,
        isTruncated: response.truncated != nil)
      switch read(response.body, as: source) {
      case .success(let page): return page
      case .failure(let problem): return problem.page
      }
    }
    return nil
  }

  /// The page as a browser showed it, read anew from the archive.
  private func rendered(_ capture: Capture) -> Page? {
    for record in (try? store.records(for: RunEvidence.renderedAddress(capture.url))) ?? [] {
      guard SHA256.labelled(Array(record.block)) == capture.rendered else { continue }
      let source = Source(id: company.id, contentType: "text/html; charset=utf-8", name: capture.url)
      switch read(Array(record.block), as: source) {
      case .success(let page): return page
      case .failure(let problem): return problem.page
      }
    }
    return nil
  }
}
