// SPDX-License-Identifier: BSL-1.0
// Reads specifications in Vega-Lite, a JSON array of them, from the standard input. Each is checked
// against the JSON schema of Vega-Lite, compiled and drawn without a screen. Prints for each how many
// marks of which kind were drawn, and whatever was complained of. Run where node_modules are.
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {readFileSync} from 'node:fs';

const here = createRequire(process.cwd() + '/package.json');
const load = async name => import(pathToFileURL(here.resolve(name)));
const vegaLite = await load('vega-lite');
const vega = await load('vega');
const Ajv = here('ajv').default;
const schema = JSON.parse(readFileSync(here.resolve('vega-lite/build/vega-lite-schema.json')));
const ajv = new Ajv({strict: false, validateFormats: false, allErrors: false});
const conforms = ajv.compile(schema);

for (const specification of JSON.parse(readFileSync(0, 'utf8'))) {
  const faults = [];
  if (!conforms(specification))
    faults.push(...conforms.errors.map(error => error.instancePath + ' ' + error.message));
  const logger = {
    level() { return this; },
    error(...words) { faults.push(words.join(' ')); return this; },
    warn(...words) { faults.push(words.join(' ')); return this; },
    info() { return this; },
    debug() { return this; },
  };
  const compiled = vegaLite.compile(specification, {logger}).spec;
  const view = new vega.View(vega.parse(compiled), {renderer: 'none', logger});
  const drawn = await view.toSVG();
  const marks = {};
  for (const found of drawn.matchAll(/aria-roledescription="([^"]*)"/g))
    marks[found[1]] = (marks[found[1]] || 0) + 1;
  let pieces = 0; // of lines, which a missing figure interrupts
  for (const found of drawn.matchAll(/<path [^>]*aria-roledescription="line mark"[^>]*>/g))
    pieces += (found[0].match(/ d="([^"]*)"/)?.[1].match(/M/g) || []).length;
  if (marks['line mark']) marks['piece of a line'] = pieces;
  console.log(JSON.stringify({marks, faults}));
}
