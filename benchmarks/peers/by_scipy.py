# SPDX-License-Identifier: BSL-1.0
"""The workloads by SciPy and NumPy; the groups are the rows of a matrix."""

import os

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

import job

try:
    import numpy
    import scipy
    import scipy.stats
except ImportError as error:
    job.skip(f"no SciPy for this python3: {error}")

METHODS = {"competition": "min", "dense": "dense", "fractional": "average"}
asked = job.read_job()
print("version", scipy.__version__, "with NumPy", numpy.__version__)
folder = asked.data
if asked.operation == "kendall":
    x, y = (numpy.fromfile(f"{folder}/{name}.f64") for name in "xy")
else:
    values = numpy.fromfile(f"{folder}/values.{asked.type}",
                            numpy.int64 if asked.type == "i64" else numpy.float64)
    matrix = values.reshape(-1, asked.group)
    total = numpy.nansum if numpy.isnan(values).any() else numpy.sum


def kendall():
    return scipy.stats.kendalltau(x, y, method="asymptotic")[0]


def rank():
    return scipy.stats.rankdata(-values, method=METHODS[asked.ties])


def grouped_rank():
    return scipy.stats.rankdata(-matrix, method=METHODS[asked.ties], axis=1, nan_policy="omit")


def grouped_share():
    return matrix / total(matrix, axis=1, keepdims=True)


def grouped_multiple():
    return matrix / matrix[:, :1]


result = job.measure(asked, globals()[asked.operation])
if asked.result:
    numpy.asarray(result, dtype=numpy.float64).ravel().tofile(asked.result)
