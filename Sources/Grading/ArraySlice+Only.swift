extension ArraySlice {
  /// The elements that are wanted: the slice itself where all are, as they mostly are, without a copy.
  func only(where isWanted: (Element) -> Bool) -> ArraySlice {
    guard let unwanted = firstIndex(where: { !isWanted($0) }) else { return self }
    var kept = Array(self[..<unwanted])
    for element in self[(unwanted + 1)...] where isWanted(element) { kept.append(element) }
    return kept[...]
  }
}
