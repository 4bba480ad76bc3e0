// SPDX-License-Identifier: BSL-1.0
// The workloads by DuckDB: a table in memory with the row, its group, its place in the group and
// its value; the result is a table with the row, so that it can be told whose it is.
import { asked, column, measure, peer, skip, values, writeResult } from './job.mjs';

const duckdb = peer('@duckdb/node-api');
const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: String(asked.threads) });
const connection = await instance.connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();
console.log('version', (await rows('SELECT version()'))[0][0]);
await connection.run('SET preserve_insertion_order = false');

// ---- the table ----------------------------------------------------------------------------

// The columns after the row, each with its type and a function that gives the cell of a row.
const of_values = values();
const total = of_values.length;
const whole = asked.type === 'i64';
const columns = [['value', whole ? duckdb.BIGINT : duckdb.DOUBLE, (row) => of_values[row]]];
if (asked.group > 1) {
  columns.push(['list', duckdb.INTEGER, (row) => Math.floor(row / asked.group)]);
  columns.push(['place', duckdb.INTEGER, (row) => row % asked.group]);
}
if (asked.operation === 'top_ten') {
  const country = column('country.i32', Int32Array);
  columns.push(['country', duckdb.INTEGER, (row) => country[row % asked.group]]);
}
columns.unshift(['row', duckdb.INTEGER, (row) => row]);
await connection.run(`CREATE TABLE data (${columns.map(([name, type]) => `${name} ${type}`)})`);
const appender = await connection.createAppender('data');
const step = 2048;
for (let first = 0; first < total; first += step) {
  const count = Math.min(step, total - first);
  const chunk = duckdb.DuckDBDataChunk.create(columns.map(([, type]) => type), count);
  columns.forEach(([, , cell], at) => {
    const vector = chunk.getColumnVector(at);
    for (let row = 0; row < count; ++row) {
      const value = cell(first + row);
      if (Number.isNaN(value)) vector.setItem(row, null);
      else vector.items[row] = value;
    }
    vector.flush();
  });
  appender.appendDataChunk(chunk);
}
appender.closeSync();
await connection.run('CHECKPOINT');

// ---- the questions ------------------------------------------------------------------------

const rank_over = (by) => ({
  competition: `rank() OVER (${by} ORDER BY value DESC)`,
  dense: `dense_rank() OVER (${by} ORDER BY value DESC)`,
  fractional: `rank() OVER (${by} ORDER BY value DESC) + (count(*) OVER (${by ? by + ', value' : 'PARTITION BY value'}) - 1) / 2`,
}[asked.ties]);
const operations = {
  rank: `SELECT row, ${rank_over('')} AS result FROM data WHERE value IS NOT NULL`,
  grouped_rank: `SELECT row, ${rank_over('PARTITION BY list')} AS result FROM data WHERE value IS NOT NULL`,
  grouped_share: asked.way === 'join'
    ? `SELECT row, value / total AS result FROM data JOIN (SELECT list, sum(value) AS total FROM data GROUP BY list) USING (list)`
    : `SELECT row, value / sum(value) OVER (PARTITION BY list) AS result FROM data`,
  grouped_multiple: asked.way === 'join'
    ? `SELECT row, data.value / base.value AS result FROM data JOIN (SELECT list, value FROM data WHERE place = 0) AS base USING (list)`
    : `SELECT row, value / first_value(value) OVER (PARTITION BY list ORDER BY place) AS result FROM data`,
  top_ten: `SELECT list * ${asked.countries} + country AS row, count(*) AS result FROM (
      SELECT list, country, ${rank_over('PARTITION BY list')} AS place FROM data) WHERE place <= 10 GROUP BY list, country`,
};
const question = operations[asked.operation] ?? skip(`not asked of DuckDB: ${asked.operation}`);
await measure(() => connection.run(`CREATE OR REPLACE TABLE answer AS ${question}`),
              () => connection.run('DROP TABLE IF EXISTS answer'));

// ---- the answers, each in its row -----------------------------------------------------------

if (asked.result) {
  const of_lists = asked.operation === 'top_ten';
  const results = of_lists ? new Float64Array(total / asked.group * asked.countries)
                           : new Float64Array(total).fill(NaN);
  const stream = await connection.stream(
      'SELECT row::INTEGER, coalesce(result, \'NaN\'::DOUBLE)::DOUBLE FROM answer');
  for (;;) {
    const chunk = await stream.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const of_rows = chunk.getColumnVector(0).items, from = chunk.getColumnVector(1).items;
    for (let at = 0; at < of_rows.length; ++at) results[of_rows[at]] = from[at];
  }
  writeResult(results);
}
