import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HANG_MS } from '../property.ts';
import { folderOf, run } from './run.ts';

/** Whether vim has the quickfix list, which minimal builds lack. */
const hasVim = spawnSync('vim', ['--version'], { encoding: 'utf8' }).stdout?.includes('+quickfix');

/** File, line and word under the cursor, as vim visits each entry of a quickfix list. */
function visitedByVim(folder: string, list: string): readonly string[] {
  writeFileSync(join(folder, 'list.txt'), list);
  const script = [
    'set nocompatible encoding=utf-8',
    'cgetfile list.txt',
    'let seen = []',
    'for number in range(1, len(getqflist()))',
    '  silent execute "cc" number',
    '  call add(seen, expand("%") . " " . line(".") . " " . expand("<cword>"))',
    'endfor',
    'call writefile(seen, "seen.txt")',
    'qall!',
  ];
  writeFileSync(join(folder, 'visit.vim'), `${script.join('\n')}\n`);
  spawnSync('vim', ['-u', 'NONE', '-i', 'NONE', '-n', '-es', '-S', 'visit.vim'], {
    cwd: folder,
    timeout: HANG_MS,
  });
  return readFileSync(join(folder, 'seen.txt'), 'utf8').trimEnd().split('\n');
}

test.skipIf(!hasVim)('vim jumps from hit to hit, exactly to the word', () => {
  const folder = folderOf({
    'my notes/a talk.md':
      '# Errors\n\nWe went Über die Brücke, 橋, in a retrial.\n\n## More\n\nNo retrial.\n',
    'b.md': '---\ntitle: Bees\n---\nA bee has no retrial.\n',
  });
  const { stdout } = run(['--notes', '.', 'search', 'retrial', '--format', 'vimgrep'], {
    cwd: folder,
  });
  expect([...visitedByVim(folder, stdout)].sort()).toEqual([
    'b.md 4 retrial',
    'my notes/a talk.md 3 retrial',
    'my notes/a talk.md 7 retrial',
  ]);
});
