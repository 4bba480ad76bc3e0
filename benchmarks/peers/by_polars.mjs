// SPDX-License-Identifier: BSL-1.0
// The workloads by Polars: groups by a key column (way=keys), or as a column of lists (way=lists).
import { asked, column, measure, peer, skip, values, writeResult } from './job.mjs';

process.env.POLARS_MAX_THREADS = String(asked.threads);
const pl = peer('nodejs-polars');
console.log('version', peer('nodejs-polars/package.json').version, 'of nodejs-polars');

const total = values().length;
let frame = pl.DataFrame([pl.Series('value', values(), asked.type === 'i64' ? pl.Int64 : pl.Float64)]);
if (asked.type !== 'i64') frame = frame.withColumns(pl.col('value').fillNan(pl.lit(null)));
if (asked.group > 1) {
  const list = new Int32Array(total);
  for (let at = 0; at < total; ++at) list[at] = Math.floor(at / asked.group);
  frame = frame.withColumns(pl.Series('list', list, pl.Int32));
}
if (asked.operation === 'top_ten') {
  const of_places = column('country.i32', Int32Array), country = new Int32Array(total);
  for (let at = 0; at < total; ++at) country[at] = of_places[at % asked.group];
  frame = frame.withColumns(pl.Series('country', country, pl.Int32));
}
if (asked.way === 'lists')
  frame = frame.groupBy('list').agg(pl.col('value')).sort('list');
const method = { competition: 'min', dense: 'dense', fractional: 'average' }[asked.ties];
const rank = (of) => of.rank(method, true);
const operations = {
  rank: () => frame.select(rank(pl.col('value'))),
  grouped_rank: () => asked.way === 'lists'
    ? frame.select(pl.col('value').lst.eval(rank(pl.element())))
    : frame.select(rank(pl.col('value')).over('list')),
  grouped_share: () => frame.select(pl.col('value').div(pl.col('value').sum().over('list'))),
  grouped_multiple: () => frame.select(pl.col('value').div(pl.col('value').first().over('list'))),
  top_ten: () => frame.select(pl.col('list'), pl.col('country'), rank(pl.col('value')).over('list').alias('place'))
    .filter(pl.col('place').ltEq(pl.lit(10))).groupBy('list', 'country').agg(pl.len().alias('count')),
};
const operate = operations[asked.operation] ?? skip(`not asked of Polars: ${asked.operation}`);
const result = await measure(operate);
if (asked.result) {
  const doubles = (of, name) =>
    of.select(pl.col(name).cast(pl.Float64).fillNull(pl.lit(NaN))).getColumn(name).toTypedArray();
  if (asked.operation === 'top_ten') {
    const counts = new Float64Array(total / asked.group * asked.countries);
    const [list, country, count] = ['list', 'country', 'count'].map((name) => doubles(result, name));
    for (let at = 0; at < list.length; ++at) counts[list[at] * asked.countries + country[at]] = count[at];
    writeResult(counts);
  } else {
    const flat = asked.way === 'lists' ? result.explode('value') : result;
    writeResult(doubles(flat, 'value'));
  }
}
