import { readdirSync, readFileSync } from 'node:fs';

const W = '/work/wt/store/src/';
const t0 = performance.now();
const lap = (l) => {
  const n = performance.now();
  console.log(l.padEnd(14), (n - lap.t).toFixed(0));
  lap.t = n;
};
lap.t = t0;
const { readNote } = await import('/work/wt/store/src/read/read-note.ts');
lap('load readNote');
const { buildModel } = await import('/work/wt/store/src/read/build-model.ts');
const { buildIndex } = await import('/work/wt/store/src/search/build-index.ts');
const { documentsOf } = await import('/work/wt/store/src/store/documents.ts');
const { encodeSnapshot } = await import('/work/wt/store/src/store/snapshot.ts');
lap('load rest');
const root = process.argv[2],
  n = +process.argv[3] || 1e9;
const paths = readdirSync(root, { recursive: true })
  .filter((x) => x.endsWith('.md'))
  .slice(0, n);
const texts = new Map(paths.map((p) => [p, readFileSync(root + '/' + p, 'utf8')]));
lap('read ' + paths.length);
const facts = paths.map((p) => readNote({ path: p, text: texts.get(p) }));
lap('parse');
const blobs = facts.map((f) => JSON.stringify(f));
console.log('facts MB', blobs.reduce((s, b) => s + b.length, 0) / 1e6);
lap('stringify');
const f2 = blobs.map((b) => JSON.parse(b));
lap('json parse');
const { model } = buildModel(f2);
lap('buildModel');
console.log(Object.fromEntries(Object.entries(model).map(([k, v]) => [k, v.length])));
const idx = buildIndex(documentsOf(model, (f) => texts.get(f)));
lap('buildIndex');
const bytes = encodeSnapshot(model, idx);
lap('encode');
console.log('MB', bytes.length / 1e6, 'rss', process.memoryUsage().rss / 1e6);
console.log(JSON.stringify(facts[0]).slice(0, 1500));
