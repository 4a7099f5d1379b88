/// Something that yields rows until it is at its end.
public protocol RowSource: AnyObject {
  func next() throws(TableError) -> Row?
}
