/// What a walk has come to: a target, and the token before which it was reached.
struct Reached: BitwiseCopyable {
  let target: Trie.Target
  let place: Int32
  /// How many lexicons the target accepts, where it is a node.
  let accepts: UInt16
}
