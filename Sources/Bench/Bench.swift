import Foundation

/// `make bench`: speed, memory and accuracy of the release binaries, as a table. Figures are of this machine at this
/// moment; ratios hold when its speed drifts, so peers run in the same run.
@main
struct Bench {
  static let help = """
    Measures the release binaries beside it, from the top folder of the house, and prints a table. Takes minutes.

    USAGE: Bench [--long]

      --long      audits of up to 10,000 hosts instead of 3,000
      -h, --help  print this
    """

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.contains(where: { $0 == "--help" || $0 == "-h" }) { return print(help) }
    if let stranger = arguments.first(where: { $0 != "--long" }) {
      FileHandle.standardError.write(Data("bench: what is \(stranger)? --help says what there is.\n".utf8))
      exit(64)
    }
    do {
      let isLong = CommandLine.arguments.contains("--long")
      let bench = try Bench()
      // Gone also where a measurement fails: what stays would be gigabytes in the end.
      defer { try? FileManager.default.removeItem(atPath: bench.scratch) }
      var rows = [try Matchings().row()]
      rows += try bench.grading(documents: [2_000, 20_000])
      rows += try bench.growing()
      rows += try bench.archiving(exchanges: 20_000)
      rows += try bench.auditing(hosts: isLong ? [1_000, 10_000] : [1_000, 3_000])
      rows += try bench.locating()
      rows += try bench.screening(rows: [100_000, 1_000_000])
      print(Row.table(rows))
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(70)
    }
  }

  let scratch: String
  let binaries = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
  var fairlead: String { "\(binaries)/fairlead" }

  init() throws {
    scratch = FileManager.default.temporaryDirectory.appending(path: "fairlead-bench-\(getpid())").path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
  }

  /// So often is graded: what else a machine does adds to the time of a run and never takes from it.
  private static let runs = 3

  func grading(documents counts: [Int]) throws -> [Row] {
    let documents = try Documents(samples: "samples/web")
    return try counts.flatMap { count in
      let input = "\(scratch)/documents.jsonl"
      try documents.write(count, to: input)
      let alone = try Measured.least(of: Self.runs, by: \.processor) { try grade(input, jobs: 1) }
      let cores = ProcessInfo.processInfo.activeProcessorCount
      let together = try Measured.least(of: Self.runs, by: \.wall) { try grade(input, jobs: cores) }
      return [
        Row(
          what: "grade --jsonl, \(figure(Double(count))) disclosures of about 3,500 characters",
          figure: "\(figure(Double(count) / alone.processor)) a second of one core",
          note: "start of the program included, best of \(Self.runs), peak memory \(megabytes(alone.memory))"),
        Row(
          what: "  on \(cores) cores", figure: "\(figure(Double(count) / together.wall)) a second",
          note: "best of \(Self.runs), peak memory \(megabytes(together.memory))"),
      ]
    }
  }

  /// What a byte costs in a text of ten times the length: near 1 where work grows with the length and not faster. The
  /// second text is one sentence without an end.
  func growing() throws -> [Row] {
    let endless = "and suppliers and slavery and audits and our own people who do not verify what they do "
    let kinds = [
      ("in sentences", try Documents(samples: "samples/web").texts(1)[0] + "\n\n"), ("without a full stop", endless),
    ]
    return try kinds.map { name, piece in
      let seconds = try [(500, 40_000), (50, 400_000)].map { count, bytes in
        let input = "\(scratch)/long.jsonl"
        let text = String(repeating: piece, count: bytes / piece.utf8.count)
        try Documents.write(count, to: input) { text }
        return try grade(input, jobs: 1).processor
      }
      return Row(
        what: "grade, 20 MB of texts of 400 KB, \(name)", figure: "\(figure(seconds[1])) s of one core",
        note: "\(figure(seconds[1] / seconds[0])) of the time of texts of 40 KB")
    }
  }

  private func grade(_ input: String, jobs: Int) throws -> Measured {
    try Program(
      path: fairlead, arguments: ["grade", "--jsonl", "--jobs", "\(jobs)"], input: input,
      output: "\(scratch)/assessments.jsonl"
    ).measure()
  }

  func auditing(hosts counts: [Int]) throws -> [Row] {
    try counts.enumerated().flatMap { number, count in
      let server = try Server(binaries: binaries, arguments: ["--generate", "\(count)"], scratch: scratch)
      defer { server.stop() }
      let list = "\(scratch)/shops.csv"
      _ = try Program(
        path: "\(binaries)/SampleWeb", arguments: ["list", "--generate", "\(count)"], output: list
      ).measure()
      let run = "\(scratch)/run-\(count)"
      let measured = try audit(list, run: run, server: server, hosts: 200)
      let addresses = try Index(run: run).addresses
      let rate = Double(addresses.count) / measured.wall
      var rows = [
        Row(
          what: "audit, \(figure(Double(count))) hosts, \(figure(Double(addresses.count))) requests",
          figure: "\(figure(rate)) a second",
          note: "server included in the time, peak memory \(megabytes(measured.memory))")
      ]
      let config = addresses.map { "url = \"\($0)\"\noutput = \"/dev/null\"\n" }.joined()
      try config.write(toFile: "\(scratch)/curl.txt", atomically: true, encoding: .utf8)
      let curl = try Program(
        path: "curl",
        arguments: [
          "--silent", "--parallel", "--parallel-max", "200", "--connect-to", "::\(server.address)", "--config",
          "\(scratch)/curl.txt",
        ]
      ).measure()
      let peer = Double(addresses.count) / curl.wall
      rows.append(
        Row(
          what: "  curl --parallel, the same addresses, nothing kept", figure: "\(figure(peer)) a second",
          note: "audit / curl = \(figure(rate / peer))"))
      if number == 0 { rows.append(try scrapy(addresses, server: server, rate: rate)) }
      return rows
    }
  }

  func audit(_ list: String, run: String, server: Server, hosts: Int) throws -> Measured {
    let measured = try Program(
      path: fairlead,
      arguments: [
        "audit", list, "--out", run, "--contact", "https://fairlead.example/bench", "--connect-to", server.address,
        "--allow-private", "--delay", "0", "--hosts", "\(hosts)", "--retries", "0", "--timeout", "5", "--render",
        "never",
      ]
    ).measure()
    guard measured.status == 0 || measured.status == 2 else {
      throw BenchError(description: "fairlead audit ended with \(measured.status)")
    }
    return measured
  }

  /// The generated sites with known truth: is the right page found, and the link on the home page seen?
  func locating() throws -> [Row] {
    let server = try Server(binaries: binaries, arguments: ["--sites"], scratch: scratch)
    defer { server.stop() }
    let (list, truth) = ("\(scratch)/sites.csv", "\(scratch)/truth.csv")
    let web = "\(binaries)/SampleWeb"
    _ = try Program(path: web, arguments: ["list", "--sites"], output: list).measure()
    _ = try Program(path: web, arguments: ["truth"], output: truth).measure()
    let run = "\(scratch)/run-sites"
    _ = try audit(list, run: run, server: server, hosts: 50)
    let result = try Location(run: run, truth: truth)
    return [
      Row(what: "finding the disclosure, \(result.sites) sites: precision", figure: figure(result.precision)),
      Row(what: "  recall", figure: figure(result.recall)),
      Row(what: "  link on the home page, told rightly", figure: figure(result.links)),
    ]
  }

  func screening(rows counts: [Int]) throws -> [Row] {
    let goods = ["Cotton shirts", "Rubber gloves", "Office chair", "Shrimp", "Gold ring", "Paper", "Lamp"]
    let origins = ["China", "India", "Malaysia", "Portugal", "Various", "Viet Nam", "TH"]
    return try counts.map { count in
      let input = "\(scratch)/catalog.csv"
      _ = FileManager.default.createFile(atPath: input, contents: Data("product,description,hs code,origin\n".utf8))
      guard let file = FileHandle(forWritingAtPath: input) else {
        throw BenchError(description: "\(input): not written")
      }
      try file.seekToEnd()
      for number in 0..<count {
        let row = "\(goods[number % goods.count]) \(number),sold by the piece,,\(origins[number / 7 % origins.count])\n"
        try file.write(contentsOf: Data(row.utf8))
      }
      try file.close()
      let measured = try Program(
        path: fairlead, arguments: ["goods", "screen", input], output: "\(scratch)/screened.csv"
      ).measure()
      return Row(
        what: "goods screen, \(figure(Double(count))) rows", figure: "\(figure(measured.processor)) s of one core",
        note: "peak memory \(megabytes(measured.memory))")
    }
  }
}
