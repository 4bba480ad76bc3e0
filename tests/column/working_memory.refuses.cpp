// SPDX-License-Identifier: BSL-1.0
#include <visavis/column/working_memory.hpp>

#include <string>
#include <utility>

namespace vv = visavis;

inline int* plain(vv::working_memory& memory) { return memory.take<int>(3); }

// case: objects that must be destroyed
// says: "visavis: working memory holds plain values"
#if VISAVIS_CASE == 1
inline std::string* texts(vv::working_memory& memory) { return memory.take<std::string>(3); }
#endif

// case: a copy, which would free the memory twice
// says: "working_memory(const"
// says: "deleted"
#if VISAVIS_CASE == 2
inline void copy(const vv::working_memory& memory) { vv::working_memory other(memory); }
#endif
