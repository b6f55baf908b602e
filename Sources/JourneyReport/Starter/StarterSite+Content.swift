extension StarterSite {
  /// The content: one map with what belongs to it.
  static let content = [
    File(path: "Content/site.yaml", text: site),
    File(path: "Content/journeys/book-a-repair/map.yaml", text: map),
    File(path: "Content/journeys/book-a-repair/offer-times-online.md", text: recommendation),
    File(path: "Content/journeys/book-a-repair/what-we-heard.md", text: note),
    File(path: "Content/personas/sam.md", text: persona),
    File(path: "Content/metrics.yaml", text: metrics),
    File(path: "Content/rules.yaml", text: rules),
  ]

  private static let site = """
    title: Customer journeys
    organisation: Spoke & Chain
    language: en

    """

  private static let map = """
    # A journey map: stages, their touchpoints, and what customers do, think and feel there.
    # The shortest map has a title and stages with named touchpoints; all the rest is optional.
    title: Book a bicycle repair
    persona: sam
    scenario: The brakes squeal and the bicycle is needed on Monday.
    summary: Sam finds the workshop quickly, waits on the phone for a time, and gets a good repair.
    goals: [Ride again on Monday, Know the price before]
    owner: Workshop
    reviewed: 2026-09-30
    review-every: 3 months
    period: 2026-09
    evidence:
      - {id: talks, kind: interviews, n: 8, date: 2026-09-12, title: Eight customers at the counter}
      - {id: bookings, kind: analytics, n: 640, date: 2026-09-30, title: Booking system}
    metrics:
      - {metric: repeat-rate, value: 46 %, n: 310, previous: 44 %, source: bookings}
    stages:
      - name: Search
        goal: Who can do it by Monday?
        volume: 1180
        touchpoints:
          - name: Map search
            channel: Web
            intent: Find a workshop nearby that is open
            action: Compares opening hours and stars
            thinks: Close, open, and people like it.
            feels: {score: 1, words: [hopeful], evidence: [talks]}
            delights: [Opening hours are right]
            owner: Marketing
      - name: Booking
        goal: When can I come?
        volume: 640
        touchpoints:
          - name: Phone call
            channel: Phone
            intent: Get a time before the weekend
            action: Calls twice and leaves no message
            success: Has a time and a price
            next: Book online
            thinks: Do they want my money?
            feels: {score: -2, words: [impatient], evidence: [talks]}
            pains: [Nobody answers at noon]
            quotes:
              - {text: I called from the tram and it just rang., who: P3, evidence: talks}
            owner: null
            moment-of-truth: true
            backstage: [{task: Answer the phone, team: Workshop}]
            systems: [Booking system]
            metrics:
              - metric: booking-rate
                value: 54 %
                n: 1180
                previous: 57 %
                target: 70 %
                source: bookings
                segments: {mobile: 47 %, desktop: 64 %}
      - name: Repair
        goal: Is it done well?
        volume: 498
        touchpoints:
          - name: Collection
            channel: Shop
            intent: Ride home
            action: Tries the brakes in front of the door
            success: Rides off without a question
            thinks: Like new, and they explained it.
            feels: {score: 2, words: [relieved], evidence: [talks]}
            delights: [The price was the one named before]
            owner: Workshop
            metrics:
              - {metric: nps, value: 58, n: 120, previous: 55, source: talks}

    """

  private static let recommendation = """
    ---
    kind: recommendation
    title: Offer times online
    at: booking/phone-call
    impact: 8
    effort: 4
    confidence: 70 %
    owner: Workshop
    status: planned
    due: 2026-12-15
    moves: {metric: booking-rate, to: 70 %}
    evidence: [talks, bookings]
    ---
    Six of eight customers tried to book outside opening hours. The booking system can show free
    times on the web site; it is a setting, and nobody has turned it on.

    """

  private static let note = """
    ---
    title: What we heard
    ---
    Eight customers told us about their last repair while they waited at the counter.

    ## Booking

    A heading that names a stage or a touchpoint shows what follows beside it. Here: **two calls in
    five** were not answered, most of them between twelve and one.

    | Hour  | Calls | Answered |
    | ----- | ----: | -------: |
    | 9–12  |   210 |      180 |
    | 12–13 |    95 |       21 |

    """

  private static let persona = """
    ---
    name: Sam
    role: Commuter
    goals: [A bicycle that works, No surprise on the bill]
    frustrations: [Waiting on the phone]
    ---
    Sam rides to work every day and has no second bicycle.

    """
}
