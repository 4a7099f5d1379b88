import Disclosures
import Fetching
import Foundation
import Reading
import Rubrics

extension Search {
  /// Frames of a page that are looked into.
  private static let mostFrames = 3

  /// Reads what a home page, or a page to which a clear link leads, shows in frames of its own site: a visitor sees it
  /// as one page. Their links become the page's; a statement in one of them becomes the page's when it has none.
  mutating func lookIntoFrames(of visit: inout Visit, _ lead: String?) async throws {
    guard !isInFrame, isOpeningHomes || judge.rules.saysWhat(lead), let page = visit.page,
      visit.statement?.isAnswer != true
    else { return }
    isInFrame = true
    defer { isInFrame = false }
    let domain = RegistrableDomain.of(visit.final.host)
    let frames = page.frames.compactMap { base(of: visit)?.resolving($0) }.map { $0.document ?? $0 }
      .filter { RegistrableDomain.of($0.host) == domain && $0 != visit.final }
    for frame in frames.prefix(Self.mostFrames) where pages < limits.pages && visits[frame] == nil {
      let shown = try await fetch(frame, reason: "\(visit.final) shows it in a frame", lead: lead)
      if shown.page?.isNofollow != true { visit.links += shown.links }
      if let statement = shown.statement, statement.kind != .other,
        statement.isAnswer || visit.statement?.kind != .bare,
        visit.statement?.isAnswer != true
      {
        (visit.statement, visit.obstacle) = (statement, nil)
      }
    }
  }
}

extension WebAddress {
  /// What a viewer of documents is asked to show: "/viewer?file=%2Fact.pdf".
  var document: WebAddress? {
    guard let query else { return nil }
    for field in query.split(separator: "&") {
      guard let value = field.split(separator: "=", maxSplits: 1).dropFirst().first?.removingPercentEncoding else {
        continue
      }
      if let address = resolving(value), address.isDocument { return address }
    }
    return nil
  }

  /// Its path ends as those of PDF and DOCX files do.
  var isDocument: Bool {
    let path = path.lowercased()
    return path.hasSuffix(".pdf") || path.hasSuffix(".docx")
  }
}
