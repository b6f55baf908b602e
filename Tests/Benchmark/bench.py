"""Measures Waymark on generated portfolios, and Hugo beside it where it is installed.

Usage: bench.py WAYMARK [--sizes 1,100,1000,10000] [--runs 5] [--hugo PATH]

Besides portfolios of the sizes it measures one map of 2,000 touchpoints and one of 1,000 notes.
10,000 journeys take minutes and are measured once; sizes that the output has no room for are left
out.

Whole processes are measured from start to end, in turn (A B A B …), with the output in memory
(/dev/shm) where there is such a place. Medians are printed, then ratios: single times of a shared
machine say little. Hugo (0.168 or later) makes a simpler page of the same data from `hugo/layouts`:
curve, grid, tables, bars and notes with their style sheet, and one index of all journeys. A second
row has it write the curve as SVG and the data as JSON too, as Waymark does. At the end each goal
stands beside what was measured.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
# What a journey of the generated portfolios takes where the output goes, at most.
BYTES_OF_A_JOURNEY = 700_000
GOALS = []


def goal(what, measured, least=None, most=None):
    """Notes a goal, to be printed at the end beside what was measured."""
    is_met = measured >= least if most is None else measured <= most
    limit = f"at least {least:g}" if most is None else f"at most {most:g}"
    GOALS.append((what, f"{measured:.2f}", limit, "met" if is_met else "not met"))


def measure(command, cwd):
    """Wall seconds, processor seconds and peak memory in MiB of one run."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{errors.decode(errors='replace')[:2000]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder):
    files = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def series(commands, runs):
    """The figures of each command over `runs` turns; a turn starts with a clean output."""
    figures = {name: [] for name, *_ in commands}
    for _ in range(runs):
        for name, command, cwd, output in commands:
            if output:
                shutil.rmtree(output, ignore_errors=True)
            figures[name].append(measure(command, cwd))
    return {
        name: tuple(statistics.median(column) for column in zip(*rows))
        for name, rows in figures.items()
    }


def row(label, figures, pages, output):
    wall, processor, memory = figures
    count, total = size(output) if output else (0, 0)
    print(
        f"  {label:<34} {wall * 1000:9.1f} ms wall {processor * 1000:9.1f} ms cpu "
        f"{memory:7.1f} MiB {pages / wall:8.0f} journeys/s {count:7} files {total / 1e6:8.2f} MB"
    )


def generate(work, journeys, *more):
    command = [sys.executable, HERE / "generate.py", work, str(journeys), *more]
    subprocess.run(command, check=True)


def shares(waymark, work):
    """The share of each stage in one more cold build, as the program tells it."""
    shutil.rmtree(work / "_site", ignore_errors=True)
    told = subprocess.run(
        [waymark, "build", "--quiet", "--timings"], cwd=work, capture_output=True, text=True
    ).stderr
    times = dict(re.findall(r"^(\w+) +([\d.]+) ms$", told, re.M))
    total = float(times.pop("total"))
    return ", ".join(f"{stage} {100 * float(time) / total:.0f} %" for stage, time in times.items())


def copying(output, scratch):
    """The seconds in which the same bytes are written to the same names and nothing else is done."""
    copy = scratch / "copy"
    files = [path for path in sorted(output.rglob("*")) if path.is_file()]
    for folder in {path.parent.relative_to(output) for path in files}:
        (copy / folder).mkdir(parents=True, exist_ok=True)
    took = 0
    # One at a time: what this program holds counts as memory of those that it starts.
    for path in files:
        content = path.read_bytes()
        start = time.monotonic()
        (copy / path.relative_to(output)).write_bytes(content)
        took += time.monotonic() - start
    shutil.rmtree(copy)
    return took


def bench_one(waymark, label, runs, scratch, *more):
    """Measures one journey of an unusual shape."""
    work = scratch / "one"
    generate(work, 1, *more)
    cold = series([("cold", [waymark, "build", "--quiet"], work, work / "_site")], runs)["cold"]
    print(f"\n{label}, medians of {runs} runs")
    row("Waymark, cold", cold, 1, work / "_site")
    print("  shares: " + shares(waymark, work))
    shutil.rmtree(work)


def bench(waymark, hugo, journeys, runs, scratch):
    work = scratch / f"portfolio-{journeys}"
    generate(work, journeys, *(["--hugo"] if hugo else []))
    ours, theirs, more = work / "_site", work / "_hugo", work / "_hugo-more"
    commands = [("cold", [waymark, "build", "--quiet"], work, ours)]
    if hugo:
        build = [hugo, "--quiet", "--config"]
        commands += [
            ("hugo", [*build, "hugo.toml", "-d", theirs], work / "hugo", theirs),
            ("more", [*build, "hugo.toml,outputs.toml", "-d", more], work / "hugo", more),
        ]
    cold = series(commands, runs)
    print(f"\n{journeys} journeys of 15 touchpoints, medians of {runs} runs")
    row("Waymark, cold", cold["cold"], journeys, ours)
    if hugo:
        row("Hugo, page", cold["hugo"], journeys, theirs)
        row("Hugo, page + SVG + JSON", cold["more"], journeys, more)
    again = series([("again", [waymark, "build", "--quiet"], work, None)], runs)["again"]
    row("Waymark, nothing changed", again, journeys, None)
    edited = work / "Content/journeys/j00001/map.yaml"
    text = edited.read_text()
    turns = []
    for turn in range(runs):
        edited.write_text(text.replace("A customer", f"A customer {turn}", 1))
        turns.append(measure([waymark, "build", "--quiet"], work))
    one = tuple(statistics.median(column) for column in zip(*turns))
    row("Waymark, one map edited", one, journeys, None)
    wall, _, memory = cold["cold"]
    ratios = [
        f"nothing changed 1/{wall / again[0]:.1f} of cold",
        f"one edited 1/{wall / one[0]:.1f} of cold",
    ]
    if hugo:
        ratios.insert(0, f"Hugo takes {cold['hugo'][0] / wall:.1f} × as long for the page")
        ratios.insert(1, f"{cold['more'][0] / wall:.1f} × with SVG and JSON")
        if journeys >= 1000:
            goal(f"{journeys} journeys: Hugo takes × as long", cold["hugo"][0] / wall, least=8)
    if journeys == 1:
        python = series([("python", [sys.executable, "-c", "pass"], work, None)], runs)["python"]
        ratios.append(f"{wall / python[0]:.2f} × python3 -c pass")
        goal("1 journey: × python3 -c pass", wall / python[0], most=2)
    if journeys <= 1000:
        writing = wall / copying(ours, scratch)
        ratios.append(f"{writing:.1f} × only writing the same bytes")
    if journeys == 1000:
        goal("1000 journeys, nothing changed: × cold", again[0] / wall, most=1 / 20)
        goal("1000 journeys, one map edited: × cold", one[0] / wall, most=1 / 10)
        goal("1000 journeys: × only writing the same bytes", writing, most=2)
    if journeys == 10000:
        goal("10000 journeys: MiB of memory", memory, most=128)
    print("  ratios: " + "; ".join(ratios))
    print("  shares: " + shares(waymark, work))
    shutil.rmtree(work)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("waymark", type=pathlib.Path)
    parser.add_argument("--sizes", default="1,100,1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--hugo")
    options = parser.parse_args()
    hugo = options.hugo or shutil.which("hugo")
    memory = pathlib.Path("/dev/shm")
    place = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="waymark-bench-", dir=place))
    try:
        waymark, runs = options.waymark.resolve(), options.runs
        for journeys in map(int, options.sizes.split(",")):
            if shutil.disk_usage(scratch).free < journeys * BYTES_OF_A_JOURNEY:
                print(f"\n{journeys} journeys: left out, {scratch.parent} has too little room")
                continue
            bench(waymark, hugo, journeys, runs if journeys < 10000 else 1, scratch)
        bench_one(
            waymark, "one journey of 2,000 touchpoints", runs, scratch, "--touchpoints", "2000"
        )
        bench_one(waymark, "one journey of 1,000 notes", runs, scratch, "--notes", "1000")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if GOALS:
        print("\ngoals" + " " * 43 + "measured  goal              ")
        for what, measured, limit, outcome in GOALS:
            print(f"  {what:<44} {measured:>9}  {limit:<17} {outcome}")
    if not hugo:
        print("\nHugo is not installed: `make bench-peers` installs it for a comparison.")


if __name__ == "__main__":
    main()
