import Archiving
import Disclosures
import Foundation
import Packing
import Testing

/// Killed, cut, corrupted, full: what an archive survives, and what it tells.
@Suite struct DamageTests {
  let folder = Samples.folder()

  /// Three pages, the last one short, and the bytes of the file.
  func threePages() throws -> (bytes: [UInt8], last: WARCPosition) {
    let pages = ["first", "second", "third"].enumerated().map { number, body in
      Samples.plain("https://acme.example/\(number + 1)", body: body)
    }
    let last = try Samples.append(pages, to: folder)[2].position
    return (try Samples.bytes(path), last)
  }

  var path: String { folder + "/fairlead-00001.warc.gz" }
  func put(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }
  func put(_ bytes: ArraySlice<UInt8>) throws { try put(Array(bytes)) }

  /// No checksum covers these bytes: a changed time or system would otherwise pass.
  @Test(arguments: 0..<10) func aChangedGzipHeaderIsFound(_ place: Int) throws {
    let (bytes, last) = try threePages()
    var changed = bytes
    changed[last.offset + place] ^= 0x20
    try put(changed)
    let report = try Archive(folder: folder).verify()
    #expect(report.problems.contains { $0.offset == last.offset }, "\(report.problems)")
  }

  @Test func aCutAnywhereInTheLastExchangeLosesThatExchangeOnly() throws {
    let (bytes, last) = try threePages()
    // The request of the last exchange stands right after the answer of the second.
    let wholeEnd = try #require(
      ExchangeStore(folder: folder).positions(for: "https://acme.example/2").map { $0.offset + $0.length }.first)
    for length in wholeEnd..<bytes.count {
      try put(bytes[..<length])
      let writer = try Samples.writer(folder)
      #expect(writer.recovery?.keptBytes == wholeEnd, "cut at \(length)")
      #expect(writer.recovery?.removedBytes == length - wholeEnd)
      #expect(try Samples.bytes(path) == Array(bytes[..<wholeEnd]))
    }
    // And what is appended next reads as if nothing had happened.
    try put(bytes[..<(last.offset + 5)])
    let again = Samples.plain("https://acme.example/3", body: "third", second: 70)
    let position = try Samples.writer(folder).append(again).position
    let archive = try Archive(folder: folder)
    #expect(try archive.exchange(at: position) == again)
    #expect(try archive.verify().problems == [])
    #expect(try ExchangeStore(folder: folder).count == 3)
  }

  /// As in a program that is being started while the archive is closed.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "no /proc"))
  func aCopyOfTheOpenFileHoldsNobodyUp() throws {
    var writer: ArchiveWriter? = try Samples.writer(folder)
    _ = try writer?.append(Samples.plain("https://acme.example/1", body: "first"))
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
      .filter { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path }
    let copy = dup(try #require(open.first))
    defer { close(copy) }
    #expect(throws: ArchiveError.self) { try Samples.writer(folder) }
    writer = nil
    _ = try Samples.writer(folder).append(Samples.plain("https://acme.example/2", body: "second"))
    #expect(try ExchangeStore(folder: folder).count == 2)
  }

  @Test func aCutInTheFirstRecordStartsTheFileAnew() throws {
    let (bytes, _) = try threePages()
    try put(bytes[..<20])
    let exchange = Samples.plain("https://acme.example/9", body: "ninth")
    _ = try Samples.writer(folder).append(exchange)
    let archive = try Archive(folder: folder)
    #expect(archive.files == ["fairlead-00001.warc.gz"])
    #expect(try archive.verify().problems == [])
    #expect(try ExchangeStore(folder: folder).exchanges(for: "https://acme.example/9") == [exchange])
  }

  @Test func verifyNamesTheTruncatedRecord() throws {
    let (bytes, last) = try threePages()
    try put(bytes[..<(bytes.count - 3)])
    let report = try Archive(folder: folder).verify()
    #expect(report.problems.map(\.kind) == [.truncated, .order])
    #expect(report.problems.first?.offset == last.offset)
    #expect(throws: ArchiveError.truncated(file: last.file, offset: last.offset)) {
      try Archive(folder: folder).exchange(at: last)
    }
  }

  /// Three files of one page each, with their index.
  func threeFiles() throws {
    let writer = try Samples.writer(folder, fileBytes: 1)
    for number in 1...3 { _ = try writer.append(Samples.plain("https://acme.example/\(number)", body: "\(number)")) }
    try Archive(folder: folder).writeIndex()
  }

  @Test(arguments: [true, false]) func aWholeFileThatIsGoneIsMissed(_ hasIndex: Bool) throws {
    try threeFiles()
    #expect(try Archive(folder: folder).verify().problems == [])
    if !hasIndex { try FileManager.default.removeItem(atPath: folder + "/index.cdxj") }
    try FileManager.default.removeItem(atPath: folder + "/fairlead-00002.warc.gz")
    let problems = try Archive(folder: folder).verify().problems.map(\.description)
    #expect(
      problems.first
        == "fairlead-00002.warc.gz: is missing: there are later files of the set, and this one is gone")
    #expect(problems.contains { $0.hasPrefix("index.cdxj: byte 0: index: line 2 names fairlead-00002") } == hasIndex)
  }

  @Test func theLastFileOfASetIsMissedByTheIndex() throws {
    try threeFiles()
    try FileManager.default.removeItem(atPath: folder + "/fairlead-00003.warc.gz")
    let problems = try Archive(folder: folder).verify().problems
    #expect(problems.map(\.kind) == [.index, .index])
    #expect(problems.first?.detail == "line 3 names fairlead-00003.warc.gz, which is gone")
    #expect(problems.last?.detail == "3 lines for 2 records")
  }

  /// Cut at a border, no record is broken.
  @Test func theLastRecordOfAFileIsMissedByTheIndex() throws {
    let (bytes, last) = try threePages()
    try Archive(folder: folder).writeIndex()
    let end = try #require(
      ExchangeStore(folder: folder).positions(for: "https://acme.example/2").map { $0.offset + $0.length }.first)
    #expect(end < last.offset)
    try put(bytes[..<end])
    let problems = try Archive(folder: folder).verify().problems
    #expect(problems.map(\.kind) == [.index, .index], "\(problems)")
  }

  @Test func aShortenedIndexIsFound() throws {
    _ = try threePages()
    try Archive(folder: folder).writeIndex()
    let index = folder + "/index.cdxj"
    let lines = String(decoding: try Samples.bytes(index), as: UTF8.self).split(separator: "\n")
    try Data(lines.dropLast().joined(separator: "\n").utf8 + [0x0A]).write(to: URL(filePath: index))
    #expect(try Archive(folder: folder).verify().problems.map(\.detail) == ["2 lines for 3 records"])
  }

  @Test func aPartialEndDoesNotKeepAReplayFromTheRest() throws {
    let (bytes, last) = try threePages()
    try put(bytes[..<(last.offset + 9)])
    #expect(try ExchangeStore(folder: folder).count == 2)
    #expect(try Archive(folder: folder).writeIndex() == 2)
    #expect(try ExchangeStore(folder: folder).exchanges(for: "https://acme.example/2").count == 1)
  }

  @Test func aKilledRunKeepsEverythingThatWasAcknowledged() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      let writer = try Samples.writer(folder, fileBytes: 30_000)
      let acknowledged = open(folder + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o644)
      await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<4 {
          group.addTask {
            for number in 0..<10_000 {
              let url = "https://acme.example/\(task)/\(number)"
              _ = try writer.append(Samples.plain(url, body: url))
              _ = (url + "\n").withCString { write(acknowledged, $0, strlen($0)) }
              if number == 300 { kill(getpid(), SIGKILL) }
            }
          }
        }
      }
    }
    let urls = String(decoding: try Samples.bytes(folder + "/acknowledged"), as: UTF8.self).split(separator: "\n")
    #expect(urls.count > 150)
    _ = try Samples.writer(folder)
    #expect(try Archive(folder: folder).verify().problems == [])
    let store = try ExchangeStore(folder: folder)
    for url in urls {
      #expect(try store.exchanges(for: String(url)) == [Samples.plain(String(url), body: String(url))])
    }
  }

  @Test func twoWritersOnOneFolderAreRefused() throws {
    let writer = try Samples.writer(folder)
    _ = try writer.append(Samples.plain("https://acme.example/1", body: "first"))
    #expect(
      throws: ArchiveError.cannotWrite(
        path: path, reason: "another fairlead is writing to it; wait for it, or end it")
    ) { try Samples.writer(folder) }
    _ = try writer.append(Samples.plain("https://acme.example/2", body: "second"))
    #expect(try Archive(folder: folder).verify().problems == [])
  }

  @Test func aFlippedByteIsFoundAndTheRestIsStillRead() throws {
    let (bytes, last) = try threePages()
    let second = try #require(ExchangeStore(folder: folder).positions(for: "https://acme.example/2").first)
    for offset in [second.offset + 40, second.offset + second.length - 6] {
      var damaged = bytes
      damaged[offset] ^= 0x40
      try put(damaged)
      let report = try Archive(folder: folder).verify()
      #expect(report.problems.contains { $0.kind == .structure && $0.offset == second.offset })
      #expect(report.records == 6, "seven records, one of them lost")
      #expect(try Archive(folder: folder).exchange(at: last).response?.body == Array("third".utf8))
      // Damage before whole records is no partial end: a writer must not cut it off.
      #expect(throws: ArchiveError.self) { try Samples.writer(folder) }
      #expect(try Samples.bytes(path) == damaged)
    }
  }

  /// Takes the last member apart, changes it and puts it together again with a valid checksum.
  func rewriteLast(_ change: (String) -> String) throws -> VerificationReport {
    let (bytes, last) = try threePages()
    let record = try Gzip.unpack(Array(bytes[last.offset...]), limit: 1 << 20)
    let changed = change(String(decoding: record, as: UTF8.self))
    try put(bytes[..<last.offset] + Gzip.pack(Array(changed.utf8), level: 6))
    return try Archive(folder: folder).verify()
  }

  @Test func aChangedBodyIsADigestMismatch() throws {
    let report = try rewriteLast { $0.replacingOccurrences(of: "third", with: "THIRD") }
    #expect(report.problems.map(\.kind) == [.blockDigest, .payloadDigest])
  }

  @Test func aWrongLengthIsAStructureProblem() throws {
    let report = try rewriteLast { $0.replacingOccurrences(of: "third", with: "thirds") }
    #expect(report.problems.map(\.kind) == [.structure, .order])
  }

  @Test func missingAndStrangeFieldsAreNamed() throws {
    let report = try rewriteLast {
      $0.replacingOccurrences(of: "WARC-Date: 2026", with: "WARC-Date: soon")
        .replacingOccurrences(of: "WARC-Target-URI", with: "WARC-Else")
    }
    #expect(report.problems.map(\.kind) == [.field, .field])
  }

  @Test func unknownFieldsAreKept() throws {
    let report = try rewriteLast {
      $0.replacingOccurrences(of: "WARC-Date:", with: "X-Later-Standard: yes\r\nWARC-Date:")
    }
    #expect(report.problems == [])
    let position = try #require(ExchangeStore(folder: folder).positions(for: "https://acme.example/3").first)
    let record = try Archive(folder: folder).record(in: position.file, at: position.offset)
    #expect(record.field("x-later-standard") == "yes")
  }

  @Test func aRevisitWhoseOriginalIsGoneIsAReferenceProblem() throws {
    let writer = try Samples.writer(folder, fileBytes: 1)
    _ = try writer.append(Samples.plain("https://acme.example/1", body: "same"))
    let revisit = try writer.append(Samples.plain("https://acme.example/2", body: "same")).position
    #expect(revisit.file == "fairlead-00002.warc.gz")
    try FileManager.default.removeItem(atPath: path)
    let report = try Archive(folder: folder).verify()
    #expect(report.problems.map(\.kind) == [.missing, .reference])
    #expect(report.problems.last?.offset == revisit.offset)
  }

  @Test func anIndexThatLagsIsNotBelievedAndIsReported() throws {
    _ = try threePages()
    try Archive(folder: folder).writeIndex()
    let later = Samples.plain("https://acme.example/4", body: "fourth")
    _ = try Samples.writer(folder).append(later)
    #expect(try ExchangeStore(folder: folder).exchanges(for: "https://acme.example/4") == [later])
    #expect(try Archive(folder: folder).verify().problems.map(\.kind) == [.index])
    try Archive(folder: folder).writeIndex()
    #expect(try Archive(folder: folder).verify().problems == [])
  }

  @Test func foldersWithoutAnArchiveSaySo() throws {
    #expect(throws: ArchiveError.noArchive(folder: folder)) { try Archive(folder: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try put([UInt8]("not gzip".utf8))
    #expect(try Archive(folder: folder).verify().problems.map(\.kind) == [.structure])
    #expect(throws: ArchiveError.self) { try Samples.writer(folder) }
    #expect(try Samples.bytes(path) == Array("not gzip".utf8), "what is none of ours is not cut off")
  }
}
