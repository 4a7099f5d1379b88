import ArgumentParser
import Auditing
import Foundation

/// The command line: each command in a short file of its own, exit codes in `Stop`.
@main
struct Fairlead: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairlead",
    abstract:
      "Find, archive, read and grade what companies disclose under the California Transparency in Supply Chains Act.",
    discussion: """
      EXAMPLES
        fairlead audit companies.csv --out runs/june --contact me@example.org
            crawl, archive, grade, screen, report
        fairlead grade statement.pdf
            one document, with its evidence
        fairlead goods check cotton --country Turkmenistan
            one good against the dated lists

      EXIT CODES
         0  done
         1  done, but the gate that was asked for failed (--fail-under)
         2  done, some items failed; or stopped, and --resume goes on
        64  the command line makes no sense
        65  bad input data, rubric or list
        66  input missing
        69  source unavailable
        70  a bug of ours
        74  cannot write
      """,
    version: Audit.version,
    subcommands: commands)

  static func main() async {
    // A limit on the size of files is met with a message and an exit code, not with a signal.
    signal(SIGXFSZ, SIG_IGN)
    // So are a reader that has gone away (`Terminal`) and a browser that has ended.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let stop as Stop {
      stop.end()
    } catch {
      // What the argument parser itself throws has a code; anything else should have been a `Stop`.
      guard exitCode(for: error) == .failure, !(error is ExitCode) else { exit(withError: error) }
      Stop(.bug, "\(error)").end()
    }
  }
}
