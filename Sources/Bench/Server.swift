import Foundation

/// SampleWeb on loopback, for as long as it is needed.
struct Server {
  /// "127.0.0.1:40123".
  let address: String
  private let pid: pid_t

  init(binaries: String, arguments: [String], scratch: String) throws {
    let output = "\(scratch)/server.txt"
    pid = try Program(
      path: "\(binaries)/SampleWeb", arguments: ["serve", "--port", "0"] + arguments, output: output
    ).start()
    for _ in 0..<200 {
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      if let line = text.split(separator: "\n").first, line.hasPrefix("listening on "), text.contains("\n") {
        address = String(line.dropFirst("listening on ".count))
        return
      }
      usleep(50_000)
    }
    kill(pid, SIGKILL)
    throw BenchError(description: "SampleWeb did not start")
  }

  func stop() {
    kill(pid, SIGTERM)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }
}
