import JourneyModel

struct StackedLayout {
  let input: DiagramInput
  init(_ input: DiagramInput) { self.input = input }
  func scene() -> Scene {
    Scene(width: 10, height: 10, title: "", summary: "")
  }
}
