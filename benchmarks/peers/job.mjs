// SPDX-License-Identifier: BSL-1.0
// What every JavaScript program of this folder is asked and answers; see job.hpp.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const asked = {
  operation: '', data: '', result: '', type: 'f64', ties: 'competition', way: '', group: 1,
  countries: 1, threads: 1, least: 3, most: 1000, budget: 2,
};
for (const argument of process.argv.slice(2)) {
  const middle = argument.indexOf('=');
  const key = argument.slice(0, middle), value = argument.slice(middle + 1);
  asked[key] = typeof asked[key] === 'number' ? Number(value) : value;
}

export function skip(why) {
  console.error(why);
  process.exit(77);
}

// A package of the folder that tools/setup --benchmarks fills.
export function peer(name) {
  const folder = process.env.VISAVIS_PEERS_NODE ?? '.';
  try {
    return createRequire(resolve(folder, 'package.json'))(name);
  } catch (error) {
    skip(`no package ${name} of npm: ${error.message.split('\n')[0]}`);
  }
}

export function column(name, Kind) {
  const bytes = readFileSync(join(asked.data, name));
  return new Kind(bytes.buffer, bytes.byteOffset, bytes.byteLength / Kind.BYTES_PER_ELEMENT);
}

export function values() {
  return asked.type === 'i64' ? column('values.i64', BigInt64Array) : column('values.f64', Float64Array);
}

function status(name) {
  try {
    const line = readFileSync('/proc/self/status', 'utf8').match(`${name}:\\s*(\\d+)`);
    return Number(line[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch { /* the peak is then that since the start */ }
}

// Runs operate() until the budget is spent; forget() frees its result before the next.
export async function measure(operate, forget = async () => {}) {
  const seconds = [];
  let spent = 0, result = null;
  while (seconds.length < asked.least || (spent < asked.budget && seconds.length < asked.most)) {
    result = null;
    await forget();
    globalThis.gc?.();
    const first = seconds.length === 0;
    if (first) forgetPeak();
    const before = status('VmRSS');
    const start = process.hrtime.bigint();
    result = await operate();
    const took = Number(process.hrtime.bigint() - start) / 1e9;
    if (first) console.log('memory', before, Math.max(before, status('VmHWM')));
    seconds.push(took);
    spent += took;
  }
  console.log('seconds', ...seconds);
  return result;
}

export function writeResult(doubles) {
  if (asked.result)
    writeFileSync(asked.result, new Uint8Array(doubles.buffer, doubles.byteOffset, doubles.byteLength));
}
