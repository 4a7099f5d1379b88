public import Disclosures
import Foundation

/// Shows pages in a headless Chromium that has no network: whatever a page asks for is asked from `load`, so that
/// robots, the address guard, the limits and the archive are the same as for every other request.
public struct Renderer: Sendable {
  public var browser: Browser
  public var limits: RenderLimits

  public init(browser: Browser, limits: RenderLimits = RenderLimits()) {
    self.browser = browser
    self.limits = limits
  }

  /// What a page's request is answered with; the failure says why it is not.
  public typealias Load = @Sendable (_ url: String) async -> Result<Response, FetchFailure>

  /// Renders one page in a browser and a profile of its own.
  ///
  /// - Parameter outlining: addresses of links to outline in the screenshot; nil for no screenshot.
  public func render(
    _ url: String, outlining: [String]? = nil, load: @escaping Load
  ) async -> Result<Rendered, RenderFailure> {
    let process: BrowserProcess
    do throws(RenderFailure) {
      process = try BrowserProcess(browser, limits: limits)
    } catch {
      return .failure(error)
    }
    defer { process.end() }
    let limits = limits
    // Taking the document takes time too.
    let deadline = ContinuousClock.now + limits.whole * 9 / 10
    return await withTaskGroup(of: Result<Rendered, RenderFailure>?.self) { group in
      group.addTask {
        do {
          let page = try await BrowserPage.open(DevTools(process), limits: limits, load: load)
          return .success(try await page.show(url, outlining: outlining, until: deadline))
        } catch let failure as RenderFailure {
          return .failure(failure)
        } catch is CancellationError {
          return nil
        } catch {
          return .failure(RenderFailure(.crashed, "\(url): \(error)"))
        }
      }
      group.addTask {
        try? await Task.sleep(for: limits.whole)
        return nil
      }
      let first = await group.next() ?? nil
      // Ending the browser ends whatever still waits for it.
      process.end()
      group.cancelAll()
      return first ?? .failure(RenderFailure(.timeout, "\(url) was not done after \(limits.whole)"))
    }
  }
}
