import ArgumentParser
import Foundation

@main
struct SampleWeb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves sample companies as web hosts on loopback: for the demo, the tests and the benchmarks.",
    discussion: """
      Hosts are told apart by the Host header, so a client reaches them by connecting every name to the printed port:

        SampleWeb --folder samples/web
        curl --connect-to ::127.0.0.1:PORT http://harrow-vale.example/
      """,
    subcommands: [Serve.self, List.self, Truth.self, CheckGaps.self],
    defaultSubcommand: Serve.self)
}

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve until interrupted.")

  @Option(help: "Port on 127.0.0.1; 0 picks a free one.")
  var port = 0

  @Option(help: "Folder with one folder a host.")
  var folder: String?

  @Option(help: "Generated shops: shop-00001.example and so on.")
  var generate = 0

  @Flag(help: "Generated sites with known truth: see the command truth.")
  var sites = false

  @Flag(help: "Hosts that misbehave: chaos-*.example.")
  var chaos = false

  @Option(help: "Write monotonic milliseconds, host and target of each request to this file.")
  var log: String?

  func run() async throws {
    let web = Web(
      folders: try folder.map { try FolderHosts(folder: URL(filePath: $0)) } ?? FolderHosts(),
      shops: SyntheticShops(count: generate), sites: sites ? LocatingSites() : nil,
      chaos: chaos ? ChaosHosts() : nil)
    try await Server(web: web, log: try log.map(GapLog.init(path:))).run(port: port)
  }
}

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a list of companies for generated hosts.",
    discussion: "SampleWeb list --generate 1000 > shops.csv")

  @Option(help: "The first so many generated shops.")
  var generate = 0

  @Flag(help: "The generated sites with known truth.")
  var sites = false

  @Flag(help: "The hosts that misbehave.")
  var chaos = false

  func run() {
    print("company,website")
    for number in SyntheticShops(count: generate).numbers {
      let shop = SyntheticShop(number: number)
      print("\(shop.name),http://\(shop.host)/")
    }
    if sites { LocatingSites().list.forEach { print("\($0.name),http://\($0.host)/") } }
    if chaos { ChaosHosts.list.forEach { print("\($0.name),\($0.website)") } }
  }
}

struct Truth: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is true of each generated site: where its disclosure is and how the home page links to it.")

  func run() {
    print(LocatingSites.truthHeader)
    LocatingSites().list.forEach { print($0.truth) }
  }
}

struct CheckGaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Check a log for requests that came too soon after the one before; exit 1 if any did.",
    discussion: "SampleWeb gaps requests.log --least 1000")

  @Argument(help: "File written by --log.")
  var file: String

  @Option(help: "Milliseconds that must lie between two requests to a host.")
  var least: Int

  func run() throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let gaps = Gaps(lines: text.split(separator: "\n"), least: least)
    for violation in gaps.violations { print("\(violation.host)\t\(violation.target)\t\(violation.gap) ms") }
    let smallest = gaps.smallest.map { "\($0) ms" } ?? "none"
    print("\(gaps.requests) requests, \(gaps.hosts) hosts, smallest gap \(smallest), \(gaps.violations.count) too soon")
    if !gaps.violations.isEmpty { throw ExitCode(1) }
  }
}
