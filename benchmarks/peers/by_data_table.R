# SPDX-License-Identifier: BSL-1.0
# The workloads by R's data.table; see job.hpp for what is asked and answered.
#
# Groups: frank within `by` calls R once a group, which takes minutes; so the rank in a group is
# taken from one ranking of (group, value), less what the groups before take up.

skip <- function(why) { message(why); quit(status = 77) }
for (package in c("data.table", "bit64"))
    if (!requireNamespace(package, quietly = TRUE)) skip(paste("no package", package, "of R"))
suppressPackageStartupMessages({ library(data.table); library(bit64) })

asked <- list(operation = "", data = "", result = "", type = "f64", ties = "competition", way = "",
              group = "1", countries = "1", threads = "1", least = "3", most = "1000", budget = "2")
for (argument in commandArgs(trailingOnly = TRUE)) {
    parts <- regmatches(argument, regexpr("=", argument), invert = TRUE)[[1]]
    asked[[parts[1]]] <- parts[2]
}
for (name in c("group", "countries", "threads", "least", "most", "budget"))
    asked[[name]] <- as.numeric(asked[[name]])
setDTthreads(asked$threads)
cat("version", as.character(packageVersion("data.table")), "\n")

status <- function(name) {
    lines <- tryCatch(readLines("/proc/self/status"), error = function(e) character(),
                      warning = function(e) character())
    line <- grep(paste0("^", name, ":"), lines, value = TRUE)
    if (length(line)) as.numeric(gsub("[^0-9]", "", line)) * 1024 else 0
}
forget_peak <- function() tryCatch(cat("5", file = "/proc/self/clear_refs"),
                                   error = function(e) NULL, warning = function(e) NULL)

read_column <- function(name, what, size) {
    path <- file.path(asked$data, name)
    readBin(path, what, file.size(path) / size, size, endian = "little")
}

method <- c(competition = "min", dense = "dense", fractional = "average")[[asked$ties]]
value <- read_column(paste0("values.", asked$type), "double", 8)
if (asked$type == "i64") {
    class(value) <- "integer64"
} else {
    value[is.nan(value)] <- NA
}
table <- data.table(value = value)
rm(value)
if (asked$group > 1)
    table[, group := rep(seq_len(.N / asked$group), each = asked$group)]

operations <- list(
    rank = function() frankv(table, "value", order = -1L, ties.method = method, na.last = "keep"),
    grouped_rank = function() {
        if (asked$way == "by")
            return(table[, frankv(value, order = -1L, ties.method = method, na.last = "keep"),
                         by = group]$V1)
        all <- frankv(table, c("group", "value"), order = c(1L, -1L), ties.method = method,
                      na.last = "keep")
        if (method == "dense") {
            present <- !is.na(all)
            least <- data.table(group = table$group[present], rank = all[present])[
                , .(first = min(rank)), by = group]
            before <- numeric(max(table$group))
            before[least$group] <- least$first - 1
        } else {
            ranked <- tabulate(table$group[!is.na(all)], max(table$group))
            before <- cumsum(c(0, ranked[-length(ranked)]))
        }
        all - before[table$group]
    },
    grouped_share = function() {
        totals <- table[, .(total = sum(value, na.rm = TRUE)), by = group]
        table$value / totals$total[table$group]
    },
    grouped_multiple = function() {
        bases <- table[, .(base = first(value)), by = group]
        table$value / bases$base[table$group]
    },
    top_ten = function() {
        all <- frankv(table, c("group", "value"), order = c(1L, -1L), ties.method = "min")
        place <- all - (table$group - 1) * asked$group
        table[place <= 10, .N, by = .(group, country)]
    })
if (asked$operation == "top_ten")
    table[, country := rep(read_column("country.i32", "integer", 4), .N / asked$group)]
operate <- operations[[asked$operation]]
if (is.null(operate)) skip(paste("not asked of data.table:", asked$operation))

seconds <- numeric()
result <- NULL
while (length(seconds) < asked$least ||
       (sum(seconds) < asked$budget && length(seconds) < asked$most)) {
    result <- NULL
    invisible(gc(FALSE))
    if (!length(seconds)) {
        forget_peak()
        before <- status("VmRSS")
    }
    start <- Sys.time()
    result <- operate()
    seconds <- c(seconds, as.numeric(Sys.time() - start, units = "secs"))
    if (length(seconds) == 1)
        cat("memory", format(c(before, max(before, status("VmHWM"))), scientific = FALSE), "\n")
}
cat("seconds", format(seconds, digits = 9), "\n")
if (nzchar(asked$result)) {
    if (asked$operation == "top_ten") {
        counts <- matrix(0, asked$countries, nrow(table) / asked$group)
        counts[cbind(result$country + 1, result$group)] <- result$N
        result <- as.vector(counts)
    }
    result <- as.numeric(result)
    result[is.na(result)] <- NaN
    file <- file(asked$result, "wb")
    writeBin(result, file, size = 8, endian = "little")
    close(file)
}
