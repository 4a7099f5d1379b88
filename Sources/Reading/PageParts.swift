/// The parts of a page that bear an id: how much text each holds, and which of them stay hidden until a click shows them.
struct PageParts {
  private struct Open {
    var id: String
    var depth: Int
    var spot: LinkCollector.Place
  }

  private var open: [Open] = []
  /// Bytes of text within each part, `Page.wholePart` for that many and more; of several by one id the first.
  private(set) var sizes: [String: Int] = [:]
  /// Hidden elements with an id, each with the place of the one around it; places count from 1.
  private var veils: [(id: String, outer: Int)] = []
  private var veiled: Set<String> = []

  /// Parts of one page that are kept in mind.
  private static let most = 20_000

  /// - Parameter isContainer: the element holds its text; others, such as headings, mark a place in the text.
  mutating func start(_ id: String, isContainer: Bool, depth: Int, at spot: LinkCollector.Place) {
    guard !id.isEmpty, id.utf8.count <= 200, sizes.count < Self.most, sizes[id] == nil else { return }
    sizes[id] = Page.wholePart
    if isContainer { open.append(Open(id: id, depth: depth, spot: spot)) }
  }

  /// An element at this depth is over.
  mutating func end(depth: Int, _ text: BlockText) {
    guard let last = open.last, last.depth == depth else { return }
    open.removeLast()
    var size = text.count - (last.spot.blocks == text.blocks.count ? last.spot.bytes : 0)
    for block in text.blocks[last.spot.blocks...] {
      guard size < Page.wholePart else { break }
      size += block.text.count
    }
    sizes[last.id] = max(0, min(size, Page.wholePart))
  }

  /// A hidden part's number, for the text within it.
  mutating func hide(_ id: String, within outer: Int) -> Int {
    guard veils.count < Self.most else { return outer }
    veils.append((id, outer))
    veiled.insert(id)
    return veils.count
  }

  func isHidden(_ id: String) -> Bool { veiled.contains(id) }

  /// Whether a click shows text of a hidden part: its own, or the one of a part around it.
  func isShown(_ veil: Int, by ids: Set<String>) -> Bool {
    var place = veil
    while place > 0 {
      if ids.contains(veils[place - 1].id) { return true }
      place = veils[place - 1].outer
    }
    return false
  }
}

extension Page {
  /// Bytes of text from which on a part of a page is no empty one.
  public static let wholePart = 400
}
