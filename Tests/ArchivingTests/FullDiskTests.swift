import Archiving
import Disclosures
import Foundation
import Testing

@Suite struct FullDiskTests {
  /// A process of its own, for the limit holds for all of its files.
  @Test func aFullDiskIsATypedErrorAndTheArchiveStaysSound() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 60_000, rlim_max: 60_000)
      signal(SIGXFSZ, SIG_IGN)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let folder = Samples.folder()
      var appended = 0
      do {
        let writer = try Samples.writer(folder)
        while appended < 10_000 {
          _ = try writer.append(
            Samples.plain("https://acme.example/\(appended)", body: SHA256.hex(Array("\(appended)".utf8))))
          appended += 1
        }
        exit(1)
      } catch ArchiveError.diskFull {
        // Looked at below, when the writer is gone.
      }
      // Nothing is half written, and nothing that was acknowledged is missing.
      let archive = try Archive(folder: folder)
      guard appended > 10, try archive.verify().problems.isEmpty, try ExchangeStore(folder: folder).count == appended
      else { exit(2) }
      // When there is room again, the run goes on.
      guard try Samples.writer(folder).recovery?.removedBytes == 0 else { exit(3) }
    }
  }

  @Test func aDeviceThatIsFullFromTheStartIsATypedError() throws {
    let folder = Samples.folder()
    let writer = try Samples.writer(folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/fairlead-00001.warc.gz", withDestinationPath: "/dev/full")
    #expect(throws: ArchiveError.diskFull(path: folder + "/fairlead-00001.warc.gz")) {
      try writer.append(Samples.plain("https://acme.example/", body: "x"))
    }
  }
}
