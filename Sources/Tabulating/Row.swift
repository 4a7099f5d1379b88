/// What a table yields, one at a time.
public enum Row: Sendable, Hashable {
  case record(Record)
  case broken(BrokenRecord)
}
