extension StarterSite {
  static let metrics = """
    # The metric catalogue: every figure in a map is defined here once.
    - id: booking-rate
      name: Booking rate
      kind: rate
      better: higher
      formula: bookings / people who open our entry or call
      benchmark: {value: 60 %, source: Our own shops in 2025}
      stages: [booking]
    - id: repeat-rate
      name: Repeat rate
      kind: rate
      better: higher
      formula: customers with a second repair within a year / customers
    - id: nps
      name: NPS
      kind: nps
      better: higher
      formula: share of promoters − share of detractors
      stages: [repair]
    # What the decision rules look at. A rule without its figures says what it lacks.
    - {id: traffic, name: Visits, kind: count, better: higher, formula: sessions on the site}
    - {id: page-load-time, name: Load time, kind: duration, better: lower, formula: median time until the page can be used}
    - {id: watch-rate, name: Watch rate, kind: rate, better: higher, formula: mean time watched / length of the video}
    - {id: profile-taps, name: Profile tap rate, kind: rate, better: higher, formula: taps on the profile / reach of the post}
    - {id: social-engagement, name: Social engagement, kind: rate, better: higher, formula: reactions / reach of the post}
    - {id: social-revenue-share, name: Social share of revenue, kind: rate, better: higher, formula: revenue from social networks / revenue}
    - {id: ad-cost, name: Ad spend, kind: money, better: lower, formula: cost of all paid placements}
    - {id: ad-clicks, name: Ad clicks, kind: count, better: higher, formula: clicks on paid placements}
    - {id: outbound-clicks, name: Outbound clicks, kind: count, better: higher, formula: clicks from other sites to ours}
    - {id: outbound-conversion, name: Outbound click conversion, kind: rate, better: higher, formula: orders in the same session / outbound clicks}
    - {id: attributed-revenue, name: Attributed revenue, kind: rate, better: higher, formula: revenue of tagged clicks / revenue}
    - {id: orders, name: Orders, kind: count, better: higher, formula: paid orders}
    - {id: first-response-time, name: First response, kind: duration, better: lower, formula: median time until a person answers}
    - {id: on-time-rate, name: On time, kind: rate, better: higher, formula: orders done on the promised day / orders}
    - {id: contact-rate, name: Contacts about a running order, kind: rate, better: lower, formula: contacts that ask where it is / orders}
    - {id: refund-time, name: Refund time, kind: duration, better: lower, formula: median time from return to refund}
    - {id: churn, name: Churn, kind: rate, better: lower, formula: customers lost in the period / customers at its start}
    - {id: csat, name: CSAT, kind: csat, better: higher, formula: share of answers 4 or 5 on a scale from 1 to 5}
    - {id: ces, name: CES, kind: ces, better: higher, formula: mean agreement with “it was easy” from 1 to 7}

    """

  static let rules = """
    # Decision rules: when the figures say this, do that. The thresholds are yours to set.
    - id: answer-first
      when: {metric: booking-rate, below: 60 %}
      do: Make booking possible without a call before spending on advertisements.

    # Eight rules after the checklist in “Customer journey mapping” (Tayaluga).
    - id: hook
      when: {metric: watch-rate, below: 50 %}
      do: Change the first seconds of the video or shorten it.
    - id: landing-speed
      when: {all: [{metric: ad-cost, rises: 10 %}, {metric: ad-clicks, flat: 5 %}]}
      do: Audit the load time of the campaign pages before booking more placements.
    - id: mirror-headline
      when: {all: [{metric: outbound-clicks, above: 1000}, {metric: outbound-conversion, below-target: true}]}
      do: Repeat the promise of the creative in the headline of the page.
    - id: social-by-source
      when: {all: [{metric: social-engagement, above: 4 %}, {metric: social-revenue-share, below: 5 %}]}
      do: Segment visits by social source before producing more posts.
    - id: friction-first
      when: {all: [{metric: traffic, rises: 10 %}, {any: [{metric: orders, flat: 3 %}, {metric: orders, falls: 3 %}]}]}
      do: Remove fields, late fees and doubts before buying more visits.
    - id: mobile-first
      when: {metric: booking-rate, segment: mobile, below-segment: desktop, by: 20 %}
      do: Make a mobile-first variant of the weakest step.
    - id: one-call-to-action
      when: {metric: profile-taps, below: 1 %}
      do: Test a clearer hook and a single call to action.
    - id: tag-or-guess
      when: {all: [{metric: traffic, above: 0}, {any: [{metric: attributed-revenue, missing: true}, {metric: attributed-revenue, below: 80 %}]}]}
      do: Enforce campaign tags on every link before moving budget between channels.

    # And eight of the same kind.
    - id: slow-page
      when: {metric: page-load-time, above: 3 s}
      do: Take the heaviest scripts and pictures off the page before any change of design.
    - id: answer-cover
      when: {metric: first-response-time, above: 5 min}
      do: Staff the channel at its busy hours or close it when nobody is there.
    - id: promise-date
      when: {all: [{metric: on-time-rate, below-target: true}, {metric: contact-rate, rises: 10 %}]}
      do: Promise a later day today, then talk to whoever keeps you waiting.
    - id: refund-queue
      when: {metric: refund-time, above: 5 d}
      do: Clear the queue of refunds first, and write to those who wait.
    - id: ask-for-effort
      when: {all: [{metric: csat, below-target: true}, {metric: ces, missing: true}]}
      do: Ask how easy it was, in one question at the end.
    - id: price-not-service
      when: {all: [{metric: churn, rises: 10 %}, {metric: csat, flat: 3 %}]}
      do: Look at price and range, and call ten customers who left.
    - id: second-time
      when: {metric: repeat-rate, falls: 5 %}
      do: Check the first experience before adding mailings.
    - id: listen-to-detractors
      when: {metric: nps, below-target: true}
      do: Call ten detractors before changing anything.

    """
}
