# SPDX-License-Identifier: BSL-1.0
"""What every Python program of this folder is asked and answers; see job.hpp."""

import resource
import sys
import time
import types

DEFAULTS = {"operation": "", "data": "", "result": "", "type": "f64", "ties": "competition",
            "way": "", "group": 1, "countries": 1, "threads": 1, "least": 3, "most": 1000,
            "budget": 2.0}


def read_job():
    asked = dict(DEFAULTS)
    for argument in sys.argv[1:]:
        key, _, value = argument.partition("=")
        asked[key] = type(DEFAULTS[key])(value)
    return types.SimpleNamespace(**asked)


def skip(why):
    print(why, file=sys.stderr)
    sys.exit(77)


def status(name):
    with open("/proc/self/status", encoding="ascii") as lines:
        for line in lines:
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    return None


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
    except OSError:
        pass


def memory_now():
    try:
        return status("VmRSS")
    except OSError:
        return 0


def memory_peak():
    try:
        return status("VmHWM")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def measure(asked, operate):
    """Runs operate() until the budget is spent and returns its last result."""
    seconds, result = [], None
    while (len(seconds) < asked.least or
           (sum(seconds) < asked.budget and len(seconds) < asked.most)):
        first = not seconds
        if first:
            forget_peak()
            before = memory_now()
        result = None  # the memory of the last result is free before the next
        start = time.perf_counter()
        result = operate()
        seconds.append(time.perf_counter() - start)
        if first:
            print("memory", before, max(before, memory_peak()))
    print("seconds", *seconds)
    return result
