// SPDX-License-Identifier: BSL-1.0
#pragma once

// asks_python: what Python's own readers of JSON and XML find in a text

#include <cstdio>
#include <string>
#include <string_view>

namespace visavis::tests {

/// Whether an expression of Python (3.6 or later) holds of a text: `text` as it is, `spec` as JSON,
/// `tree` as XML. `found(path)` lists the elements at a path of XML, `of_class(name)` those of a
/// class. What cannot be read holds of nothing.
inline bool holds_in_python(std::string_view text, std::string_view expression) {
    constexpr const char* program =
        "python3 -c '\n"
        "import json, sys\n"
        "import xml.etree.ElementTree as ET\n"
        "data = sys.stdin.buffer.read().decode(\"utf-8\")\n"
        "expression, _, text = data.partition(\"\\n\")\n"
        "def found(path): return ET.fromstring(text).findall(path)\n"
        "def of_class(name):\n"
        "    return [e for e in ET.fromstring(text).iter()"
        " if name in e.get(\"class\", \"\").split()]\n"
        "class lazy(dict):\n"
        "    def __missing__(self, name):\n"
        "        if name == \"spec\": return json.loads(text)\n"
        "        if name == \"tree\": return ET.fromstring(text)\n"
        "        raise KeyError(name)\n"
        "try:\n"
        "    sys.exit(0 if eval(expression, globals(), lazy()) else 1)\n"
        "except Exception as why:\n"
        "    sys.exit(expression + \": \" + str(why))'";
    auto* python = popen(program, "w");
    if (python == nullptr) return false;
    std::fwrite(expression.data(), 1, expression.size(), python);
    std::fputc('\n', python);
    std::fwrite(text.data(), 1, text.size(), python);
    return pclose(python) == 0;
}

} // namespace visavis::tests
