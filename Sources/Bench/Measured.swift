import Foundation
import Launching

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What one run of a program took, by the operating system's own account.
struct Measured {
  /// Wall clock, seconds.
  var wall: Double
  /// Processor time of the process and of the children it waited for, seconds.
  var processor: Double
  /// Largest resident size, bytes.
  var memory: Int
  var status: Int32

  /// The run of several that took least of something, with the largest memory of all.
  static func least(of runs: Int, by time: KeyPath<Measured, Double>, _ run: () throws -> Measured) rethrows -> Measured
  {
    var least = try run()
    for _ in 1..<runs {
      let next = try run()
      let memory = max(least.memory, next.memory)
      if next[keyPath: time] < least[keyPath: time] { least = next }
      least.memory = memory
    }
    return least
  }
}

struct BenchError: Error, CustomStringConvertible {
  var description: String
}

/// A program that is started, fed from a file, and measured.
struct Program {
  var path: String
  var arguments: [String]
  var input = "/dev/null"
  var output = "/dev/null"

  func measure() throws -> Measured {
    let begin = ContinuousClock.now
    let pid = try start()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) == -1 && errno == EINTR {}
    let wall = begin.duration(to: .now) / .seconds(1)
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    return Measured(
      wall: wall, processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      memory: Int(usage.ru_maxrss) * unit, status: (status >> 8) & 0xFF)
  }

  /// Starts it without waiting.
  func start() throws -> pid_t {
    let launch = Launch(
      [path] + arguments, files: [0: .reading(path: input), 1: .writing(path: output), 2: .nowhere])
    do { return try launch.start() } catch { throw BenchError(description: "\(path): \(error)") }
  }

  /// Seconds of processor time that this process itself has taken.
  static func processorTime() -> Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
