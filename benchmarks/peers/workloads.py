# SPDX-License-Identifier: BSL-1.0
"""The questions that are put to every system, and the data they are put about."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Workload:
    name: str
    title: str
    distribution: str
    kind: str               # of data, as generate.cpp knows it
    rows: int
    quick_rows: int
    operation: str
    type: str = "f64"       # of the values
    ties: str = "competition"
    group: int = 1          # rows of one group
    countries: int = 1
    ulps: int = 0           # how far a result may be from visavis's, in units in the last place

    def sized(self, rows):
        return dataclasses.replace(self, rows=rows)

    def job(self):
        return {"operation": self.operation, "type": self.type, "ties": self.ties,
                "group": self.group, "countries": self.countries}


ECONOMIES, LISTS = 217, 90_000
CELLS = LISTS * ECONOMIES
QUICK_CELLS = 60 * ECONOMIES
MILLIONS = 10_000_000
# A sum of 217 positive numbers in any order is within 216 rounding errors of the exact one;
# measured are 20 at most.
SUM_ULPS = 64


def _rank(name, title, distribution, kind, **more):
    return Workload(f"rank-{name}", f"Rank {title}", distribution, kind, MILLIONS, 10_000, "rank",
                    **more)


def _databank(name, title, operation, kind="databank", **more):
    distribution = {"databank": "30 % missing, some ties", "complete": "none missing",
                    "lists": "none missing, some ties"}[kind]
    return Workload(name, title, distribution, kind, CELLS, QUICK_CELLS, operation,
                    group=ECONOMIES, **more)


def _small_lists(size):
    return Workload(f"lists-of-{size}", f"Rank lists of {size}, one call a list", "some ties",
                    "complete", MILLIONS // size * size, 1000 // size * size + size,
                    "small_lists", group=size)


WORKLOADS = [
    _rank("distinct", "10 million doubles", "all different", "distinct"),
    _rank("thousand", "10 million doubles", "1,000 different values", "thousand"),
    _rank("zipf", "10 million counts (64-bit integers)", "Zipf: k or more with probability 1/k",
          "zipf", type="i64"),
    _rank("rising", "10 million doubles", "already sorted, the least first", "rising"),
    _rank("falling", "10 million doubles", "reversed, the greatest first", "falling"),
    _databank("grouped-competition", "Rank in 90,000 groups of 217, competition", "grouped_rank"),
    _databank("grouped-fractional", "Rank in 90,000 groups of 217, fractional", "grouped_rank",
              ties="fractional"),
    _databank("grouped-dense", "Rank in 90,000 groups of 217, dense", "grouped_rank",
              ties="dense"),
    _databank("share", "Share of the total of its group", "grouped_share", "complete",
              ulps=SUM_ULPS),
    _databank("share-missing", "Share of the total of its group", "grouped_share", ulps=SUM_ULPS),
    _databank("multiple", "Multiple of the base of its group", "grouped_multiple", "complete"),
    _databank("multiple-missing", "Multiple of the base of its group", "grouped_multiple"),
    _databank("top-ten", "Members of 90,000 top tens by country", "top_ten", "lists",
              countries=40),
    _small_lists(10),
    _small_lists(217),
    Workload("kendall", "Kendall's tau-b of two columns", "ties in both, tau about 0.3", "pairs",
             1_000_000, 1000, "kendall", ulps=8),
    _databank("copy", "Copying the column, the limit of the memory", "copy", "complete"),
]

GROWTH = _rank("growth", "distinct doubles", "all different", "distinct")
GROWTH_ROWS = [10**power for power in range(3, 9)]
QUICK_GROWTH_ROWS = [1000, 10_000]


def named(names):
    """The workloads of these names, or all; a name may also be the beginning of several."""
    if not names:
        return WORKLOADS
    unknown = [name for name in names
               if name != "growth" and not any(w.name.startswith(name) for w in WORKLOADS)]
    if unknown:
        raise ValueError(f"no workload is called {', '.join(unknown)}")
    return [w for w in WORKLOADS if any(w.name.startswith(name) for name in names)]
