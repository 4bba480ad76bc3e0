# SPDX-License-Identifier: BSL-1.0
"""A small project in a temporary directory, to plant faults in, and the tools run on it."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"
COMPILER = os.environ.get("CXX", "c++")


class Planted(unittest.TestCase):
    tool = ""

    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.root = pathlib.Path(self.directory.name)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def replace(self, path, old, new):
        text = (self.root / path).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.write(path, text.replace(old, new))

    def run_tool(self, *arguments, **environment):
        done = subprocess.run([sys.executable, str(TOOLS / self.tool), *map(str, arguments)],
                              capture_output=True, text=True, env={**os.environ, **environment})
        return done.returncode, done.stdout + done.stderr

    def passes(self, *arguments, says=""):
        code, output = self.run_tool(*arguments)
        self.assertEqual(code, 0, output)
        self.assertIn(says, output)

    def fails(self, *arguments, says):
        code, output = self.run_tool(*arguments)
        self.assertNotIn(code, (0, 77), output)
        self.assertIn(says, output)

    def test_tells_how_it_is_used(self):
        self.passes("--help", says=self.tool)
