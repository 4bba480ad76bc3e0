# SPDX-License-Identifier: BSL-1.0
import unittest

import planted

README = """\
# Title

<!-- region: examples/hero.cpp#hero -->
```cpp
int answer = 42;
if (answer) {
    use(answer);
}
```

```sh
any shell command is free
```

<!-- output: examples/hero.expected -->
```
line two
line three
```
"""
EXAMPLE = """\
int main() {
    // region hero
    int answer = 42;
    if (answer) {
        use(answer);
    }
    // endregion
}
"""


class Readme(planted.Planted):
    tool = "check_readme.py"

    def setUp(self):
        super().setUp()
        self.write("README.md", README)
        self.write("examples/hero.cpp", EXAMPLE)
        self.write("examples/hero.expected", "line one\nline two\nline three\nline four\n")

    def test_accepts_a_block_that_equals_its_region(self):
        self.passes("--root", self.root, says="all 1 code blocks")

    def test_finds_a_block_that_differs(self):
        self.replace("README.md", "42", "43")
        self.fails("--root", self.root, says="README.md:4: differs from examples/hero.cpp#hero")

    def test_rewrites_a_block_that_differs(self):
        self.replace("README.md", "42", "43")
        self.passes("--root", self.root, "--write")
        self.assertEqual((self.root / "README.md").read_text(), README)

    def test_finds_a_block_without_region(self):
        self.replace("README.md", "<!-- region: examples/hero.cpp#hero -->\n", "")
        self.fails("--root", self.root, says="a code block that is no region")

    def test_finds_a_region_that_does_not_exist(self):
        self.replace("examples/hero.cpp", "// region hero", "// region villain")
        self.fails("--root", self.root, says="has no region 'hero'")

    def test_finds_a_region_that_does_not_end(self):
        self.replace("examples/hero.cpp", "// endregion", "")
        self.fails("--root", self.root, says="does not end")

    def test_finds_a_file_that_does_not_exist(self):
        (self.root / "examples/hero.cpp").unlink()
        self.fails("--root", self.root, says="there is no examples/hero.cpp")

    def test_finds_output_that_is_not_printed(self):
        self.replace("examples/hero.expected", "line two", "line 2")
        self.fails("--root", self.root, says="README.md:16: not in examples/hero.expected")

    def test_finds_output_that_leaves_a_line_out(self):
        self.replace("README.md", "line two\n", "line one\n")
        self.fails("--root", self.root, says="README.md:16: not in examples/hero.expected")

    def test_finds_output_of_a_file_that_does_not_exist(self):
        (self.root / "examples/hero.expected").unlink()
        self.fails("--root", self.root, says="there is no examples/hero.expected")

    def test_looks_into_docs(self):
        self.write("docs/guide.md", "```cpp\nint loose;\n```\n")
        self.fails("--root", self.root, says="docs/guide.md:1: a code block that is no region")


if __name__ == "__main__":
    unittest.main()
