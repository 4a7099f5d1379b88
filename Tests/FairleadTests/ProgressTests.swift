import Foundation
import Testing

/// What a person sees while an audit runs.
@Suite struct ProgressTests {
  @Test func onATerminalOneLineIsRewritten() async throws {
    let folder = try Workspace()
    try folder.write(Lists.shops(8), to: "shops.csv")
    let server = try await SampleServer(["--generate", "8"])
    let terminal = try PseudoTerminal()
    let child = try Program.fairlead.start(
      ["audit", "shops.csv", "--out", "run", "--hosts", "2"] + server.options + ["--delay", "0.1"], in: folder,
      errors: terminal.handle)
    let ended = try await child.end()
    #expect(ended.code == 0)
    let shown = terminal.text()
    let lines = shown.components(separatedBy: "\r\u{1B}[2K").dropFirst()
    #expect(lines.count == 9, "a line for each company, and none in the end: \(shown)")
    #expect(lines.last?.isEmpty == true)
    for (number, line) in lines.dropLast().enumerated() {
      #expect(line.count < 80 && !line.contains("\n"), "\(line)")
      #expect(line.hasPrefix("\(number + 1)/8  "), "\(line)")
      #expect(line.contains("/s  ") && line.contains(" left  "), "\(line)")
    }
    #expect(lines.dropLast().last?.contains("0:00 left") == true)
  }

  @Test func elsewhereALineForEachCompany() async throws {
    let run = try await SampleRun.get()
    let lines = run.ended.complaints.split(separator: "\n")
    #expect(lines.count == 30)
    for (number, line) in lines.enumerated() { #expect(line.hasPrefix("[\(number + 1)/30] "), "\(line)") }
    #expect(!run.ended.complaints.contains("\u{1B}"))
    #expect(lines.contains { $0.hasSuffix("Pickering & Post: A/F") })
  }
}

/// A terminal that nobody looks at: what is written to it can be read afterwards.
final class PseudoTerminal {
  let handle: FileHandle
  private let controller: Int32

  struct Failure: Error { var code = errno }

  init() throws {
    controller = posix_openpt(O_RDWR | O_NOCTTY)
    guard controller >= 0, grantpt(controller) == 0, unlockpt(controller) == 0, let name = ptsname(controller) else {
      throw Failure()
    }
    let device = open(name, O_RDWR | O_NOCTTY)
    guard device >= 0 else { throw Failure() }
    handle = FileHandle(fileDescriptor: device, closeOnDealloc: true)
    var settings = termios()
    tcgetattr(device, &settings)
    settings.c_oflag &= ~tcflag_t(OPOST)
    tcsetattr(device, TCSANOW, &settings)
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
  }

  deinit { close(controller) }

  /// All that was written so far.
  func text() -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(controller, &piece, piece.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}
