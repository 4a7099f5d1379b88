import Disclosures
import Testing

@Suite struct SideBySideTests {
  /// Whoever is ready first, the answers stand in the order of the questions.
  @Test(arguments: [0, 1, 2, 33, 500]) func answersStandInTheOrderOfTheQuestions(count: Int) {
    let answers = Array(0..<count).mapSideBySide { number in
      // The first take longest.
      (0..<(count - number) * 50).reduce(number) { sum, step in sum &+ step &- step }
    }
    #expect(answers == Array(0..<count))
  }

  @Test func failuresAreAnswersOfTheirOwn() {
    struct Odd: Error, Equatable { let number: Int }
    let answers = [1, 2, 3].mapSideBySide { number in
      Result { () throws(Odd) -> Int in
        if number % 2 == 1 { throw Odd(number: number) }
        return number
      }
    }
    #expect(answers == [.failure(Odd(number: 1)), .success(2), .failure(Odd(number: 3))])
  }
}
