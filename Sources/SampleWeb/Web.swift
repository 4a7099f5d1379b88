/// All hosts of one server: folders, generated shops, generated sites with known truth, and hosts that misbehave.
struct Web: Sendable {
  var folders: FolderHosts
  var shops: SyntheticShops
  var sites: LocatingSites?
  var chaos: ChaosHosts?

  func answer(to request: Request) -> [Step] {
    guard request.method == "GET" || request.method == "HEAD" else {
      return Page.text("Only GET and HEAD are answered here.\n", status: 405).answer(to: request)
    }
    if let steps = folders.answer(to: request) { return steps }
    if let page = shops.page(for: request) { return page.answer(to: request) }
    if let page = sites?.page(for: request) { return page.answer(to: request) }
    if let steps = chaos?.answer(to: request) { return steps }
    return Page.text("No such host here: \(request.host)\n", status: 404).answer(to: request)
  }
}
