# SPDX-License-Identifier: BSL-1.0
"""Tables of what was measured, in Markdown and as comma-separated values."""

import csv
import io
import statistics

import systems

BEGIN = "<!-- results: written by benchmarks/peers/run.py --publish -->"
END = "<!-- end of results -->"


def fastest(runs):
    return min(runs, key=seconds_of, default=None)


def seconds_of(run):
    return min(run["seconds"])


def name_of(run):
    return f"{run['label']}, {run['way']}" if run["way"] else run["label"]


def seconds_in_words(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size or unit == "µs":
            return f"{seconds / size:.3g} {unit}"


def ratio_in_words(ratio):
    return f"{ratio:.0f}×" if ratio >= 100 else f"{ratio:.2g}×" if ratio >= 10 else f"{ratio:.2f}×"


def by_workload(runs):
    """The runs of each workload, but for those of the growth."""
    tables = {}
    for run in runs:
        if run["workload"] != "rank-growth":
            tables.setdefault(run["workload"], []).append(run)
    return tables


def peers_of(runs, threads=1):
    return [run for run in runs if run["threads"] == threads and
            run["family"] in (systems.SYSTEM, systems.SORT)]


# ---- the summary --------------------------------------------------------------------------------

SUMMARY = ("question", "rows", "visavis", "fastest system", "groups as rows",
           "fastest sort of positions", "of value and position", "copying the column")


def compared(runs, own):
    """The fastest of some runs, and how many times visavis's time it takes."""
    best = fastest(runs)
    if best is None:
        return "–"
    words = f"{best['label']} {seconds_in_words(seconds_of(best))}"
    return f"{words}, {ratio_in_words(seconds_of(best) / seconds_of(own))}" if own else words


def summary_row(runs, copies):
    """One question, on one thread: visavis, and the fastest of each kind of peer."""
    one = [run for run in runs if run["threads"] == 1]
    own = fastest([run for run in one if run["family"] == systems.VISAVIS])

    def of(family, **asked):
        return compared([run for run in one if run["family"] == family and
                         all(run[key] == value for key, value in asked.items())], own)

    first = runs[0]
    limited = first["operation"] in ("grouped_share", "grouped_multiple")
    return [f"{first['title']}, {first['distribution']}", f"{first['rows']:,}",
            seconds_in_words(seconds_of(own)) if own else "–",
            of(systems.SYSTEM, matrix=False), of(systems.SYSTEM, matrix=True),
            of(systems.SORT, way=systems.POSITIONS.label),
            of(systems.SORT, way=systems.PAIRS.label),
            compared([run for run in copies if run["rows"] == first["rows"]] if limited else [],
                     own)]


def summary(tables):
    copies = tables.get("copy", [])
    return table(SUMMARY, [summary_row(runs, copies) for name, runs in tables.items()
                           if name != "copy"])


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


# ---- more threads ---------------------------------------------------------------------------------

def scaling(tables):
    """How many times as fast each system is on more threads than one; nothing if none were."""
    rows = []
    for runs in tables.values():
        alone = {(run["system"], run["way"]): run for run in runs if run["threads"] == 1}
        for run in runs:
            one = alone.get((run["system"], run["way"]))
            if run["threads"] > 1 and one:
                rows.append([f"{run['title']}, {run['distribution']}", name_of(run), run["threads"],
                             seconds_in_words(seconds_of(run)),
                             ratio_in_words(seconds_of(one) / seconds_of(run))])
    head = ("question", "system", "threads", "least", "as fast as one thread")
    return table(head, rows) if rows else ""


# ---- one workload --------------------------------------------------------------------------------

DETAIL = ("system", "threads", "least", "median", "of the fastest peer", "memory", "agrees")


def agreement_in_words(run, reference):
    if "differs" in run:
        return "**no**: " + run["differs"]
    if run is reference:
        return "is compared with"
    return "exactly" if run["ulps"] == 0 else f"within {run['ulps']} ulp"


def detail_row(run, reference, peer):
    seconds = run["seconds"]
    ratio = ratio_in_words(seconds_of(run) / seconds_of(peer)) if peer else "–"
    name = name_of(run)
    if run["operation"] == "small_lists" and run["allocations"] is not None:
        name += f" ({run['allocations'] or 'no'} allocations)"
    if run["family"] == systems.LIMIT:
        name += f" ({2 * 8 * run['rows'] / seconds_of(run) / 1e9:.3g} GB/s read and written)"
    return [f"**{name}**" if run["family"] == systems.VISAVIS else name, run["threads"],
            seconds_in_words(seconds_of(run)), seconds_in_words(statistics.median(seconds)), ratio,
            f"{run['memory'] / 2**20:.0f} MiB", agreement_in_words(run, reference)]


def detail(runs):
    peer = fastest(peers_of(runs))
    first = runs[0]
    ordered = sorted(runs, key=lambda run: (run["threads"], seconds_of(run)))
    rows = [detail_row(run, first, peer) for run in ordered]
    return (f"### {first['title']}, {first['distribution']}: {first['rows']:,} rows\n\n" +
            table(DETAIL, rows))


# ---- all -----------------------------------------------------------------------------------------

def versions(runs):
    known = {}
    for run in runs:
        if run["family"] in (systems.SYSTEM, systems.SORT):
            known[run["label"]] = run["version"]
    return "; ".join(f"{label} {version}" for label, version in known.items())


def markdown(results):
    about, runs = results["about"], results["runs"]
    tables = by_workload(runs)
    turns = f" in {about['rounds']} rounds" if about["rounds"] > 1 else ""
    parts = [f"Measured on {about['date']}: {about['machine']}; the least of {about['repeats']} or "
             f"more repeats{turns}. {versions(runs)}."]
    if about["quick"]:
        parts.append("**A quick run with few rows, to test the harness: it says nothing about "
                     "speed.**")
    if about["skipped"]:
        parts.append("Skipped: " + "; ".join(f"{name} ({', '.join(why)})" for name, why in
                                             about["skipped"].items()) + ".")
    if about["faults"]:
        parts.append("**Faults:**\n\n" + "\n".join(f"- {fault}" for fault in about["faults"]))
    if tables:
        parts.append(summary(tables))
    if any(run["workload"] == "rank-growth" for run in runs):
        parts.append("![Time per element of ranking distinct doubles, against their number]"
                     "(growth.svg)")
    parts += filter(None, [scaling(tables)])
    parts += map(detail, tables.values())
    return "\n\n".join(parts) + "\n"


FIELDS = ("workload", "title", "rows", "distribution", "ties", "system", "way", "matrix", "threads",
          "version", "least_seconds", "median_seconds", "repeats", "to_fastest_peer",
          "nanoseconds_per_row", "memory_bytes", "allocations", "ulps", "agrees")


def csv_of(results):
    into = io.StringIO()
    writer = csv.DictWriter(into, FIELDS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    groups = {}
    for run in results["runs"]:
        groups.setdefault((run["workload"], run["rows"]), []).append(run)
    for runs in groups.values():
        peer = fastest(peers_of(runs))
        for run in runs:
            least = seconds_of(run)
            writer.writerow(run | {
                "least_seconds": least, "median_seconds": statistics.median(run["seconds"]),
                "repeats": len(run["seconds"]), "memory_bytes": run["memory"],
                "to_fastest_peer": f"{least / seconds_of(peer):.4g}" if peer else "",
                "nanoseconds_per_row": f"{least / run['rows'] * 1e9:.4g}",
                "agrees": "no" if "differs" in run else "yes"})
    return into.getvalue()


def fill(readme, text):
    """Write a text between the marks of a file."""
    old = readme.read_text(encoding="utf-8")
    before, mark, rest = old.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not mark or not end:
        raise ValueError(f"{readme} has no place for results: {BEGIN} ... {END}")
    readme.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")
