import Archiving
import Disclosures
import Foundation
import Locating
import Synchronization

/// What browsers made of pages stands in the archive beside what servers answered: as resource records under
/// addresses of their own (WARC 1.1, 6.4), and as a metadata record where a browser failed.
extension RunEvidence {
  /// Under which a page's document is kept as a browser showed it.
  static func renderedAddress(_ url: String) -> String { "urn:rendered:" + url }
  /// Under which it is kept what the page had to do without in the browser.
  static func withheldAddress(_ url: String) -> String { "urn:rendering:" + url }
  /// Under which a picture of a page is kept, as other web archives name it.
  static func pictureAddress(_ url: String) -> String { "urn:view:" + url }

  /// Under which it is kept that a page was shown only at a second look.
  static func againAddress(_ url: String) -> String { "urn:rendering-again:" + url }

  private static let againType = "application/vnd.fairlead.rendering-again+json"
  private struct Again: Codable { var reason = "the page was read without a browser first" }

  private static let failureType = "application/vnd.fairlead.render-failure+json"
  private static let withheldType = "application/vnd.fairlead.rendering+json"
  private struct Failure: Codable { var detail: String }

  /// What came of showing a page before, in this run or the one it goes on with or replays; nil when it never was.
  func rendered(_ url: String) throws(ArchiveError) -> RenderedPage? {
    guard let record = try made(Self.renderedAddress(url)) else { return nil }
    guard record.type == "metadata" else { return .html(Array(record.block), try withheld(url)) }
    do {
      return .failed(try JSONDecoder().decode(Failure.self, from: Data(record.block)).detail)
    } catch {
      // The archive is sound, or reading the record would have thrown: another program wrote this.
      return .failed("The record of the browser's failure cannot be read.")
    }
  }

  private func withheld(_ url: String) throws(ArchiveError) -> Withheld {
    guard let record = try made(Self.withheldAddress(url)) else { return Withheld() }
    // Another program's record tells us nothing.
    return (try? JSONDecoder().decode(Withheld.self, from: Data(record.block))) ?? Withheld()
  }

  func keep(_ rendered: RenderedPage, of url: String, date: Timestamp) throws {
    let address = Self.renderedAddress(url)
    switch rendered {
    case .html(let html, let withheld):
      // Before the document: once that is there, the page is not shown again.
      if !withheld.isEmpty {
        try keep(withheld, mediaType: Self.withheldType, address: Self.withheldAddress(url), date: date)
      }
      try keep(html, mediaType: "text/html; charset=utf-8", address: address, date: date)
    case .failed(let detail):
      try keep(Failure(detail: detail), mediaType: Self.failureType, address: address, date: date)
    }
  }

  /// Whether a page was read without a browser first, and shown in one only when something was missing.
  func wasShownAgain(_ url: String) throws(ArchiveError) -> Bool { try made(Self.againAddress(url)) != nil }

  /// Before the page's document is kept: once that is there, it is not shown again.
  func noteShownAgain(_ url: String, date: Timestamp) throws {
    guard try !wasShownAgain(url) else { return }
    try keep(Again(), mediaType: Self.againType, address: Self.againAddress(url), date: date)
  }

  private func keep(_ value: some Encodable, mediaType: String, address: String, date: Timestamp) throws {
    guard let writer else { return }
    let bytes = try RecordJSON.bytes(value, .withoutEscapingSlashes)
    try noting { () throws(ArchiveError) in
      let position = try writer.append(metadata: bytes, mediaType: mediaType, url: address, date: date)
      state.withLock { $0.made[address] = position }
    }
  }

  /// The picture of a page as it was kept, PNG; nil when there is none.
  func picture(of url: String) throws(ArchiveError) -> [UInt8]? { try made(Self.pictureAddress(url))?.block }

  func hasPicture(of url: String) throws(ArchiveError) -> Bool { try made(Self.pictureAddress(url)) != nil }

  /// - Parameter png: bytes of the picture.
  func keep(picture png: [UInt8], of url: String, date: Timestamp) throws(ArchiveError) {
    try keep(png, mediaType: "image/png", address: Self.pictureAddress(url), date: date)
  }

  private func keep(_ bytes: [UInt8], mediaType: String, address: String, date: Timestamp) throws(ArchiveError) {
    guard let writer else { return }
    try noting { () throws(ArchiveError) in
      let position = try writer.append(resource: bytes, mediaType: mediaType, url: address, date: date)
      state.withLock { $0.made[address] = position }
    }
  }

  private func made(_ address: String) throws(ArchiveError) -> WARCRecord? {
    try noting { () throws(ArchiveError) in
      if let position = state.withLock({ $0.made[address] }) {
        return try Archive(folder: folder).record(in: position.file, at: position.offset)
      }
      return try earlier?.records(for: address).first
    }
  }
}
