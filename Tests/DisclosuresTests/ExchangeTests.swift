import Disclosures
import Testing

@Suite struct ExchangeTests {
  let response = Response(
    status: 200, head: [],
    headers: [.init(name: "content-TYPE", value: "text/html"), .init(name: "Content-Type", value: "text/plain")],
    body: [])

  @Test func theFirstFieldOfANameCountsWhateverItsCase() {
    #expect(response.header("Content-Type") == "text/html")
    #expect(response.header("Location") == nil)
  }

  @Test func anExchangeHasAResponseOrAFailure() {
    let failure = FetchFailure(.dns, "no such host")
    let moment = Timestamp(milliseconds: 0)
    let answered = Exchange(url: "http://a.example/", requestedAt: moment, answer: .response(response))
    let failed = Exchange(url: "http://a.example/", requestedAt: moment, answer: .failure(failure))
    #expect(answered.response == response && answered.failure == nil)
    #expect(failed.response == nil && failed.failure == failure)
  }
}
