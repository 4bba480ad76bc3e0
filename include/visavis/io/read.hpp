// SPDX-License-Identifier: BSL-1.0
#pragma once

// read: all shapes of tables that are read

#include <visavis/io/columns.hpp>
#include <visavis/io/progress_bar.hpp>
#include <visavis/io/ranking.hpp>
#include <visavis/io/sdmx.hpp>
#include <visavis/io/shape.hpp>
#include <visavis/io/tidy.hpp>
#include <visavis/io/wide.hpp>
