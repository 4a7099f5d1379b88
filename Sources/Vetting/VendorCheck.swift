public import Disclosures
import Matching
import Reading
public import Rubrics
public import Screening

/// A vendor's file as a whole: the certification against the checklist, product and origin against the lists.
public struct VendorCheck: Sendable {
  private let vetter: Vetter
  private let lists: Lists
  private let asOf: CalendarDay

  /// - Parameter asOf: the day on which certifications have to hold.
  /// - Throws: `RubricError` when the checklist's words do not fit together.
  public init(_ checklist: Checklist, lists: Lists, asOf: CalendarDay) throws(RubricError) {
    vetter = try Vetter(checklist)
    self.lists = lists
    self.asOf = asOf
  }

  public var checklist: Checklist { vetter.checklist }

  /// More text than any certification has: a whole contract, or something made to keep us busy.
  static let longestText = 1 << 20

  /// How many sentences are quoted for a person; one is enough to look.
  private static let mostUnplanned = 5

  /// What one row comes to.
  ///
  /// - Parameter bytes: of the row's document, or a sentence on why there are none. A document that was not read
  ///   whole is never accepted, and never found deficient either: what is missing may stand in the rest.
  public func answer(_ row: VendorRow, _ bytes: Result<[UInt8], NotThere>) -> VendorAnswer {
    var answer = VendorAnswer(
      vendor: row.vendor, path: row.path, product: row.product, origin: row.origin, line: row.line, answer: .review)
    screen(row, into: &answer)
    switch bytes {
    case .failure(let problem): answer.reasons = [problem.why]
    case .success(let bytes):
      let source = Source(id: row.path, name: row.path)
      let limits = ReadingLimits(htmlBytes: 8 << 20, textBytes: 8 << 20)
      switch read(bytes, as: source, limits: limits) {
      case .failure(let problem): answer.reasons = ["\(problem)"]
      case .success(let page): judge(page, bytes, row, into: &answer)
      }
    }
    return answer
  }

  /// Why there is no document to read.
  public struct NotThere: Error, Hashable {
    public var why: String
    public init(why: String) { self.why = why }
  }

  private func judge(
    _ page: Page, _ bytes: [UInt8], _ row: VendorRow, into answer: inout VendorAnswer
  ) {
    let document = page.document
    guard document.text.utf8.count <= Self.longestText else {
      answer.reasons = ["The text is longer than \(Self.longestText) bytes: give the certification alone."]
      return
    }
    if let language = document.language, language != "en" {
      answer.reasons = ["The document is not in English (\(language)): it has to be read by a person."]
      return
    }
    answer.document = document
    let gaps = Wholeness.gaps(page, vetter.checklist.pageWords)
    answer.elements = vetter.elements(
      of: document, vendor: row.vendor, product: row.product, asOf: asOf, picture: Wholeness.picture(page))
    let faults = gaps + vetter.faults(of: document)
    let missing = answer.elements.filter { $0.isMandatory && $0.state == .missing }
    let doubtful = answer.elements.filter { $0.isMandatory && $0.state == .doubtful }
    if !faults.isEmpty {
      answer.reasons = faults
    } else if !missing.isEmpty {
      answer.answer = .deficient
    } else if doubtful.isEmpty {
      // What nobody planned for may take everything back: accepted is a document of which every word is understood.
      var open = vetter.gaps(of: document, row, asOf: asOf, atMost: Self.mostUnplanned)
      // What a browser shows above the page.
      if page.format == .html, open.isEmpty, !document.title.isEmpty {
        let title = Page(text: document.title, id: row.path).document
        open = vetter.gaps(of: title, row, asOf: asOf, atMost: 1)
      }
      let unseen = unseen(bytes, of: page).map { "The document could not be read whole. \($0)" }
      let unfinished = vetter.unfinished(document, row, asOf: asOf)
      if open.isEmpty, unseen.isEmpty, unfinished.isEmpty { answer.answer = .accept }
      answer.reasons =
        unseen + unfinished
        + open.map {
          "Not understood from “\($0.word)” on: does it change what is certified? (“\($0.sentence.text)”)"
        }
    }
    answer.reasons += missing.map { element in
      let absent = element.missing.isEmpty ? "" : " Missing: \(element.missing.joined(separator: ", "))."
      let faults = element.faults.isEmpty ? "" : " Against it: \(element.faults.joined(separator: "; "))."
      return "\(element.id) \(element.title).\(absent)\(faults)"
    }
    answer.reasons += answer.elements.filter(\.isMandatory).flatMap { element in
      element.doubts.map { "\(element.id) \(element.title). In doubt: \($0)" }
    }
  }

  /// Lists never reject: a listed product makes a notice, as the statute asks whether the contractor should have known.
  private func screen(_ row: VendorRow, into answer: inout VendorAnswer) {
    guard !row.product.isEmpty else { return }
    let check = lists.check(
      good: row.product, country: row.origin.isEmpty ? nil : row.origin, asOf: asOf.description)
    answer.goods = check.goodsAnswer
    let isListed =
      check.answer == .pairListed || check.chains.contains { !$0.listings.isEmpty } || !check.broader.isEmpty
      || !check.executiveOrder.isEmpty || !check.orders.isEmpty || !check.sectors.isEmpty
    guard isListed, !row.origin.isEmpty else { return }
    answer.notice = vetter.checklist.notice
  }
}
