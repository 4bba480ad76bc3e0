// SPDX-License-Identifier: BSL-1.0
#pragma once

// version: the release these headers belong to

#define VISAVIS_VERSION_MAJOR 0
#define VISAVIS_VERSION_MINOR 1
#define VISAVIS_VERSION_PATCH 0
#define VISAVIS_VERSION_STRING "0.1.0"
