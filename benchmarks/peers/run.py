#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Put the same questions about the same bytes to visavis and to the systems that people would use
otherwise; check that all give the same results; write down how long each takes.

    benchmarks/peers/run.py [--quick] [--workloads NAME,...] [--peers NAME,...] [--out FOLDER]

Each system runs as a process of its own, on one thread unless --threads says otherwise, and times
the operation alone: the columns are in its memory, in its own form, before. Writes into FOLDER:
results.json, results.csv, results.md, and the growth of the time as growth.svg. A system that is
not installed is reported and skipped; tools/setup --benchmarks installs them.

Exit codes: 0 all that ran agrees, 1 results differ or a system failed, 77 nothing can run here.
"""

import argparse
import datetime
import json
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys

import plot
import report
import systems
import workloads

SKIPPED = 77
DEFAULT_PROGRAMS = systems.PROJECT / "build" / "benchmarks" / "benchmarks" / "peers"
DEFAULT_OUT = systems.PROJECT / "build" / "peers"


BYTES_A_ROW = 120       # what the greediest system takes to rank a column of doubles


def names(text):
    return [name for name in text.split(",") if name]


def parse(arguments):
    parser = argparse.ArgumentParser(prog="benchmarks/peers/run.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true",
                        help="few rows, once each, to test this harness; says nothing about speed")
    parser.add_argument("--workloads", type=names, default=[], metavar="NAME,...",
                        help="these alone, by name or beginning; 'growth' is one of them")
    parser.add_argument("--peers", type=names, default=[], metavar="NAME,...",
                        help="these systems alone")
    parser.add_argument("--threads", type=lambda text: [int(one) for one in names(text)],
                        default=[1], metavar="N,...",
                        help="numbers of threads, of systems that have a choice (default: 1)")
    parser.add_argument("--repeats", type=int, default=3, help="of each operation, at least")
    parser.add_argument("--budget", type=float, default=2.0,
                        help="seconds of further repeats of a quick operation")
    parser.add_argument("--rounds", type=int, default=1,
                        help="how often all systems take their turn, for a noisy machine")
    parser.add_argument("--longest", type=float, default=20.0,
                        help="growth: no size for which a system is expected to take more seconds")
    parser.add_argument("--largest", type=int, default=workloads.GROWTH_ROWS[-1],
                        help="growth: the largest number of rows")
    parser.add_argument("--programs", type=pathlib.Path, default=DEFAULT_PROGRAMS,
                        help="the folder of the compiled programs")
    parser.add_argument("--out", type=pathlib.Path, default=DEFAULT_OUT, help="where results go")
    parser.add_argument("--keep-data", action="store_true", help="keep the columns, 1 GB and more")
    parser.add_argument("--publish", type=pathlib.Path, metavar="README",
                        help="also write the results between the marks of this file, and the plot "
                             "beside it")
    parser.add_argument("--report-only", action="store_true",
                        help="measure nothing, write the reports of FOLDER/results.json again")
    parser.add_argument("--list", action="store_true", help="list workloads and systems")
    return parser.parse_args(arguments)


class Harness:
    def __init__(self, options):
        self.options = options
        self.data = options.out / "data"
        self.runs = []
        self.skipped = {}       # system: why, in words
        self.faults = []

    def say(self, *words):
        print(*words, flush=True)

    # ---- data -------------------------------------------------------------------------------

    def folder_of(self, workload):
        """The folder of the columns, made when they are asked for first."""
        shape = (workload.rows, workload.group, workload.countries)
        folder = self.data / "-".join([workload.kind, *map(str, shape)])
        if not (folder / "complete").exists():
            folder.mkdir(parents=True, exist_ok=True)
            subprocess.run([str(self.options.programs / "generate"), workload.kind, str(folder),
                            *map(str, shape)], check=True)
            (folder / "complete").touch()
        return folder

    def forget_data(self):
        if not self.options.keep_data:
            shutil.rmtree(self.data, ignore_errors=True)

    # ---- one process --------------------------------------------------------------------------

    def ask(self, system, way, workload, threads, result, least, budget):
        """What a system answers: its lines by their first words, or why it has none."""
        command = systems.command(system, self.options.programs)
        if command is None:
            return None, "not built" if "." not in system.program else "not installed"
        job = workload.job() | {"data": self.folder_of(workload), "way": way.code,
                                "threads": threads, "least": least, "budget": budget,
                                "result": result or ""}
        done = subprocess.run([*command, *(f"{key}={value}" for key, value in job.items())],
                              capture_output=True, text=True,
                              env=systems.environment(threads))
        if done.returncode != 0:
            return None if done.returncode == SKIPPED else {}, last_words(done)
        lines = (line.partition(" ") for line in done.stdout.splitlines())
        return {key: value.split() for key, _, value in lines}, ""

    def agreement(self, expected, found, ulps):
        """The greatest distance in units in the last place, and what is wrong if it is too great."""
        done = subprocess.run([str(self.options.programs / "agree"), str(expected), str(found),
                               str(ulps)], capture_output=True, text=True)
        if done.returncode != 0:
            return None, (done.stdout + done.stderr).strip()
        return int(done.stdout), ""

    def note_skip(self, system, why):
        known = self.skipped.setdefault(system.name, [])
        if why not in known:
            known.append(why)
            self.say(f"    {system.label}: skipped, {why}")

    def note_fault(self, what):
        self.faults.append(what)
        self.say("    FAULT: " + what)

    # ---- workloads ----------------------------------------------------------------------------

    def turns(self, workload, chosen):
        for system in chosen:
            for way in system.ways.get(workload.operation, ()):
                for threads in self.options.threads:
                    if threads == 1 or workload.operation in system.threads:
                        yield system, way, threads

    def measure(self, workload, chosen):
        self.say(f"{workload.name}: {workload.title}, {workload.rows:,} rows, "
                 f"{workload.distribution}")
        expected = self.options.out / "expected.f64"
        found = self.options.out / "found.f64"
        for file in (expected, found):
            file.unlink(missing_ok=True)
        runs = {}
        for turn in range(self.options.rounds):
            for system, way, threads in self.turns(workload, chosen):
                key = (system.name, way.code, threads)
                if turn > 0 and key not in runs:
                    continue
                result = None if turn > 0 else found if expected.exists() else expected
                answer, why = self.ask(system, way, workload, threads, result,
                                       self.options.repeats, self.options.budget)
                if answer is None:
                    self.note_skip(system, why)
                    continue
                if not answer:
                    self.note_fault(f"{system.label} {way.label} failed: {why}")
                    continue
                seconds = [float(one) for one in answer["seconds"]]
                if turn > 0:
                    runs[key]["seconds"] += seconds
                    before, peak = (int(one) for one in answer["memory"])
                    runs[key]["memory"] = max(runs[key]["memory"], peak - before)
                    continue
                run = self.record(workload, system, way, threads, answer, seconds)
                if result == found:
                    run["ulps"], wrong = self.agreement(expected, found, workload.ulps)
                    if wrong:
                        self.note_fault(f"{workload.name}: {system.label} {way.label} differs from "
                                        f"{next(iter(runs.values()))['label']}: {wrong}")
                        run["differs"] = wrong
                runs[key] = run
                self.say(f"    {self.line(run)}")
        self.runs += runs.values()

    @staticmethod
    def record(workload, system, way, threads, answer, seconds):
        before, peak = (int(one) for one in answer["memory"])
        return {"workload": workload.name, "title": workload.title, "rows": workload.rows,
                "distribution": workload.distribution, "operation": workload.operation,
                "ties": workload.ties, "system": system.name, "label": system.label,
                "family": system.family, "way": way.label, "matrix": way.matrix,
                "threads": threads, "version": " ".join(answer["version"]), "seconds": seconds,
                "memory": peak - before, "ulps": 0,
                "allocations": int(answer["allocations"][0]) if "allocations" in answer else None}

    @staticmethod
    def line(run):
        seconds = run["seconds"]
        words = f"{run['label']} {run['way']}".strip()
        if run["threads"] > 1:
            words += f", {run['threads']} threads"
        return (f"{words:40} {min(seconds):10.6f} s   median {statistics.median(seconds):10.6f}   "
                f"{run['memory'] / 2**20:7.1f} MiB   {len(seconds)} times")

    # ---- growth -------------------------------------------------------------------------------

    def grow(self, chosen):
        sizes = workloads.QUICK_GROWTH_ROWS if self.options.quick else workloads.GROWTH_ROWS
        self.say("growth: the time of a rank of more and more distinct doubles")
        slow = set()
        for rows in (size for size in sizes if size <= self.options.largest):
            if rows * BYTES_A_ROW > memory_available():
                self.say(f"    no more than {rows // 10:,} rows: the memory is too small for more")
                break
            workload = workloads.GROWTH.sized(rows)
            for system in chosen:
                ways = system.ways.get("rank", ())
                if not ways or system.name in slow:
                    continue
                budget = min(0.5, self.options.budget)
                answer, why = self.ask(system, ways[0], workload, 1, None, self.options.repeats,
                                       budget)
                if answer is None:
                    self.note_skip(system, why)
                elif not answer:
                    self.note_fault(f"{system.label} failed at {rows:,} rows: {why}")
                else:
                    seconds = [float(one) for one in answer["seconds"]]
                    run = self.record(workload, system, ways[0], 1, answer, seconds)
                    self.runs.append(run)
                    self.say(f"    {rows:>11,} {self.line(run)}")
                    if min(seconds) * 12 > self.options.longest:
                        slow.add(system.name)

    # ---- results ------------------------------------------------------------------------------

    def about(self):
        return {"date": datetime.date.today().isoformat(), "machine": machine(),
                "repeats": self.options.repeats, "rounds": self.options.rounds,
                "quick": self.options.quick, "skipped": self.skipped, "faults": self.faults}


def last_words(done):
    """Why a process failed: the last line that speaks of an error, or the last one."""
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    telling = [line for line in lines if "rror" in line] or lines
    return telling[-1] if telling else f"exit code {done.returncode}"


def memory_available():
    """In bytes; without end where the system does not tell."""
    try:
        with open("/proc/meminfo", encoding="ascii") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines
                        if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return float("inf")


def machine():
    """The processor, its caches and the number of cores, as far as the system tells."""
    words = platform.machine()
    try:
        listed = subprocess.run(["lscpu"], capture_output=True, text=True, check=True,
                                env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout
    except (OSError, subprocess.CalledProcessError):
        return words
    fields = dict(line.split(":", 1) for line in listed.splitlines() if ":" in line)
    known = [fields.get("Model name", words).strip(), f"{fields.get('CPU(s)', '?').strip()} cores"]
    known += [f"{name} {fields[name].strip()}" for name in ("L2 cache", "L3 cache")
              if name in fields]
    return ", ".join(known)


def write_reports(out, results, readme):
    (out / "results.csv").write_text(report.csv_of(results), encoding="utf-8")
    (out / "results.md").write_text(report.markdown(results), encoding="utf-8")
    drawn = plot.growth(results["runs"])
    if drawn:
        (out / "growth.svg").write_text(drawn, encoding="utf-8")
    if readme:
        report.fill(readme, report.markdown(results))
        if drawn:
            (readme.parent / "growth.svg").write_text(drawn, encoding="utf-8")


def main(arguments):
    options = parse(arguments)
    if options.list:
        for workload in workloads.WORKLOADS:
            print(f"{workload.name:20} {workload.title}, {workload.distribution}")
        print()
        for system in systems.SYSTEMS:
            print(f"{system.name:20} {system.label}")
        return 0
    try:
        asked = workloads.named(options.workloads)
        chosen = systems.named(options.peers, options.quick)
    except ValueError as error:
        print(f"run.py: {error}; --list tells the names", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    stored = options.out / "results.json"
    if options.report_only:
        write_reports(options.out, json.loads(stored.read_text(encoding="utf-8")),
                      options.publish)
        return 0
    missing = [name for name in ("generate", "agree") if not (options.programs / name).exists()]
    if missing:
        print(f"skipped: no program {missing[0]} in {options.programs}; build the target peers")
        return SKIPPED
    if options.quick:
        options.repeats, options.budget, options.rounds = 1, 0.0, 1
        asked = [workload.sized(workload.quick_rows) for workload in asked]

    harness = Harness(options)
    try:
        for workload in asked:
            harness.measure(workload, chosen)
        if not options.workloads or "growth" in options.workloads:
            harness.grow(chosen)
    finally: # what is measured before an interruption is kept
        harness.forget_data()
        for name in ("expected.f64", "found.f64"):
            (options.out / name).unlink(missing_ok=True)
        results = {"about": harness.about(), "runs": harness.runs}
        stored.write_text(json.dumps(results, indent=1), encoding="utf-8")
    write_reports(options.out, results, options.publish)

    for name, why in harness.skipped.items():
        print(f"skipped: {name}, {'; '.join(why)}")
    for fault in harness.faults:
        print(f"FAULT: {fault}")
    print(f"{len(harness.runs)} measured, {len(harness.faults)} at fault; see {options.out}")
    if harness.faults:
        return 1
    return 0 if harness.runs else SKIPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
