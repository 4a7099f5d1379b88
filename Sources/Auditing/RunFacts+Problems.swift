import Foundation

extension RunFacts {
  /// What `run.json` holds that no run wrote: keys that nobody knows, values in another spelling, a title that is not
  /// its list's.
  func problems(in folder: RunFolder) -> [String] {
    // Another version may write other keys; that it is another one is told beside this.
    guard software == Audit.software, let written = try? bytes,
      let found = FileManager.default.contents(atPath: folder.facts)
    else { return [] }
    var problems: [String] = []
    if !found.elementsEqual(written) {
      let same = zip(found, written).prefix { $0 == $1 }
      let line = same.count { $0.0 == UInt8(ascii: "\n") } + 1
      problems.append("\(folder.facts): line \(line) is not as a run writes it")
    }
    if title != Self.title(of: list.name) {
      problems.append("\(folder.facts): its title, \(title), is not that of its list, \(list.name)")
    }
    if replay != nil {
      problems.append("\(folder.facts): says that the run asked nobody, and it has an archive of its own")
    }
    return problems
  }

  static func title(of list: String) -> String { "Audit of \(list)" }
}
