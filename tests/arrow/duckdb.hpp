// SPDX-License-Identifier: BSL-1.0
#pragma once

// duckdb: a real producer of arrays in Arrow's format, where its library is

#include <visavis/arrow/c_data.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <string>

namespace visavis::tests {

/// DuckDB's library: VISAVIS_DUCKDB, or where `tools/setup` puts it (--benchmarks, --ci).
inline std::string duckdb_library() {
    if (const char* const named = std::getenv("VISAVIS_DUCKDB")) return named;
    return VISAVIS_SOURCE_DIR
        "/build/peers/node/node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so";
}

/// A precondition of test cases: that it is there.
struct has_duckdb {
    // A member, for g++ 12, which warns of a functor without one that Boost copies.
    std::string_view how = "tools/setup --ci installs it, VISAVIS_DUCKDB names another";

    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        boost::test_tools::assertion_result there(std::filesystem::exists(duckdb_library()));
        there.message() << "there is no " << duckdb_library() << " (" << how << ")";
        return there;
    }
};

/// Queries in memory, by the C interface of DuckDB, whose handles are all pointers.
class duckdb {
public:
    duckdb() {
        BOOST_REQUIRE(library_ != nullptr);
        BOOST_REQUIRE(call("duckdb_open", static_cast<const char*>(nullptr), &database_) == 0);
        BOOST_REQUIRE(call("duckdb_connect", database_, &connection_) == 0);
    }
    duckdb(const duckdb&) = delete;
    duckdb& operator=(const duckdb&) = delete;
    ~duckdb() {
        if (result_ != nullptr) call("duckdb_destroy_arrow", &result_);
        call("duckdb_disconnect", &connection_);
        call("duckdb_close", &database_);
    }

    /// The result of a query as a stream, which this must outlive.
    ArrowArrayStream stream(const char* query) {
        BOOST_REQUIRE(call("duckdb_query_arrow", connection_, query, &result_) == 0);
        ArrowArrayStream made = {};
        made.private_data = this;
        made.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
            auto& db = *static_cast<duckdb*>(self->private_data);
            return db.call("duckdb_query_arrow_schema", db.result_, &out);
        };
        made.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
            auto& db = *static_cast<duckdb*>(self->private_data);
            return db.call("duckdb_query_arrow_array", db.result_, &out);
        };
        made.get_last_error = [](ArrowArrayStream*) -> const char* { return "DuckDB"; };
        made.release = [](ArrowArrayStream* self) { self->release = nullptr; };
        return made;
    }

private:
    template <class... Arguments>
    int call(const char* name, Arguments... arguments) {
        const auto function = reinterpret_cast<int (*)(Arguments...)>(dlsym(library_, name));
        BOOST_REQUIRE(function != nullptr);
        return function(arguments...);
    }

    void* library_ = dlopen(duckdb_library().c_str(), RTLD_NOW | RTLD_LOCAL);
    void* database_ = nullptr;
    void* connection_ = nullptr;
    void* result_ = nullptr;
};

} // namespace visavis::tests
