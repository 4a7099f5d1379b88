import Disclosures

/// Checks records one after the other and remembers what has to be remembered between them.
struct RecordCheck {
  private(set) var report: VerificationReport
  /// Records that belong into the index.
  private(set) var indexed = 0

  private let archive: Archive
  private var file = ""
  private var isFirst = true
  private var request: WARCRecord?
  /// Hashes of the ids seen, which must all differ.
  private var ids: Set<Int> = []

  init(archive: Archive) {
    self.archive = archive
    report = VerificationReport(files: 0, records: 0, problems: [])
  }

  mutating func beginFile(_ name: String) {
    file = name
    isFirst = true
    report.files += 1
  }

  mutating func endFile() {
    if let request { note(.order, request, "a request without its answer") }
    request = nil
  }

  mutating func check(_ record: WARCRecord) {
    report.records += 1
    if IndexEntry(record) != nil { indexed += 1 }
    checkFields(record)
    checkDigests(record)
    checkOrder(record)
    if record.type == "revisit" { checkReference(record) }
  }

  mutating func note(_ error: ArchiveError, file: String, offset: Int) {
    isFirst = false
    switch error {
    case .truncated: append(.truncated, file, offset, "the file ends within this record")
    case .damaged(_, _, let reason): append(.structure, file, offset, reason)
    default: append(.structure, file, offset, error.description)
    }
  }

  mutating func note(_ kind: VerificationReport.Problem.Kind, _ file: String, _ detail: String) {
    append(kind, file, 0, detail)
  }

  mutating func noteIndex(_ detail: String) { append(.index, Archive.indexName, 0, detail) }

  private mutating func checkFields(_ record: WARCRecord) {
    let types = ["warcinfo", "request", "response", "revisit", "metadata", "resource", "conversion", "continuation"]
    if !types.contains(record.type) { note(.field, record, "WARC-Type \"\(record.type)\"") }
    if !record.id.hasPrefix("<") { note(.field, record, "no WARC-Record-ID") }
    if !ids.insert(record.id.hashValue).inserted { note(.field, record, "WARC-Record-ID \(record.id) is used twice") }
    if Timestamp(record.date) == nil { note(.field, record, "WARC-Date \"\(record.date)\"") }
    if record.url.isEmpty && record.type != "warcinfo" { note(.field, record, "no WARC-Target-URI") }
  }

  private mutating func checkDigests(_ record: WARCRecord) {
    if let stated = record.field("WARC-Block-Digest"), stated.hasPrefix("sha256:") {
      let actual = SHA256.labelled(record.block)
      if stated != actual { note(.blockDigest, record, "\(stated) is stated, the block has \(actual)") }
    } else {
      note(.field, record, "no SHA-256 block digest")
    }
    guard record.type == "response" || record.type == "revisit" && !record.payload.isEmpty else { return }
    if let stated = record.field("WARC-Payload-Digest"), stated.hasPrefix("sha256:") {
      let actual = SHA256.labelled(Array(record.payload))
      if stated != actual { note(.payloadDigest, record, "\(stated) is stated, the payload has \(actual)") }
    } else {
      note(.field, record, "no SHA-256 payload digest")
    }
  }

  private mutating func checkOrder(_ record: WARCRecord) {
    if isFirst != (record.type == "warcinfo") {
      note(.order, record, isFirst ? "the file does not begin with warcinfo" : "warcinfo within the file")
    }
    isFirst = false
    if let request, request.id != record.field("WARC-Concurrent-To") {
      note(.order, request, "its answer does not follow")
    }
    if record.field(RecordKind.requestLength) != nil && request == nil {
      note(.order, record, "its request does not stand before it")
    }
    request = record.type == "request" ? record : nil
  }

  private mutating func checkReference(_ record: WARCRecord) {
    do {
      _ = try archive.original(referredToBy: record)
      _ = try archive.exchange(of: record)
    } catch {
      note(.reference, record, error.description)
    }
  }

  private mutating func note(_ kind: VerificationReport.Problem.Kind, _ record: WARCRecord, _ detail: String) {
    append(kind, record.position.file, record.position.offset, detail)
  }

  private mutating func append(
    _ kind: VerificationReport.Problem.Kind, _ file: String, _ offset: Int, _ detail: String
  ) {
    report.problems.append(.init(file: file, offset: offset, kind: kind, detail: detail))
  }
}
