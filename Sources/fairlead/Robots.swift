import ArgumentParser
import Disclosures
import Fetching
import Foundation

struct Robots: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robots",
    abstract: "Say whether robots.txt allows an address to an agent, and which line decided.",
    usage: "fairlead robots <url> [<options>]",
    discussion: """
      EXAMPLES
        fairlead robots https://shop.example/legal/act --contact me@example.org
        fairlead robots https://shop.example/legal/act --file robots.txt
        fairlead robots https://shop.example/ --agent Googlebot --file robots.txt

      The file is read as RFC 9309 says. Without --file it is fetched: an answer of 4xx and more than five redirects \
      allow everything, 5xx and no answer forbid it. The exit code is 0 for either answer.
      """)

  @Argument(help: "The address that is asked about.")
  var url: String
  @Option(help: "The agent, as robots.txt names it.")
  var agent = Visitor.product
  @Option(help: ArgumentHelp("Ask this robots.txt instead of the host's own.", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("How the owner of the site reaches you; needed without --file.", valueName: "address"))
  var contact: String?
  @OptionGroup(title: "Visiting") var visiting: VisitingOptions
  @Option(help: "How to print the answer: text or json.")
  var format = OutputFormat.text

  func run() async throws {
    guard let address = Self.address(url) else { throw Stop(.usage, "\(url) is not a web address") }
    let answer: RobotsAnswer
    if let file {
      answer = RobotsFile(try Input.bytes(of: file)).answer(for: address, agent: agent)
    } else {
      answer = try await ask(address)
    }
    switch format {
    case .text: Terminal.say("\(answer.isAllowed ? "allowed" : "not allowed"): \(answer.sentence)")
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      Terminal.put([UInt8](try encoder.encode(answer)) + [0x0A])
    }
  }

  /// "shop.example/legal" means what a browser makes of it.
  private static func address(_ text: String) -> WebAddress? {
    if let address = WebAddress(text) { return address }
    return text.contains("://") || text.hasPrefix("/") || !text.contains(".") ? nil : WebAddress("https://" + text)
  }

  /// The host's own robots.txt, fetched as the audit would fetch it.
  private func ask(_ address: WebAddress) async throws -> RobotsAnswer {
    let visitor = try Visitor(
      given: contact, or: "give --file, or --contact with a mail or web address for the site's owner")
    let transport = CurlTransport(options: visiting.transport)
    return try await Fetcher(transport: transport, visitor: visitor, policy: visiting.policy)
      .robotsAnswer(for: address, agent: agent)
  }
}
