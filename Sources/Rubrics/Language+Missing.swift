extension Language {
  /// A lexicon that the engine asks for by its name, and that no file defines: told where the lexicon stands that may
  /// have been meant, or else in the file that holds most of those that the engine asks for.
  ///
  /// - Parameter engines: names of all that the engine asks for.
  public func missing(_ name: String, of engines: Set<String>) -> RubricError {
    let others = lexicons.filter { !engines.contains($0.name) }
    let near = nearestName(to: name, among: others.map(\.name))
    let message = "expected the lexicon \(quoted(name)), which the engine needs"
    if let found = others.first(where: { $0.name == near }) {
      let problem = Problem(place: found.place, message: "\(message), found \(quoted(found.name))")
      return RubricError(problems: [problem])
    }
    let files = Dictionary(grouping: lexicons.filter { engines.contains($0.name) }, by: \.place.path)
    let file = files.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
    let place = Place(path: file ?? "language", line: 1, column: 1)
    return RubricError(problems: [Problem(place: place, message: "\(message), found none of that name or a near one")])
  }
}
