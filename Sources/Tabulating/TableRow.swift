public enum TableRow: Sendable, Hashable {
  case row(NamedRow)
  case broken(BrokenRecord)
}
