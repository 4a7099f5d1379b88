import Disclosures
import Foundation
import Packing
import Synchronization

extension ArchiveWriter {
  /// Appends packed records in one go, in a new file if the current one is full.
  ///
  /// - Parameters:
  ///   - date: for the warcinfo record of a new file.
  ///   - payload: digest of the payload that now stands in the archive, for repetitions to refer to.
  ///   - skipping: bytes before the record that holds the payload.
  func write(
    _ bytes: [UInt8], at date: Timestamp, payload: String?, skipping: Int
  ) throws(ArchiveError) -> WARCPosition {
    try state.withLock { (state) throws(ArchiveError) -> WARCPosition in
      if (state.file?.length ?? .max) >= settings.fileBytes { try startFile(&state, date: date) }
      let offset = state.file?.length ?? 0
      try state.file?.append(bytes)
      if let payload { state.payloads.note(payload, file: state.fileNumber, offset: offset + skipping) }
      return WARCPosition(file: Self.name(state.fileNumber), offset: offset, length: bytes.count)
    }
  }

  private func startFile(_ state: inout State, date: Timestamp) throws(ArchiveError) {
    let name = Self.name(state.fileNumber + 1)
    let path = folder + "/" + name
    let draft = RecordDraft(
      type: "warcinfo", url: nil, date: date.description, fields: [.init("WARC-Filename", name)],
      contentType: "application/warc-fields", body: settings.informationBlock)
    let bytes = try packed(draft, id: draft.id(number: state.fileNumber))
    var file = try ArchiveFile(path: path)
    try file.cut(to: 0)
    do throws(ArchiveError) {
      try file.append(bytes)
    } catch {
      unlink(path)
      throw error
    }
    state.file = consume file
    state.fileNumber += 1
  }

  func packed(_ draft: RecordDraft, id: String) throws(ArchiveError) -> [UInt8] {
    do {
      return try draft.packed(id: id, level: settings.level)
    } catch {
      throw .cannotWrite(path: folder, reason: error.description)
    }
  }

  /// The record that holds a payload already, read back to be certain of it.
  func original(of digest: String) -> ExchangeDrafts.Original? {
    guard let place = state.withLock({ $0.payloads[digest] }),
      let archive = try? Archive(folder: folder),
      let record = try? archive.record(in: Self.name(Int(place.file)), at: place.offset),
      record.field("WARC-Payload-Digest") == digest
    else { return nil }
    return ExchangeDrafts.Original(id: record.id, url: record.url, date: record.date, position: record.position)
  }

  static func name(_ number: Int) -> String {
    let digits = String(number)
    return "fairlead-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + Archive.suffix
  }

  static func number(of name: String) -> Int? {
    guard name.hasPrefix("fairlead-"), name.hasSuffix(Archive.suffix) else { return nil }
    return Int(name.dropFirst("fairlead-".count).dropLast(Archive.suffix.count))
  }
}
