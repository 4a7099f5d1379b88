import ArgumentParser
import Auditing
import Publishing

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write a run as a static site for the public.", usage: "fairlead publish <run> --out <site> [<options>]",
    discussion: """
      The site asks nobody for anything and works from a folder as well as from a server.

      EXAMPLE
        fairlead publish runs/june --out site
      """)

  @Argument(help: ArgumentHelp("The folder of a run.", valueName: "run"))
  var folder: String
  @Option(help: ArgumentHelp("Folder to write the site into.", valueName: "site"))
  var out: String
  @OptionGroup var rubric: RubricOptions

  func run() throws {
    let site = SitePublication(run: RunFolder(folder), provisions: try rubric.provisions())
    do {
      let companies = try site.write(to: out)
      Terminal.say("\(counted(companies, "company", "companies")): \(out)/index.html")
    } catch {
      throw Stop(error)
    }
  }
}
