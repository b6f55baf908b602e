/// The full map of the format’s description, with long lines folded and comments shortened.
enum FullMap {
  static let map = """
    title: First purchase on a phone
    persona: alex                      # or personas: [alex, sam]
    state: current                     # current | future
    compare: first-purchase-2027       # the map of the other state
    parent: online-store               # a journey whose stage this one details (atlas)
    scenario: A shopper who has never bought here wants a gift by Friday.
    goals: [Find a gift under 50 EUR, Have it by Friday]
    owner: Growth team
    status: published                  # draft | published | archived
    reviewed: 2026-09-30
    review-every: 3 months
    period: 2026-09                    # a day range, month, quarter or year
    language: en                       # of this map, where it differs from the site's
    lanes: [volume, touchpoint, thinks, feels, pains, metrics, owner, backstage, next]
    checks: {backstage: {off: true, because: Outsourced until March}}
    emotion-scale: {min: -2, max: 2}   # any scale; drawn normalised, printed as given
    outcome: {name: Order, at: purchase, worth: 42 EUR}
    evidence:
      - {id: int-09, kind: interviews, n: 12, date: 2026-08-14, title: Twelve first-time buyers}
      - {id: ga, kind: analytics, n: 18420, date: 2026-09-30, title: Web analytics}
    metrics:
      - {metric: nps, value: 31, n: 412, previous: 27, promoters: 206, detractors: 78}
    stages:
      - name: Purchase
        goal: How easy is it?
        volume: 2460                   # customers who enter the stage in the period
        previous-volume: 2510
        time-in-stage: {median: 9 min, p90: 41 min, previous: 11 min}
        touchpoints:
          - name: Sign-in
            channel: web
            intent: Get to payment                     # why the customer is here
            action: Looks for a way on without an account
            success: Reaches the payment page          # the signal that the intent was met
            next: Continue as guest                    # the one obvious next action
            thinks: Why do I need an account to give you money?
            feels: {score: -2, words: [irritated, wary], evidence: [int-09]}   # or just -2
            pains: [Forced account]
            delights: []
            quotes: [{text: I nearly left., who: P7, evidence: int-09}]
            owner: null
            moment-of-truth: true
            frontstage: [Sign-in form]
            backstage: [{task: Create account, team: Identity}]
            systems: [Identity service]
            links: ["https://shop.example/login?utm_source=…"]
            metrics:
              - metric: sign-in-conversion
                value: 58 %
                n: 1501
                previous: 61 %
                target: 70 %
                segments: {mobile: 41 %, desktop: 72 %}
                history: weekly.csv#sign_in            # a CSV column
                as-of: 2026-09-30
                source: ga
    handoffs:
      - from: awareness
        to: consideration
        creative: Product video “Thirty seconds to a gift”
        promise: Find a gift in thirty seconds         # what the creative says
        landing: https://shop.example/gifts?utm_source=social&utm_medium=video&utm_campaign=gift30
        headline: Find a gift in thirty seconds        # what the landing page says
        metric: product-page-rate
        experiment: {variable: headline, variants: [mirror, old],
          success: product-page-rate > 30 %, status: running}
        owner: Ana · Growth

    """

  static let metrics = """
    - {id: nps, name: NPS, kind: nps}
    - {id: sign-in-conversion, name: Sign-in conversion, kind: rate}
    - {id: product-page-rate, name: Product page rate, kind: rate}

    """

  static let history = "date,sign_in\n2026-09-23,61 %\n2026-09-30,58 %\n"

  static let content = Content([
    "journeys/first-purchase/map.yaml": map, "journeys/first-purchase/weekly.csv": history,
    "metrics.yaml": metrics,
  ])
}
