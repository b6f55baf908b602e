import Diagnostics
import JourneyModel
import Wording

@testable import Diagrams

/// The maps that are looked at, as scenes, as SVG and by eye.
enum SampleMaps {
  /// The map of `journey-page.png`: every lane that it shows.
  static let picture: DiagramInput = {
    let map = journey("First purchase on a phone", pictureStages) {
      $0.personas = [Sourced(PersonaID("alex"), at: nowhere)]
      $0.period = CivilDate("2026-09-01").flatMap { first in
        CivilDate("2026-09-30").map { Period(first: first, last: $0, kind: .month, written: "") }
      }
      $0.recommendations = [
        recommendation("Guest checkout", at: "purchase/sign-in", impact: 9, effort: 3),
        recommendation("Fee in basket", at: "purchase/payment", impact: 9, effort: 2),
        recommendation(
          "Show delivery cost early", at: "consideration/product-page", impact: 8, effort: 2),
        recommendation("Answer chat in 60 s", at: "consideration/chat", impact: 5, effort: 3),
      ]
    }
    return map.input {
      $0.personas = [DiagramInput.PersonaName(id: PersonaID("alex"), name: "Alex")]
      $0.metrics = metrics
    }
  }()

  static let metrics: [MetricID: DiagramInput.MetricInfo] = [
    MetricID("ctr"): .init(name: "Click-through rate", kind: .rate, better: .higher),
    MetricID("watch"): .init(name: "Watch rate", kind: .rate, better: .higher),
    MetricID("load"): .init(name: "Load time", kind: .duration, better: .lower),
    MetricID("read"): .init(name: "Reviews read", kind: .rate, better: .higher),
    MetricID("frt"): .init(name: "First reply", kind: .duration, better: .lower),
    MetricID("conversion"): .init(name: "Step conversion", kind: .rate, better: .higher),
    MetricID("open"): .init(name: "Open rate", kind: .rate, better: .higher),
    MetricID("on-time"): .init(name: "On time", kind: .rate, better: .higher),
    MetricID("nps"): .init(name: "NPS", kind: .nps, better: .higher),
    MetricID("refer"): .init(name: "Referral rate", kind: .rate, better: .higher),
  ]

  private static let pictureStages = [
    stage(
      "Awareness", goal: "Who sells a good one?", volume: 18_420,
      [
        touchpoint("Search ad") {
          $0.channel = "Paid search"
          $0.thinks = ["Looks quick."]
          $0.feels = feels(1, "curious")
          $0.delights = points("Price in ad")
          $0.metrics = [
            reading(
              "ctr", percent(3.1), target: percent(3), n: 594_000,
              history: wave(to: 0.031, seed: 1))
          ]
          $0.owner = "Ana · Growth"
          $0.backstage = [BackstageTask(task: "Campaign set-up", team: "Growth")]
          $0.systems = ["Ads", "UTM tagger"]
        },
        touchpoint("Product video") {
          $0.channel = "Social"
          $0.thinks = ["Oh, that is exactly how I would use it."]
          $0.feels = feels(2, "delighted")
          $0.delights = points("Shows real use")
          $0.metrics = [
            reading(
              "watch", percent(58), target: percent(50), n: 12_400, history: wave(to: 0.58, seed: 2)
            )
          ]
          $0.owner = "Ana · Growth"
          $0.backstage = [BackstageTask(task: "Campaign set-up", team: "Growth")]
          $0.systems = ["Ads", "UTM tagger"]
        },
      ]),
    stage(
      "Consideration", goal: "Why this one?", volume: 7180,
      [
        touchpoint("Product page") {
          $0.channel = "Web"
          $0.thinks = ["Looks right. What does delivery cost?"]
          $0.feels = feels(1, "interested")
          $0.pains = points("Delivery cost missing")
          $0.metrics = [
            reading(
              "load", seconds(3.9, "3.9 s"), target: seconds(2.5, "2.5 s"), n: 7180,
              history: wave(to: 3.9, seed: 3))
          ]
          $0.owner = "Ben · Web"
          $0.backstage = [BackstageTask(task: "Catalogue and reviews", team: "Web")]
          $0.systems = ["PIM", "CDN"]
        },
        touchpoint("Reviews") {
          $0.channel = "Web"
          $0.thinks = ["People like me kept it."]
          $0.feels = feels(2, "reassured")
          $0.delights = points("Verified buyers")
          $0.metrics = [
            reading("read", percent(41), target: percent(40), history: wave(to: 0.41, seed: 4))
          ]
          $0.owner = "Ben · Web"
          $0.backstage = [BackstageTask(task: "Catalogue and reviews", team: "Web")]
          $0.systems = ["PIM", "CDN"]
        },
        touchpoint("Chat") {
          $0.channel = "Support"
          $0.thinks = ["I waited four minutes for a link."]
          $0.feels = feels(-1, "impatient")
          $0.pains = points("Slow first reply")
          $0.metrics = [
            reading(
              "frt", seconds(250, "4 min 10 s"), target: seconds(60, "60 s"), n: 212,
              history: wave(to: 250, seed: 5))
          ]
          $0.backstage = [BackstageTask(task: "Chat desk", team: "Support")]
          $0.systems = ["Helpdesk"]
        },
      ]),
    stage(
      "Purchase", goal: "How easy is it?", volume: 2460,
      [
        touchpoint("Basket") {
          $0.channel = "Web"
          $0.thinks = ["Fine. Still no delivery price."]
          $0.feels = feels(0, "wary")
          $0.pains = points("No delivery price")
          $0.metrics = [
            reading(
              "conversion", percent(61), target: percent(65), n: 2460,
              history: wave(to: 0.61, seed: 6))
          ]
          $0.owner = "Ben · Web"
          $0.backstage = [BackstageTask(task: "Order and payment", team: "Shop")]
          $0.systems = ["Shop", "PSP", "fraud check"]
        },
        touchpoint("Sign-in") {
          $0.channel = "Web"
          $0.thinks = ["Why do I need an account to give you money?"]
          $0.feels = feels(-2, "irritated", "wary")
          $0.momentOfTruth = true
          $0.pains = points("Forced account")
          $0.metrics = [
            reading(
              "conversion", percent(58), target: percent(70), n: 1501, previous: percent(61),
              history: wave(to: 0.58, seed: 7))
          ]
          $0.backstage = [BackstageTask(task: "Order and payment", team: "Shop")]
          $0.systems = ["Shop", "PSP", "fraud check"]
        },
        touchpoint("Payment") {
          $0.channel = "Web"
          $0.thinks = ["Six euros more. At the very end!"]
          $0.feels = feels(-2, "cheated")
          $0.pains = points("Fee shown last", "Form clears on error")
          $0.metrics = [
            reading(
              "conversion", percent(71), target: percent(75), n: 1412,
              history: wave(to: 0.71, seed: 8))
          ]
          $0.owner = "Cleo · Pay"
          $0.backstage = [BackstageTask(task: "Order and payment", team: "Shop")]
          $0.systems = ["Shop", "PSP", "fraud check"]
        },
      ]),
    stage(
      "Delivery", goal: "Will it arrive?", volume: 1003,
      [
        touchpoint("Confirmation") {
          $0.channel = "Email"
          $0.thinks = ["Good, it is real."]
          $0.feels = feels(1, "relieved")
          $0.delights = points("Clear date")
          $0.metrics = [
            reading("open", percent(88), target: percent(80), history: wave(to: 0.88, seed: 9))
          ]
          $0.owner = "Dev · Ops"
          $0.backstage = [BackstageTask(task: "Pick, pack, ship", team: "Operations")]
          $0.systems = ["WMS", "carrier API"]
        },
        touchpoint("Tracking") {
          $0.channel = "App"
          $0.thinks = ["I can watch it come."]
          $0.feels = feels(2, "confident")
          $0.delights = points("Live map")
          $0.metrics = [reading("on-time", percent(93), target: percent(92))]
          $0.owner = "Dev · Ops"
          $0.backstage = [BackstageTask(task: "Pick, pack, ship", team: "Operations")]
          $0.systems = ["WMS", "carrier API"]
        },
      ]),
    stage(
      "Advocacy", goal: "Would I tell a friend?", volume: 412,
      [
        touchpoint("NPS survey") {
          $0.channel = "Email"
          $0.thinks = ["Ask me after I have used it."]
          $0.feels = feels(0)
          $0.pains = points("Sent too early")
          $0.metrics = [
            reading(
              "nps", number(31, "+31"), target: number(33, "+33"), n: 412,
              history: wave(to: 31, seed: 11))
          ]
          $0.backstage = [BackstageTask(task: "Lifecycle mail", team: "CRM")]
          $0.systems = ["CRM"]
        },
        touchpoint("Referral") {
          $0.channel = "App"
          $0.thinks = ["Ten euros for both of us? Sure."]
          $0.feels = feels(1, "generous")
          $0.delights = points("Both get reward")
          $0.metrics = [
            reading("refer", percent(9), target: percent(8), history: wave(to: 0.09, seed: 12))
          ]
          $0.owner = "Ana · Growth"
          $0.backstage = [BackstageTask(task: "Lifecycle mail", team: "CRM")]
          $0.systems = ["CRM"]
        },
      ]),
  ]
}
