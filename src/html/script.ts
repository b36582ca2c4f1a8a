import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';

/** The script of one page that holds everything, and that of the pages of a folder. */
export type Entry = './page.cjs' | './folder-page.cjs';

/** What is loaded at the start; what is loaded later on, the page never asks for. */
const REQUIRE = /(?<!=>)\brequire\([`'"](\.\/[^`'"]+)[`'"]\)/gu;

/** Node's own modules do nothing in a page: its engine asks nothing of them but at the start. */
const RUNTIME = `globalThis.process={env:{},argv:[],platform:'browser'};const loaded={},node=new Proxy({},{get:()=>()=>''});
const load=(name)=>{if(!(name in modules))return node;
if(!loaded[name]){const module=loaded[name]={exports:{}};modules[name](module,module.exports,load)}
return loaded[name].exports};`;

/** Asked for by a page whose notes are in languages beside English, and there for no other. */
const STEMMERS = './stemmers.cjs';

/**
 * A page's script: the package's own built code, with a small `require` round it.
 * @param knowsStems whether there are notes in languages beside English; the page says so by `data-stems`
 */
export function pageScript(entry: Entry, knowsStems: boolean): string {
  const modules = new Map<string, string>();
  collect(entry, modules);
  if (knowsStems) collect(STEMMERS, modules);
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
 * Hides the home page where the address asks for another: it would be laid out and drawn for nothing, and be seen
 * for a moment. The page shows itself again (`src/page/waiting.ts`).
 */
export const WAITING_SCRIPT = `if(/^#\\/./.test(location.hash))document.documentElement.dataset.waiting=''`;

/** Sets the theme that was chosen before anything is drawn in another. */
export const EARLY_SCRIPT = `try{const t=localStorage.getItem('serverless-notes-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
