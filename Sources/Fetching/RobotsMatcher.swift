/// All patterns of one agent on one host, put together so that the cost of a question does not grow with how often the
/// same is written, and no question takes more than one step for each piece of a pattern plus one walk down the tree
/// of pieces from each octet of the path.
///
/// Patterns are sequences of pieces with anything between them; those that begin with the same pieces share a stage.
/// Where a stage can first end in a path follows from its pieces alone, and the first place is the best one: it leaves
/// the most room for what follows. So each stage is reached at most once in a path, and nothing is ever tried again.
struct RobotsMatcher: Sendable {
  /// A beginning of patterns, or a whole one, up to and with one of its pieces.
  private struct Stage: Sendable {
    /// Best rank of the patterns that end here and need no more; `never` when there is none.
    var rank = never
    /// The same for those that match only when the path ends here too.
    var rankAtEnd = never
    /// Best rank of all that begin like this: worth no step when there is a better one already.
    var bestRank = never
    /// Octets, folded to 64 bits, that all that begin like this need from here on: a quick no.
    var needs = UInt64.max
    /// Number of the piece that has to occur; nobody asks for that of a first one.
    var piece: Int32 = 0
    /// Stages one piece longer: the first one, and from there one to the next.
    var child: Int32 = -1
    var sibling: Int32 = -1
    /// First of its `tails`.
    var tail: Int32 = -1
  }

  /// The last piece of a pattern with "$".
  private struct Tail: Sendable {
    /// Where it stands in `tailOctets`.
    var octets: Range<Int>
    var rank: Int32
    var next: Int32
  }

  /// No pattern; worse than every rank.
  static let never = Int32.max

  /// Stage 0 is the start of patterns that begin with a wildcard.
  private var stages = [Stage()]
  private var tails: [Tail] = []
  private var tailOctets: [UInt8] = []
  /// First pieces, which stand at the start of a path, with the numbers of their stages.
  private var firsts = PieceTree()
  /// All other pieces, with their own numbers.
  private var others = PieceTree()
  private var pieceCount: Int32 = 0

  /// - Parameter patterns: the best first; a pattern's place is its rank.
  init(_ patterns: [RobotsPattern]) {
    var known: [UInt64: Int32] = [:]
    for (rank, pattern) in patterns.enumerated() { add(pattern, rank: Int32(rank), known: &known) }
    // Kept for as long as the host is visited, beside those of many others: without room to grow.
    stages = stages.map { $0 }
    firsts.trim()
    others.trim()
  }

  /// The rank of the best pattern that matches; nil when none does.
  func best(for path: [UInt8]) -> Int? {
    var question = Question(path: path, pieces: Int(pieceCount), stages: stages.count)
    reach(0, at: 0, &question)
    firsts.walk(path, from: 0) { stage, end in reach(stage, at: end, &question) }
    for start in 0..<path.count {
      var stage = question.due[start]
      while stage >= 0 {
        let following = question.next[Int(stage)]
        release(stage, &question)
        stage = following
      }
      guard question.areAnyWaiting else { continue }
      others.walk(path, from: start) { piece, end in
        var stage = question.waiting[Int(piece)]
        question.waiting[Int(piece)] = -1
        while stage >= 0 {
          let following = question.next[Int(stage)]
          reach(stage, at: end, &question)
          stage = following
        }
      }
    }
    return question.best == Self.never ? nil : Int(question.best)
  }

  private struct Question {
    let path: [UInt8]
    let mask: UInt64
    var best = never
    /// First of the stages that end at each place of the path and are not yet gone on from.
    var due: [Int32]
    /// First of the stages that wait for each piece to occur.
    var waiting: [Int32]
    /// From a stage that is due or waits to the next one of its list; no stage is in two.
    var next: [Int32]
    var areAnyWaiting = false

    init(path: [UInt8], pieces: Int, stages: Int) {
      self.path = path
      mask = RobotsMatcher.mask(path)
      due = Array(repeating: -1, count: path.count + 1)
      waiting = Array(repeating: -1, count: pieces)
      next = Array(repeating: -1, count: stages)
    }
  }

  /// A stage's last piece has been found, and ends there.
  private func reach(_ number: Int32, at end: Int, _ question: inout Question) {
    let stage = stages[Int(number)]
    guard stage.bestRank < question.best else { return }
    question.best = min(question.best, stage.rank)
    if end == question.path.count { question.best = min(question.best, stage.rankAtEnd) }
    var tail = stage.tail
    while tail >= 0 {
      let last = tails[Int(tail)]
      if last.rank < question.best, end + last.octets.count <= question.path.count, isEnd(last, of: question.path) {
        question.best = last.rank
      }
      tail = last.next
    }
    guard stage.child >= 0 else { return }
    question.next[Int(number)] = question.due[end]
    question.due[end] = number
  }

  private func isEnd(_ tail: Tail, of path: [UInt8]) -> Bool {
    let start = path.count - tail.octets.count
    for (index, place) in tail.octets.enumerated() where tailOctets[place] != path[start + index] { return false }
    return true
  }

  /// What goes on from a stage waits for its piece from now on.
  private func release(_ number: Int32, _ question: inout Question) {
    var child = stages[Int(number)].child
    while child >= 0 {
      let stage = stages[Int(child)]
      if stage.bestRank < question.best, stage.needs & ~question.mask == 0 {
        question.next[Int(child)] = question.waiting[Int(stage.piece)]
        question.waiting[Int(stage.piece)] = child
        question.areAnyWaiting = true
      }
      child = stage.sibling
    }
  }

  private mutating func add(_ pattern: RobotsPattern, rank: Int32, known: inout [UInt64: Int32]) {
    var pieces = pattern.pieces
    let first = pieces.removeFirst()
    var number: Int32 = 0
    if !first.isEmpty {
      number = firsts.number(of: first, orNew: Int32(stages.count))
      if number == stages.count { stages.append(Stage()) }
    }
    let isExact = pattern.isAnchored && pieces.isEmpty
    // A wildcard before the end asks for nothing more, and neither do two of them for more than one.
    let last = pattern.isAnchored ? pieces.popLast() : nil
    pieces.removeAll(where: \.isEmpty)
    var needs = pieces.map(Self.mask)
    let lastNeeds = Self.mask(last ?? [])
    for index in needs.indices.reversed() {
      needs[index] |= index + 1 < needs.count ? needs[index + 1] : lastNeeds
    }
    note(number, rank: rank, needs: 0)
    for (piece, needs) in zip(pieces, needs) {
      let id = others.number(of: piece, orNew: pieceCount)
      if id == pieceCount { pieceCount += 1 }
      number = child(of: number, piece: id, &known)
      note(number, rank: rank, needs: needs)
    }
    let place = Int(number)
    switch last {
    case nil where isExact: stages[place].rankAtEnd = min(stages[place].rankAtEnd, rank)
    case nil: stages[place].rank = min(stages[place].rank, rank)
    case let last?:
      let start = tailOctets.count
      tailOctets += last
      tails.append(Tail(octets: start..<tailOctets.count, rank: rank, next: stages[place].tail))
      stages[place].tail = Int32(tails.count - 1)
    }
  }

  private mutating func note(_ number: Int32, rank: Int32, needs: UInt64) {
    stages[Int(number)].bestRank = min(stages[Int(number)].bestRank, rank)
    stages[Int(number)].needs &= needs
  }

  private mutating func child(of parent: Int32, piece: Int32, _ known: inout [UInt64: Int32]) -> Int32 {
    let key = UInt64(parent) << 32 | UInt64(piece)
    if let child = known[key] { return child }
    let number = Int32(stages.count)
    var stage = Stage()
    (stage.piece, stage.sibling) = (piece, stages[Int(parent)].child)
    stages.append(stage)
    stages[Int(parent)].child = number
    known[key] = number
    return number
  }

  private static func mask(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}
