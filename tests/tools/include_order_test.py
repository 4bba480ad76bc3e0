# SPDX-License-Identifier: BSL-1.0
import unittest

import planted

DESIGN = """\
# Design

```
include/visavis/
  version    the release
  core/      numbers
    label    text in a type
    error    why not
  visavis    everything
```
"""


def header(name, caption, *includes):
    lines = ["// SPDX-License-Identifier: BSL-1.0", "#pragma once", "", f"// {name}: {caption}", ""]
    return "\n".join(lines + [f"#include <visavis/{include}>" for include in includes]) + "\n"


class IncludeOrder(planted.Planted):
    tool = "check_include_order.py"

    def setUp(self):
        super().setUp()
        self.write("DESIGN.md", DESIGN)
        self.write("include/visavis/version.hpp", header("version", "the release"))
        self.write("include/visavis/core/label.hpp", header("label", "text in a type"))
        self.write("include/visavis/core/error.hpp", header("error", "why not", "core/label.hpp"))
        self.write("include/visavis/visavis.hpp",
                   header("visavis", "everything", "version.hpp", "core/label.hpp",
                          "core/error.hpp"))

    def test_accepts_headers_in_order(self):
        self.passes("--root", self.root, says="all 4 headers")

    def test_finds_an_include_of_a_header_below(self):
        self.write("include/visavis/core/label.hpp",
                   header("label", "text in a type", "core/error.hpp"))
        self.fails("--root", self.root,
                   says="visavis/core/label.hpp:6: includes visavis/core/error.hpp, "
                        "which does not stand above it")

    def test_finds_an_include_of_a_header_that_is_not_there(self):
        self.write("include/visavis/core/label.hpp",
                   header("label", "text in a type", "core/missing.hpp"))
        self.fails("--root", self.root, says="which is not in the tree")

    def test_finds_a_header_that_the_umbrella_leaves_out(self):
        self.replace("include/visavis/visavis.hpp", "#include <visavis/core/label.hpp>\n", "")
        self.fails("--root", self.root, says="visavis/visavis.hpp: does not include "
                                             "visavis/core/label.hpp, which stands above it")

    def test_finds_a_header_that_the_tree_does_not_list(self):
        self.write("include/visavis/core/secret.hpp", header("secret", "unlisted"))
        self.fails("--root", self.root, says="visavis/core/secret.hpp: not in the tree")

    def test_finds_a_listed_header_that_does_not_exist(self):
        (self.root / "include/visavis/core/error.hpp").unlink()
        self.fails("--root", self.root, says="but there is no such header")

    def test_finds_a_caption_that_differs(self):
        self.replace("include/visavis/core/label.hpp", "text in a type", "something else")
        self.fails("--root", self.root, says="DESIGN.md says 'label: text in a type'")

    def test_needs_a_tree(self):
        self.write("DESIGN.md", "# Design\n")
        self.fails("--root", self.root, says="no fenced block")

    def test_needs_even_indents(self):
        self.replace("DESIGN.md", "    label", "     label")
        self.fails("--root", self.root, says="DESIGN.md:7: indented by 5 spaces")


if __name__ == "__main__":
    unittest.main()
