# SPDX-License-Identifier: BSL-1.0
"""The workloads by pandas: groups by a key column (way=keys), or as the rows of a frame
(way=matrix)."""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS"):
    os.environ[name] = "1"

import job

try:
    import numpy
    import pandas
except ImportError as error:
    job.skip(f"no pandas for this python3: {error}")

METHODS = {"competition": "min", "dense": "dense", "fractional": "average"}
asked = job.read_job()
print("version", pandas.__version__)
folder = asked.data
if asked.operation == "kendall":
    pairs = [pandas.Series(numpy.fromfile(f"{folder}/{name}.f64")) for name in "xy"]
else:
    values = numpy.fromfile(f"{folder}/values.{asked.type}",
                            numpy.int64 if asked.type == "i64" else numpy.float64)
    frame = pandas.DataFrame({"value": values})
    if asked.group > 1 and asked.way == "keys":
        frame["group"] = numpy.arange(len(values), dtype=numpy.int32) // asked.group
    elif asked.group > 1:
        matrix = pandas.DataFrame(values.reshape(-1, asked.group))
        del frame
    del values


def grouped():
    return frame.groupby("group", sort=False)["value"]


def kendall():
    return pairs[0].corr(pairs[1], method="kendall")


def rank():
    return frame["value"].rank(method=METHODS[asked.ties], ascending=False)


def grouped_rank():
    if asked.way == "matrix":
        return matrix.rank(axis=1, method=METHODS[asked.ties], ascending=False)
    return grouped().rank(method=METHODS[asked.ties], ascending=False)


def grouped_share():
    if asked.way == "matrix":
        return matrix.div(matrix.sum(axis=1), axis=0)
    return frame["value"] / grouped().transform("sum")


def grouped_multiple():
    if asked.way == "matrix":
        return matrix.div(matrix[0], axis=0)
    return frame["value"] / grouped().transform("first")


def top_ten():
    """Counts of (list, country), those that are not zero."""
    place = grouped().rank(method="min", ascending=False)
    return frame[place <= 10].groupby(["group", "country"], sort=False).size()


if asked.operation == "top_ten":
    country = numpy.fromfile(f"{folder}/country.i32", numpy.int32)
    frame["country"] = numpy.tile(country, len(frame) // asked.group)

result = job.measure(asked, globals()[asked.operation])
if asked.result:
    if asked.operation == "top_ten":
        counts = numpy.zeros((len(frame) // asked.group, asked.countries))
        counts[result.index.get_level_values(0), result.index.get_level_values(1)] = result
        result = counts
    numpy.asarray(result, dtype=numpy.float64).ravel().tofile(asked.result)
