import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program run on some bytes, without a shell, held to limits of time, memory and output.
enum ChildProcess {
  struct Output: Sendable {
    var status: Int32
    var output: [UInt8]
    /// The first few lines of what it complained of.
    var complaint: String
    var exceeded: Limit?

    enum Limit: Sendable { case time, output }
  }

  enum Failure: Error { case notFound, system(String) }

  /// - Parameters:
  ///   - arguments: without the program's own name.
  ///   - input: its standard input, as a file that it may seek in.
  ///   - memory: bytes of address space, where the system can limit them (Linux).
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], seconds: Int, memory: Int, outputBytes: Int
  ) throws(Failure) -> Output {
    let file = try temporaryFile(holding: input)
    defer { close(file) }
    let (output, errors) = (Pipe(), Pipe())
    defer {
      output.closeAll()
      errors.closeAll()
    }
    let child = try start(limited(program, arguments, seconds: seconds, memory: memory), file, output, errors)
    let (read, exceeded) = gather(output, errors, seconds: seconds, outputBytes: outputBytes)
    if exceeded != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // A signal counts as the shells count it; WEXITSTATUS and the rest are macros that Swift cannot see.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Output(
      status: code, output: read[0], complaint: String(decoding: read[1], as: UTF8.self), exceeded: exceeded)
  }

  /// A file without a name: nothing is left behind, whatever happens.
  private static func temporaryFile(holding bytes: [UInt8]) throws(Failure) -> Int32 {
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

  /// One start at a time: a child that is started between the opening of another one's pipes and their marking as our
  /// own would keep them open.
  private static let starting = NSLock()

  private static func start(
    _ command: [String], _ input: Int32, _ output: Pipe, _ errors: Pipe
  ) throws(Failure) -> pid_t {
    starting.lock()
    defer { starting.unlock() }
    try output.open()
    try errors.open()
    let child = try spawn(command, [(input, 0), (output.writing, 1), (errors.writing, 2)])
    output.closeWriting()
    errors.closeWriting()
    return child
  }

  private static func spawn(_ command: [String], _ files: [(Int32, Int32)]) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (ours, theirs) in files { posix_spawn_file_actions_adddup2(&actions, ours, theirs) }
    var argv: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=\(path)"), strdup("LC_ALL=C"), nil]
    defer { for variable in environment { free(variable) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, command[0], &actions, nil, &argv, &environment)
    if code == ENOENT { throw .notFound }
    guard code == 0 else { throw .system(String(cString: strerror(code))) }
    return child
  }

  private static func gather(
    _ output: Pipe, _ errors: Pipe, seconds: Int, outputBytes: Int
  ) -> ([[UInt8]], Output.Limit?) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var read: [[UInt8]] = [[], []]
    var open = [
      pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.reading, events: Int16(POLLIN), revents: 0),
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

  /// Both ends are closed in children that other threads start meanwhile.
  private final class Pipe {
    private(set) var reading: Int32 = -1
    private(set) var writing: Int32 = -1

    func open() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .system(String(cString: strerror(errno))) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    func closeAll() {
      closeWriting()
      if reading >= 0 { close(reading) }
      reading = -1
    }
  }
}
