import ArgumentParser
import Auditing

/// Which rubric a command goes by.
struct RubricOptions: ParsableArguments {
  @Option(
    name: .customLong("rubric"),
    help: ArgumentHelp(
      "The rubric to go by: its id, or a tailoring file that says 'extends: sb657'.", valueName: "id|file"))
  var choice = "sb657"

  @Option(
    help: ArgumentHelp("Read rubric and lists from this folder instead of the built-in ones.", valueName: "folder"))
  var rubricFolder: String?

  func files() throws -> [String: [UInt8]] { try Self.files(in: rubricFolder) }

  /// Everything below a `rubric/` folder, or what is built in.
  static func files(in folder: String?) throws -> [String: [UInt8]] {
    guard let folder else { return Provisions.builtIn }
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in try Input.files(under: folder) {
      files[path.split(separator: "/").dropFirst().joined(separator: "/")] = bytes
    }
    return files
  }

  /// - Parameters:
  ///   - examples: whether the rubric's examples are read, which tell no grade.
  ///   - screens: whether goods and companies will be looked up in the lists, beside the names that documents hold.
  func provisions(examples: Bool = false, screens: Bool = true) throws -> Provisions {
    do {
      let isFile = choice.hasSuffix(".yaml") || choice.hasSuffix(".yml")
      if isFile {
        return Lasting.hold(
          try Provisions.load(
            files: files(), tailoring: (path: choice, bytes: Input.bytes(of: choice)), examples: examples,
            screens: screens))
      }
      return Lasting.hold(try Provisions.load(files: files(), rubric: choice, examples: examples, screens: screens))
    } catch let stop as Stop {
      throw stop
    } catch {
      throw Stop(.badData, "\(error)")
    }
  }
}
