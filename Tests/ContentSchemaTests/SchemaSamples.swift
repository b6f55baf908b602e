import ContentSchema

/// Texts that editors have to accept or to refuse.
enum SchemaSamples {
  static let valid: [(ContentSchema.Kind, String)] =
    [
      (.map, "title: First purchase\nstages: [{name: A, touchpoints: [{name: B, feels: 1}]}]"),
      (.map, map("title: 2027")),
      (.map, map("owner:")),
      (.map, map("persona: null\npersonas: alex\ngoals: Only one")),
      (.map, map("parent: café-im-netz\ncompare: 2027")),
      (.map, map("period: 2026")),
      (.map, map("period: 2026-09-01/2026-09-28")),
      (.map, map("period: 2026-Q3")),
      (.map, map("review-every: 1 year\nreviewed: 2026-09-30")),
      (.map, map("outcome: {name: Order, at: purchase/sign-in, worth: €1 250.50}")),
      (.map, map("checks: {backstage: {off: true, because: Outsourced}, owner: null}")),
      (.map, map("emotion-scale: {min: -2, max: 2.5}")),
      (.map, map("metrics: [{metric: nps, value: 31, segments: {a: 1, b: {value: 2, n: 3}}}]")),
      (.map, map("metrics: [{metric: nps, history: weekly.csv#sign in}]")),
      (.map, touchpoint("feels: {by: {alex: -2, sam: null}, words: calm, evidence: int-09}")),
      (
        .map, touchpoint("pains: [Fee, {text: Late, evidence: [int-09]}]\n  quotes: I nearly left.")
      ),
      (.map, touchpoint("backstage: [Pack, {task: Ship}]\n  next: [Pay]\n  moment-of-truth: true")),
      (.map, touchpoint("links: mailto:help@shop.example")),
      (.rules, "- {id: a, when: {metric: nps, below: 30}, do: Act.}"),
      (.rules, "- {id: a, when: {all: [{not: {metric: nps, missing: true}}]}, do: Act.}"),
      (.metrics, "- {name: NPS, kind: nps, benchmark: {value: 35}, stages: advocacy}"),
      (.site, "theme: {accent: \"#15a\"}\nthresholds: {drop-off: 0.25, time-in-stage: −15 %}"),
      (.site, "budgets: {page: 500 kB, site: 20MB, image: 1 000.5 KiB}"),
      (.site, "levels: {orphan-file: error, raw-html: note, missing-alt-text: null}"),
      (.annotation, "title: A note"),
      (.annotation, "kind: recommendation\ntitle: A\nimpact: 9\nconfidence: 0.8\nreach: 1 501"),
      (.annotation, "kind: handoff\nfrom: a\nto: b/c\nlanding: https://shop.example/x"),
      (.annotation, "kind: evidence\ntitle: Test\nmethod: usability test\nn: 8"),
      (.persona, "name: Alex\ngoals: [Fast]"),
      (.page, "draft: true"),
    ]
    + ["58 %", "58%", "0.58", "-15 %", "−2", "+3", "3.9 s", "4 min 10 s", "2 d", "42 EUR", "€42"]
    .map { (.map, map("metrics: [{metric: m, value: \($0)}]")) }
    + ["18420", "18 420", "18_420", "1 250.50 CHF", "EUR 42", "250ms", "1 h 5 min", "12 zł"]
    .map { (.map, map("metrics: [{metric: m, value: \($0)}]")) }

  static let mutants: [(ContentSchema.Kind, String)] =
    [
      (.map, "stages: [{name: A, touchpoints: [{name: B}]}]"),
      (.map, "title: A"),
      (.map, "title: A\nstages: []"),
      (.site, "budgets: {page: 500}"),
      (.site, "budgets: {page: 500 km}"),
      (.site, "budgets: {pages: 500 kB}"),
      (.map, "title: A\nstages: [{name: A}]"),
      (.map, "title: A\nstages: [{name: A, touchpoints: [{feels: 1}]}]"),
      (.map, "title:\nstages: [{name: A, touchpoints: [{name: B}]}]"),
      (.map, map("title: \" \"")),
      (.map, map("ownr: Growth")),
      (.map, map("owner: [Growth]")),
      (.map, map("state: curent")),
      (.map, map("persona: Alex Smith")),
      (.map, map("persona: alex--smith")),
      (.map, map("reviewed: 30.09.2026")),
      (.map, map("reviewed: 2026-13-01")),
      (.map, map("review-every: quarterly")),
      (.map, map("period: September 2026")),
      (.map, map("period: 2026-Q5")),
      (.map, map("language: German")),
      (.map, map("lanes: [volume, feeling]")),
      (.map, map("emotion-scale: 5")),
      (.map, map("emotion-scale: {min: 1}")),
      (.map, map("outcome: {name: Order, worth: 42}")),
      (.map, map("outcome: {name: Order, at: purchase/sign-in/form}")),
      (.map, map("checks: {backstage: off}")),
      (.map, map("metrics: [{value: 31}]")),
      (.map, map("metrics: [{metric: nps, n: many}]")),
      (.map, map("metrics: [{metric: nps, n: -1}]")),
      (.map, map("metrics: [{metric: nps, history: weekly.csv}]")),
      (.map, map("evidence: [{id: a, kind: survey}]")),
      (.map, map("handoffs: [{from: a}]")),
      (.map, map("recommendations: [{title: A, impact: 11}]")),
      (.map, map("recommendations: [{title: A, status: open}]")),
      (.map, touchpoint("feels: bad")),
      (.map, touchpoint("feels: {skore: 1}")),
      (.map, touchpoint("moment-of-truth: maybe")),
      (.map, touchpoint("links: [www.shop.example]")),
      (.map, touchpoint("links: [\"javascript:alert(1)\"]")),
      (.map, touchpoint("quotes: [{who: P7}]")),
      (.site, "theme: {accent: blue}"),
      (.site, "base-url: journeys.example"),
      (.site, "ranking: best"),
      (.site, "thresholds: {drop-off: 25}"),
      (.metrics, "id: nps\nname: NPS\nkind: nps"),
      (.metrics, "- {id: nps, name: NPS}"),
      (.metrics, "- {id: nps, name: NPS, kind: ratio}"),
      (.metrics, "- {id: nps, name: NPS, kind: nps, better: up}"),
      (.rules, "- {id: a, do: Act.}"),
      (.rules, "- {id: a, when: {metric: nps, under: 30}, do: Act.}"),
      (.rules, "- {id: a, when: {all: [nps]}, do: Act.}"),
      (.annotation, "kind: recomendation\ntitle: A"),
      (.annotation, "kind: recommendation"),
      (.annotation, "kind: handoff\nfrom: a"),
      (.annotation, "title: A\nimpact: 9"),
      (.persona, "role: Buyer"),
      (.page, "draft: soon"),
    ]
    + ["58 per cent", "1,250", "4:10", "42 euros and", "3.9.1", "about 5", "%", "EUR"]
    .map { (.map, map("metrics: [{metric: m, value: \"\($0)\"}]")) }

  private static func map(_ keys: String) -> String {
    let title = keys.hasPrefix("title:") ? "" : "title: A\n"
    return title + keys + "\nstages:\n- name: A\n  touchpoints:\n  - name: B\n"
  }

  private static func touchpoint(_ keys: String) -> String {
    "title: A\nstages:\n- name: A\n  touchpoints:\n  - name: B\n    "
      + keys.split(separator: "\n").joined(separator: "\n  ") + "\n"
  }
}
