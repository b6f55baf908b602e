"""Writes a seeded portfolio of journeys, as Waymark content and as a Hugo site of the same data.

Usage: generate.py FOLDER JOURNEYS [--touchpoints N] [--notes N] [--hugo]

The same arguments always write the same bytes. A journey has five stages of three touchpoints with
every lane filled, fifteen figures with targets, five recommendations and a note of about 300
words: 10 KB of YAML and 2 KB of Markdown.
"""

import argparse
import pathlib
import random
import shutil

STAGES = ["Awareness", "Consideration", "Purchase", "Delivery", "Advocacy"]
CHANNELS = ["web", "email", "app", "phone", "store", "social"]
FEELINGS = ["calm", "curious", "irritated", "relieved", "wary", "charmed", "tired", "sure"]
NOUNS = (
    "basket price form reply parcel page answer search account photo review refund voucher order "
    "guide offer label code change table support status letter call visit choice"
).split()
VERBS = "checks reads compares opens fills waits for asks about looks at returns to shares".split()
OWNERS = ["Ana · Growth", "Ben · Web", "Cleo · Pay", "Dev · Ops", "Eli · Support"]
METRICS = [
    ("click-rate", "rate"), ("watch-rate", "rate"), ("read-rate", "rate"),
    ("basket-rate", "rate"), ("sign-in-rate", "rate"), ("payment-rate", "rate"),
    ("open-rate", "rate"), ("on-time-rate", "rate"), ("referral-rate", "rate"),
    ("visits", "count"), ("replies", "count"), ("reviews", "count"),
    ("load-time", "duration"), ("order-value", "money"), ("satisfaction", "score"),
]


def words(rng, count):
    parts = []
    for _ in range(count):
        parts.append(rng.choice(NOUNS if rng.random() < 0.6 else VERBS))
    return " ".join(parts)


def quantity(rng, kind):
    if kind == "rate":
        return f"{rng.randint(5, 95)} %"
    if kind == "duration":
        return f"{rng.randint(10, 90) / 10} s"
    if kind == "money":
        return f"{rng.randint(20, 90)} EUR"
    if kind == "score":
        return f"{rng.randint(10, 50) / 10}"
    return str(rng.randint(100, 20000))


def journey_map(rng, number, touchpoints):
    """The lines of one map; a stage holds three touchpoints, more where there are very many."""
    each = max(3, -(-touchpoints // 100))
    stages = -(-touchpoints // each)
    lines = [
        f"title: Journey {number} of a {rng.choice(NOUNS)}",
        f"persona: p{number % 5}",
        f"scenario: A customer {words(rng, 12)}.",
        f"owner: {rng.choice(OWNERS)}",
        "reviewed: 2026-09-30",
        "review-every: 3 months",
        "period: 2026-09",
        f"outcome: {{name: Order, at: stage-3, worth: {rng.randint(20, 90)} EUR}}",
        "stages:",
    ]
    volume = rng.randint(8000, 20000)
    for stage in range(stages):
        lines += [
            f"  - name: {STAGES[stage % 5]}",
            f"    id: stage-{stage + 1}",
            f"    goal: Can I {words(rng, 3)}?",
            f"    volume: {volume}",
        ]
        volume = max(1, volume * rng.randint(40, 90) // 100)
        lines.append("    touchpoints:")
        for step in range(min(each, touchpoints - stage * each)):
            index = stage * each + step
            name, kind = METRICS[index % len(METRICS)]
            lines += [
                f"      - name: {rng.choice(NOUNS).capitalize()} {rng.choice(NOUNS)} {index + 1}",
                f"        id: step-{index + 1}",
                f"        channel: {rng.choice(CHANNELS)}",
                f"        intent: Wants the {words(rng, 4)}",
                f"        action: The customer {words(rng, 7)}",
                f"        success: The {words(rng, 4)}",
                f"        next: Go on to the {rng.choice(NOUNS)}",
                f"        thinks: Why does the {words(rng, 6)}?",
                f"        feels: {{score: {rng.randint(-2, 2)}, words: [{rng.choice(FEELINGS)}]}}",
                f"        pains: [The {words(rng, 3)}]",
                f"        delights: [The {words(rng, 3)}]",
                f"        owner: {rng.choice(OWNERS)}",
                f"        frontstage: [The {words(rng, 2)}]",
                f"        backstage: [{{task: The {words(rng, 2)}, team: {rng.choice(OWNERS)[:3]}}}]",
                f"        systems: [{rng.choice(NOUNS).capitalize()} system]",
                "        metrics:",
                f"          - metric: {name}",
                f"            value: {quantity(rng, kind)}",
                f"            n: {rng.randint(20, 9000)}",
                f"            previous: {quantity(rng, kind)}",
                f"            target: {quantity(rng, kind)}",
            ]
    lines.append("recommendations:")
    for index in range(5):
        lines += [
            f"  - title: Change the {words(rng, 3)} {index + 1}",
            f"    at: stage-{index % stages + 1}",
            f"    impact: {rng.randint(1, 10)}",
            f"    effort: {rng.randint(1, 10)}",
            f"    owner: {rng.choice(OWNERS)}",
            "    status: planned",
            f"    due: 2026-12-{rng.randint(1, 28):02}",
        ]
    return lines


def note(rng):
    """About 300 words of Markdown."""
    paragraphs = []
    for index in range(5):
        text = [f"## Part {index + 1}: the {rng.choice(NOUNS)}", ""]
        text.append(f"The customer *{words(rng, 4)}* and {words(rng, 30)} **{words(rng, 3)}**.")
        text += ["", f"- {words(rng, 6)}", f"- [{words(rng, 2)}](https://shop.example/{index})", ""]
        text.append(f"{words(rng, 12)}.")
        paragraphs.append("\n".join(text))
    return "\n\n".join(paragraphs) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def heading(name):
    return name.replace("-", " ").capitalize()


def better(kind):
    return "lower" if kind == "duration" else "higher"


def hugo_site(hugo):
    """The templates, and the catalogue and the personas as data that a template looks up by id."""
    shutil.copytree(pathlib.Path(__file__).parent / "hugo", hugo, dirs_exist_ok=True)
    units = {"rate": "points", "money": "EUR", "duration": "s"}
    metrics = "".join(
        f"{name}: {{name: {heading(name)}, kind: {kind}, better: {better(kind)}, "
        f"unit: '{units.get(kind, '')}'}}\n"
        for name, kind in METRICS
    )
    write(hugo / "data/metrics.yaml", metrics)
    personas = "".join(
        f"p{index}: {{name: Persona {index}, role: Customer, about: Who this is.}}\n"
        for index in range(5)
    )
    write(hugo / "data/personas.yaml", personas)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("journeys", type=int)
    parser.add_argument("--touchpoints", type=int, default=15)
    parser.add_argument("--notes", type=int, default=1)
    parser.add_argument("--hugo", action="store_true")
    options = parser.parse_args()
    content = options.folder / "Content"
    write(content / "site.yaml", "title: Benchmark\nlanguage: en\n")
    metrics = "".join(
        f"- id: {name}\n  name: {heading(name)}\n  kind: {kind}\n  better: {better(kind)}\n"
        for name, kind in METRICS
    )
    write(content / "metrics.yaml", metrics)
    for index in range(5):
        write(
            content / f"personas/p{index}.md",
            f"---\nname: Persona {index}\nrole: Customer\n---\nWho this is.\n",
        )
    hugo = options.folder / "hugo"
    if options.hugo:
        hugo_site(hugo)
    for number in range(1, options.journeys + 1):
        rng = random.Random(number)
        lines = journey_map(rng, number, options.touchpoints)
        notes = [note(rng) for _ in range(options.notes)]
        folder = content / f"journeys/j{number:05}"
        write(folder / "map.yaml", "\n".join(lines) + "\n")
        for index, text in enumerate(notes):
            write(folder / f"note-{index + 1}.md", text)
        if options.hugo:
            # Hugo shows every page; its front matter is the map itself.
            page = "---\n" + "\n".join(lines) + "\n---\n" + "\n".join(notes)
            write(hugo / f"content/journeys/j{number:05}.md", page)


if __name__ == "__main__":
    main()
