# SPDX-License-Identifier: BSL-1.0
import array
import json
import math
import subprocess
import sys
import unittest
import xml.etree.ElementTree

import planted

PEERS = planted.TOOLS.parent / "benchmarks" / "peers"

# Stands in for generate: three values. Its arguments are the kind of data, the folder, the rows.
GENERATE = f"""#!{sys.executable}
import array, sys
with open(sys.argv[2] + "/values.f64", "wb") as file:
    array.array("d", [3, 5, 4]).tofile(file)
"""

# Stands in for a system, with the results it is told.
SYSTEM = f"""#!{sys.executable}
import array, sys
asked = dict(argument.split("=", 1) for argument in sys.argv[1:])
print("version planted")
print("memory 1000 2049000")
print("seconds 0.5 0.25")
if asked["result"]:
    with open(asked["result"], "wb") as file:
        array.array("d", [RESULTS]).tofile(file)
"""


class Peers(planted.Planted):
    tool = "run.py"

    @classmethod
    def setUpClass(cls):
        cls.compiled = planted.tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.compiled.cleanup)
        cls.agree = f"{cls.compiled.name}/agree"
        subprocess.run([planted.COMPILER, "-std=c++20", str(PEERS / "agree.cpp"), "-o", cls.agree],
                       check=True)

    def setUp(self):
        super().setUp()
        self.program("generate", GENERATE)
        (self.root / "programs" / "agree").symlink_to(self.agree)
        self.system("visavis", "3, 1, 2")

    def program(self, name, text):
        self.write(f"programs/{name}", text).chmod(0o755)

    def system(self, name, results):
        self.program(name, SYSTEM.replace("RESULTS", results.replace("nan", "float('nan')")))

    def run_tool(self, *arguments, **environment):
        done = subprocess.run([sys.executable, str(PEERS / "run.py"), *map(str, arguments)],
                              capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def of_two(self, *more):
        return ("--programs", self.root / "programs", "--out", self.root / "out", "--peers",
                "visavis,std-sort", "--workloads", "rank-distinct", *more)

    def test_finds_that_results_agree_and_writes_them_down(self):
        self.system("std_sort", "3, 1, 2")
        self.passes(*self.of_two(), says="3 measured, 0 at fault")
        table = (self.root / "out" / "results.md").read_text(encoding="utf-8")
        self.assertIn("| std::sort, of positions | 1 | 250 ms | 375 ms | 1.00× | 2 MiB | exactly |",
                      table)
        lines = (self.root / "out" / "results.csv").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(lines), 4)
        runs = json.loads((self.root / "out" / "results.json").read_text(encoding="utf-8"))["runs"]
        self.assertEqual([run["seconds"] for run in runs], 3 * [[0.5, 0.25]])

    def test_fails_when_one_result_differs(self):
        self.system("std_sort", "3, 1, 2.5")
        self.fails(*self.of_two(), says="FAULT: rank-distinct: std::sort of value and position "
                                        "differs from visavis: 1 of 3 differ, the first at 2: "
                                        "2.5, expected 2")
        self.assertIn("**no**", (self.root / "out" / "results.md").read_text(encoding="utf-8"))

    def test_fails_when_a_missing_result_is_there_or_a_result_missing(self):
        self.system("std_sort", "3, 1, nan")
        self.fails(*self.of_two(), says="the first at 2: nan, expected 2")
        self.system("std_sort", "3, 1")
        self.fails(*self.of_two(), says="2 results where 3 are expected")

    def test_fails_when_a_system_fails(self):
        self.program("std_sort", f"#!{sys.executable}\nraise ValueError('out of order')\n")
        self.fails(*self.of_two(), says="FAULT: std::sort of value and position failed: "
                                        "ValueError: out of order")

    def test_reports_and_skips_a_system_that_is_not_there(self):
        self.passes(*self.of_two(), says="skipped: std-sort, not built")
        self.program("std_sort", f"#!{sys.executable}\nraise SystemExit(77)\n")
        self.passes(*self.of_two(), says="skipped: std-sort, exit code 77")

    def test_is_skipped_where_nothing_is_built(self):
        code, output = self.run_tool("--programs", self.root, "--out", self.root / "out")
        self.assertEqual(code, 77, output)
        self.assertIn("skipped: no program generate", output)

    def test_refuses_names_that_it_does_not_know(self):
        self.fails("--peers", "abacus", says="no system is called abacus")
        self.fails("--workloads", "abacus", says="no workload is called abacus")

    def test_publishes_between_the_marks_of_a_file(self):
        self.system("std_sort", "3, 1, 2")
        readme = self.write("README.md", "before\n<!-- results: written by benchmarks/peers/run.py "
                                         "--publish -->\nold\n<!-- end of results -->\nafter\n")
        self.passes(*self.of_two("--publish", readme))
        text = readme.read_text(encoding="utf-8")
        self.assertTrue(text.startswith("before\n<!-- results"))
        self.assertTrue(text.endswith("\n<!-- end of results -->\nafter\n"))
        self.assertNotIn("old", text)
        self.assertIn("| **visavis** | 1 |", text)

    def test_draws_the_growth_of_the_time(self):
        self.system("std_sort", "3, 1, 2")
        self.passes("--programs", self.root / "programs", "--out", self.root / "out", "--peers",
                    "visavis,std-sort", "--workloads", "growth", "--largest", "100000",
                    says="6 measured")
        drawn = xml.etree.ElementTree.parse(self.root / "out" / "growth.svg").getroot()
        words = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
        for expected in ("visavis", "std::sort", "nanoseconds per value", "10⁵"):
            self.assertIn(expected, words)

    def test_counts_units_in_the_last_place(self):
        one = self.root / "one"
        other = self.root / "other"
        for path, values in ((one, [1.0, -1.0, 0.0, math.nan]),
                             (other, [math.nextafter(1, 2), -1.0, -0.0, math.nan])):
            with open(path, "wb") as file:
                array.array("d", values).tofile(file)
        done = subprocess.run([self.agree, one, other, "1"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (0, "1\n"))
        done = subprocess.run([self.agree, one, other, "0"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
