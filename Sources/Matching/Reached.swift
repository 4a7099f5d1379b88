/// What a walk has come to: a target, and the token before which it was reached.
struct Reached: BitwiseCopyable {
  let target: Trie.Target
  let place: Int32
}
