# SPDX-License-Identifier: BSL-1.0
"""The workloads as they are defined, word by word and slowly, in plain Python: the independent
result that a quick run of the harness is held against."""

import array
import collections
import math

import job

asked = job.read_job()
print("version", "of this folder")


def column(name, code):
    result = array.array(code)
    with open(f"{asked.data}/{name}", "rb") as file:
        result.frombytes(file.read())
    return result


def values():
    return column("values.i64", "q") if asked.type == "i64" else column("values.f64", "d")


def lists():
    every = values()
    size = len(every) if asked.operation == "rank" else asked.group
    return [every[first:first + size] for first in range(0, len(every), size)]


def ranks_of(one):
    present = [value for value in one if value == value]
    times = collections.Counter(present)
    rank, better = {}, 0
    for groups, value in enumerate(sorted(times, reverse=True)):
        rank[value] = {"competition": better + 1, "dense": groups + 1,
                       "fractional": better + (times[value] + 1) / 2}[asked.ties]
        better += times[value]
    return [rank[value] if value == value else math.nan for value in one]


def rank():
    return [of for one in lists() for of in ranks_of(one)]


grouped_rank = small_lists = rank


def grouped_share():
    totals = ((one, math.fsum(value for value in one if value == value)) for one in lists())
    return [value / total for one, total in totals for value in one]


def grouped_multiple():
    return [value / one[0] for one in lists() for value in one]


def top_ten():
    country = column("country.i32", "i")
    counts = []
    for one in lists():
        members = collections.Counter(
            of for of, place in zip(country, ranks_of(one)) if place <= 10)
        counts += [members[of] for of in range(asked.countries)]
    return counts


def kendall():
    x, y = column("x.f64", "d"), column("y.f64", "d")
    sign = lambda number: (number > 0) - (number < 0)
    agreeing = untied_x = untied_y = 0
    for at in range(len(x)):
        for other in range(at):
            of_x, of_y = sign(x[at] - x[other]), sign(y[at] - y[other])
            agreeing += of_x * of_y
            untied_x += of_x != 0
            untied_y += of_y != 0
    return [agreeing / math.sqrt(untied_x * untied_y)]


result = job.measure(asked, globals()[asked.operation])
if asked.result:
    with open(asked.result, "wb") as file:
        array.array("d", result).tofile(file)
