public import Disclosures
import Foundation
import Packing
import Synchronization

/// Writes exchanges into `*.warc.gz` files of a folder: WARC 1.1, every record a gzip member of its own.
///
/// May be used from any number of tasks. What `append` has returned stays, whatever happens to the process.
public final class ArchiveWriter: Sendable {
  /// What was mended when an archive was opened again; nil for a new one.
  public let recovery: Recovery?

  let folder: String
  let settings: Settings
  let state: Mutex<State>

  public struct Settings: Sendable, Hashable {
    /// Fields of the warcinfo record: software, operator, http-header-user-agent, robots and so on (WARC 1.1, 6.2).
    public var information: [WARCRecord.Field]
    /// A file that has reached this many bytes is followed by another.
    public var fileBytes: Int
    /// zlib's level, 1 to 9.
    public var level: Int

    public init(information: [WARCRecord.Field], fileBytes: Int = 512 << 20, level: Int = 3) {
      self.information = information
      self.fileBytes = fileBytes
      self.level = level
    }

    var informationBlock: [UInt8] {
      let all =
        information + [
          .init("format", "WARC File Format 1.1"),
          .init("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
        ]
      return Array(all.map { "\($0.name): \($0.value)\r\n" }.joined().utf8)
    }
  }

  struct State: ~Copyable {
    var file: ArchiveFile?
    /// Number in the name of the current file; 0 before the first.
    var fileNumber: Int
    /// Number of the next record, part of what makes ids unique.
    var next: Int
    var payloads = PayloadPlaces()
  }

  /// Opens a folder for appending; it is created if need be. A partial record at the end of its last file, left by a
  /// run that was killed, is cut off. A last file whose warcinfo record says otherwise, of another contact say, is
  /// followed by another file, so that each one's warcinfo holds for all that stands in it.
  public init(folder: String, settings: Settings) throws(ArchiveError) {
    self.folder = folder
    self.settings = settings
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder, reason: error.localizedDescription)
    }
    var state = State(file: nil, fileNumber: 0, next: 0)
    var recovery: Recovery?
    if let last = Archive.files(in: folder).last {
      guard let number = Self.number(of: last) else {
        throw .cannotWrite(path: folder + "/" + last, reason: "another program's archive is in this folder")
      }
      var file = try ArchiveFile(path: folder + "/" + last)
      var information: [UInt8]?
      let found = try Recovery.scan(folder: folder, file: last, size: file.length) { record in
        if record.type == "warcinfo" { information = record.block }
        state.payloads.note(record, fileNumber: number)
      }
      try file.cut(to: found.keptBytes)
      state.next = found.records
      if found.keptBytes > 0 {
        state.fileNumber = number
        if information == settings.informationBlock { state.file = consume file }
      } else {
        // Not even its warcinfo record is whole: the file is written anew.
        state.fileNumber = number - 1
        unlink(folder + "/" + last)
      }
      recovery = found
    }
    self.recovery = recovery
    self.state = Mutex(state)
  }

  /// What came of appending an exchange.
  public struct Appended: Sendable, Hashable {
    /// Where the record of the response, revisit or failure stands.
    public var position: WARCPosition
    /// Nil for a failure.
    public var capture: Capture?
  }

  /// Appends an exchange: its request, and its response, or a revisit record when the same payload is in the archive
  /// already, or the reason for its failure.
  ///
  /// - Parameter unchanged: for a 304 answer, the earlier capture that it confirms. Such a confirmation is no exchange
  ///   of its own to a replay: the caller appends the earlier exchange after it.
  public func append(_ exchange: Exchange, unchanged: Capture? = nil) throws(ArchiveError) -> Appended {
    let drafts = try ExchangeDrafts(exchange, unchanged: unchanged) { digest in original(of: digest) }
    let number = state.withLock { state in
      defer { state.next += 2 }
      return state.next
    }
    var answer = drafts.answer
    var bytes: [UInt8] = []
    if let request = drafts.request {
      let id = request.id(number: number)
      bytes = try packed(request, id: id)
      answer.fields.append(.init("WARC-Concurrent-To", id))
      answer.fields.append(.init(RecordKind.requestLength, String(bytes.count)))
    }
    let requestLength = bytes.count
    bytes += try packed(answer, id: answer.id(number: number + 1))
    var position = try write(
      bytes, at: exchange.requestedAt, payload: answer.type == "response" ? answer.payloadDigest : nil,
      skipping: requestLength)
    position.offset += requestLength
    position.length -= requestLength
    return Appended(position: position, capture: drafts.capture)
  }

  /// Appends what was made of an address rather than received from it: a screenshot, a rendered page.
  ///
  /// The block is the payload, so its block digest is the payload's; FastWARC fails on a payload digest here.
  public func append(
    resource bytes: [UInt8], mediaType: String, url: String, date: Timestamp
  ) throws(ArchiveError) -> WARCPosition {
    try append(
      RecordDraft(
        type: "resource", url: url, date: date.description, contentType: mediaType, body: bytes))
  }

  /// Appends what is known about an address beyond its exchange: the decision trail, for one.
  public func append(
    metadata bytes: [UInt8], mediaType: String, url: String, date: Timestamp
  ) throws(ArchiveError) -> WARCPosition {
    try append(
      RecordDraft(type: "metadata", url: url, date: date.description, contentType: mediaType, body: bytes))
  }

  /// Waits until the disk has everything. A killed process loses nothing without it; a power cut might.
  public func synchronize() {
    state.withLock { $0.file?.synchronize() }
  }

  private func append(_ draft: RecordDraft) throws(ArchiveError) -> WARCPosition {
    let number = state.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
    let bytes = try packed(draft, id: draft.id(number: number))
    return try write(bytes, at: Timestamp(draft.date) ?? Timestamp(milliseconds: 0), payload: nil, skipping: 0)
  }
}
