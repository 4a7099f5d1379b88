import Construing
import Disclosures
import Matching
public import Rubrics

/// Reads certifications for the elements of a checklist. Built once, used for every document; safe to share.
public struct Vetter: Sendable {
  public let checklist: Checklist
  let book: PhraseBook
  let cues: CueTable

  /// - Throws: `RubricError` when lexicons name each other in a circle.
  public init(_ checklist: Checklist) throws(RubricError) {
    // A kind of cue that the checklist has no words for never occurs.
    let names = Set(checklist.words.map(\.name))
    let silent = CueTable.lexicons.filter { !names.contains($0) }.map { (name: $0, patterns: [Pattern]()) }
    do {
      let words = checklist.words.map { (name: $0.name, patterns: $0.patterns) }
      book = try PhraseBook(words + silent + checklist.compiled)
      cues = try CueTable(book)
    } catch {
      let top = Place(path: "\(checklist.id)/words.yaml", line: 1, column: 1)
      throw RubricError(problems: [Problem(place: top, message: "\(error)")])
    }
    self.checklist = checklist
  }

  /// What one document answers, element by element. Pure: the same document on the same day gives the same answers.
  ///
  /// - Parameters:
  ///   - vendor: who the document should be from; empty to leave that open.
  ///   - product: what is bought; empty where it is not known.
  ///   - asOf: the day on which the certification has to hold.
  ///   - picture: why a signature or a filled field may not have come out as text; nil where nothing speaks for it.
  func elements(
    of document: Document, vendor: String, product: String, asOf: CalendarDay, picture: String? = nil
  ) -> [ElementAnswer] {
    let reading = CertificateReading(document, checklist, book, cues)
    let judge = ElementJudge(
      checklist: checklist, reading: reading, fields: FormFields(checklist, reading), vendor: vendor,
      product: ProductWords(product, book), asOf: asOf, picture: picture)
    return checklist.elements.map(judge.answer)
  }

  /// What of a document the grammar does not account for, the first things only; empty where every word is understood.
  func gaps(of document: Document, _ row: VendorRow, asOf: CalendarDay, atMost most: Int) -> [SentenceAccount.Gap] {
    let reading = CertificateReading(document, checklist, book, cues)
    return SentenceAccount(reading, vendor: row.vendor, product: row.product, asOf: asOf).gaps(atMost: most)
  }

  /// Sentences on why what is understood may not be all that was to be certified.
  func unfinished(_ document: Document, _ row: VendorRow, asOf: CalendarDay) -> [String] {
    let reading = CertificateReading(document, checklist, book, cues)
    return SentenceAccount(reading, vendor: row.vendor, product: row.product, asOf: asOf).unfinished()
  }

  /// Sentences on what makes the document as a whole a matter for a person.
  func faults(of document: Document) -> [String] {
    let reading = CertificateReading(document, checklist, book, cues)
    return checklist.documentFaults.compactMap { fault in
      let hit = reading.hits("fault \(fault.id)").first {
        reading.holds($0.range, needs: fault.needs, unless: fault.unless)
      }
      return hit.map { "\(fault.because) (“\(reading.quotation($0.range).text)”)" }
    }
  }
}

/// Which lexicons the words of a product meet.
struct ProductWords {
  let isGiven: Bool
  private let lexicons: Set<Int32>
  private let book: PhraseBook

  init(_ product: String, _ book: PhraseBook) {
    let tokens = book.tokenizer.tokens(of: Array(product.utf8))
    let hits = book.hits(in: tokens)
    isGiven = !tokens.isEmpty
    lexicons = Set(book.names.indices.map(Int32.init).filter { !hits.isEmpty($0) })
    self.book = book
  }

  /// Whether a part is asked for this product; true for all parts where no product is given.
  func asks(_ part: Part) -> Bool {
    guard isGiven else { return true }
    func meets(_ names: [String]) -> Bool { names.contains { book.id($0).map(lexicons.contains) ?? false } }
    return (part.forProducts.isEmpty || meets(part.forProducts)) && !meets(part.notForProducts)
  }
}
