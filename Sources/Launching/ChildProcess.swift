import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program run on some bytes, without a shell, held to limits of time, memory and output.
public enum ChildProcess {
  public struct Output: Sendable {
    public var status: Int32
    public var output: [UInt8]
    /// The first few lines of what it complained of.
    public var complaint: String
    public var exceeded: Limit?

    public enum Limit: Sendable { case time, output }
  }

  /// - Parameters:
  ///   - arguments: without the program's own name.
  ///   - input: its standard input, as a file that it may seek in.
  ///   - memory: bytes of address space, where the system can limit them (Linux).
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8], seconds: Int, memory: Int, outputBytes: Int
  ) throws(Launch.Failure) -> Output {
    let file = try temporaryFile(holding: input)
    defer { close(file) }
    let (output, errors) = (try PipeEnds(), try PipeEnds())
    defer {
      try? output.reading.close()
      try? errors.reading.close()
    }
    var launch = Launch(
      limited(program, arguments, seconds: seconds, memory: memory),
      files: [0: .open(file), 1: .open(output.writing.fileDescriptor), 2: .open(errors.writing.fileDescriptor)])
    launch.environment = ["PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")", "LC_ALL=C"]
    let child = try launch.start()
    // Ours would keep the pipes from ending.
    try? output.writing.close()
    try? errors.writing.close()
    let (read, exceeded) = gather(output.reading, errors.reading, seconds: seconds, outputBytes: outputBytes)
    if exceeded != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // A signal counts as the shells count it; WEXITSTATUS and the rest are macros that Swift cannot see.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Output(
      status: code, output: read[0], complaint: String(decoding: read[1], as: UTF8.self), exceeded: exceeded)
  }

  /// A file without a name: nothing is left behind, whatever happens.
  private static func temporaryFile(holding bytes: [UInt8]) throws(Launch.Failure) -> Int32 {
    var template = Array((NSTemporaryDirectory() + "/fairlead-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw .system("no temporary file: \(String(cString: strerror(errno)))") }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress! + written, bytes.count - written) }
      guard count > 0 else {
        close(file)
        throw .system("no room for a temporary file")
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// The command under `prlimit` (util-linux), which Linux systems have: a program cannot be limited from outside
  /// before it starts. Elsewhere time and output are limited all the same.
  private static func limited(
    _ program: String, _ arguments: [String], seconds: Int, memory: Int
  ) -> [String] {
    #if os(Linux)
      let path = ["/usr/bin/prlimit", "/bin/prlimit"].first { FileManager.default.isExecutableFile(atPath: $0) }
      if let path { return [path, "--as=\(memory)", "--cpu=\(seconds)", "--core=0", program] + arguments }
    #endif
    return [program] + arguments
  }

  private static func gather(
    _ output: FileHandle, _ errors: FileHandle, seconds: Int, outputBytes: Int
  ) -> ([[UInt8]], Output.Limit?) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var read: [[UInt8]] = [[], []]
    var open = [
      pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.fileDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      guard ContinuousClock.now < deadline else { return (read, .time) }
      guard poll(&open, 2, 100) > 0 else { continue }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = Foundation.read(open[index].fd, &buffer, buffer.count)
        if count > 0 {
          // Of complaints the first ones tell.
          let room = index == 0 ? count : max(0, 2000 - read[1].count)
          read[index].append(contentsOf: buffer.prefix(min(count, room)))
        } else if count == 0 || errno != EINTR {
          open[index].fd = -1
        }
      }
      if read[0].count > outputBytes { return (read, .output) }
    }
    return (read, nil)
  }
}
