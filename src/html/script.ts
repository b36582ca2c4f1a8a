import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';

/** The entry module: of the one-file export, and of the pages of a folder. */
export type Entry = './page.cjs' | './folder-page.cjs';

/** Matches the modules that are loaded at the start; the page never needs modules that are loaded later. */
const REQUIRE = /(?<!=>)\brequire\([`'"](\.\/[^`'"]+)[`'"]\)/gu;

/** Node's modules do nothing in a page: the search engine uses them only while it loads. */
const RUNTIME = `globalThis.process={env:{},argv:[],platform:'browser'};const loaded={},node=new Proxy({},{get:()=>()=>''});
const load=(name)=>{if(!(name in modules))return node;
if(!loaded[name]){const module=loaded[name]={exports:{}};modules[name](module,module.exports,load)}
return loaded[name].exports};`;

/** Only pages with notes in other languages than English contain and load it. */
const STEMMERS = './stemmers.cjs';

/**
 * The script of a page: the built code of the package, with a small `require` around it.
 * @param needsStemmers whether there are notes in other languages than English; the page has `data-stems` then
 */
export function pageScript(entry: Entry, needsStemmers: boolean): string {
  const modules = new Map<string, string>();
  collect(entry, modules);
  if (needsStemmers) collect(STEMMERS, modules);
  const wrapped = [...modules].map(
    ([name, code]) => `${JSON.stringify(name)}(module,exports,require){${code}\n}`,
  );
  const script = `(()=>{'use strict';const __dirname='',__filename='',modules={${wrapped.join(',')}};${RUNTIME}load('${entry}')})()`;
  return script.replace(/<(?=\/script|!--)/giu, '\\x3c');
}

function collect(name: string, modules: Map<string, string>): void {
  if (modules.has(name)) return;
  const code = readFileSync(join(PACKAGE_ROOT, 'dist', name), 'utf8');
  modules.set(name, code);
  for (const [, next = ''] of code.matchAll(REQUIRE)) collect(next, modules);
}

/**
 * Hides the home page if the address names another page: it would be laid out and drawn for nothing, and be seen for a
 * moment. The page shows itself again (`src/page/waiting.ts`).
 */
export const WAITING_SCRIPT = `if(/^#\\/./.test(location.hash))document.documentElement.dataset.waiting=''`;

/** Sets the chosen theme before anything is drawn in another theme. */
export const EARLY_SCRIPT = `try{const t=localStorage.getItem('serverless-notes-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
