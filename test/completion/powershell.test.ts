import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAUNCHER, quietEnvironment, run } from '../cli/run.ts';
import { isInstalled } from './shell.ts';

const script = run(['completion', 'powershell']).stdout;

test('the script for PowerShell registers a completer, has balanced brackets, and evaluates no text', () => {
  expect(script).toContain('Register-ArgumentCompleter -Native -CommandName serverless-notes');
  for (const [open, close] of ['{}', '()', '[]']) {
    expect(script.split(open ?? '').length).toBe(script.split(close ?? '').length);
  }
  expect(script).not.toContain('Invoke-Expression');
});

test('the words to complete are passed in an environment variable, with empty and partial words', () => {
  const complete = (words: string) =>
    run(['__complete', 'powershell'], { env: { SERVERLESS_NOTES_COMPLETE: words } }).stdout;
  expect(complete('gl')).toMatch(/^values\nglossary\tglossary\tLook /u);
  expect(complete('talks\n--topic\n')).toContain('security\tsecurity\t');
  expect(complete('--notes\n')).toBe('folders\n');
});

describe.skipIf(!isInstalled('pwsh'))('in PowerShell', () => {
  test('a name with spaces is completed with quotes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'serverless-notes-pwsh-'));
    const line = 'serverless-notes glossary blast';
    writeFileSync(
      join(folder, 'try.ps1'),
      `function serverless-notes { & '${process.execPath}' '${LAUNCHER}' @args }
${script}
$found = TabExpansion2 -inputScript '${line}' -cursorColumn ${line.length}
$found.CompletionMatches | ForEach-Object { $_.CompletionText }
`,
    );
    const { stdout } = spawnSync('pwsh', ['-NoProfile', '-File', join(folder, 'try.ps1')], {
      encoding: 'utf8',
      env: quietEnvironment(),
    });
    expect(stdout).toContain("'blast radius'");
  });
});
