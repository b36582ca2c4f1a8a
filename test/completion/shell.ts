import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node-pty';
import { LAUNCHER, quietEnvironment, run } from '../cli/run.ts';

type ShellName = 'bash' | 'zsh' | 'fish' | 'pwsh';

/** Starts a shell without the user's settings, and sets a prompt that the test can wait for. */
interface ShellStart {
  readonly args: readonly string[];
  readonly setup: (script: string) => string;
}

const PROMPT = 'ready>';

const STARTS: Readonly<Record<Exclude<ShellName, 'pwsh'>, ShellStart>> = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    setup: (script) => `bind 'set bell-style none'; source ${script}; PS1='rea''dy> '`,
  },
  zsh: {
    args: ['-f', '-i'],
    setup: (script) =>
      `autoload -Uz compinit && compinit -u -D && source ${script}; unsetopt beep; PS1='rea''dy> '`,
  },
  fish: {
    args: ['--no-config', '-i'],
    setup: (script) => `source ${script}; function fish_prompt; echo -n 'rea''dy> '; end`,
  },
};

export const isInstalled = (shell: ShellName): boolean =>
  spawnSync(shell, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Makes a program for `PATH` in place of serverless-notes: it completes like the program, and otherwise prints its
 * arguments, so that a test sees how the shell read the completed line.
 */
function standIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-notes-path-'));
  const file = join(folder, 'serverless-notes');
  writeFileSync(
    file,
    `#!${process.execPath}
const words = process.argv.slice(2);
if (words[0] === '__complete') require(${JSON.stringify(LAUNCHER)});
else console.log('WORDS ' + JSON.stringify(words) + ' END');
`,
  );
  chmodSync(file, 0o755);
  return folder;
}

const COLUMNS = 400;

/** A real shell in a pseudo-terminal, with the completion script of this build. */
export class Shell {
  #seen = '';
  readonly #child;
  readonly #waiting = new Set<() => void>();

  private constructor(name: Exclude<ShellName, 'pwsh'>, cwd: string) {
    this.#child = spawn(name, [...STARTS[name].args], {
      cols: COLUMNS,
      rows: 50,
      cwd,
      env: quietEnvironment({
        TERM: 'xterm',
        LANG: 'C.UTF-8',
        PATH: `${standIn()}:${process.env['PATH']}`,
      }),
    });
    this.#child.onData((data) => {
      this.#seen += data;
      for (const check of this.#waiting) check();
    });
  }

  static async start(name: Exclude<ShellName, 'pwsh'>, cwd: string): Promise<Shell> {
    const script = join(mkdtempSync(join(tmpdir(), 'serverless-notes-script-')), 'script');
    writeFileSync(script, run(['completion', name]).stdout);
    const shell = new Shell(name, cwd);
    shell.#child.write(`${STARTS[name].setup(script)}\r`);
    await shell.sees(PROMPT);
    return shell;
  }

  /** Types a line, with Tab where it contains tabs, runs it, and returns the arguments that the program gets. */
  async wordsAfter(typed: string): Promise<readonly string[]> {
    this.#seen = '';
    this.#child.write(`${typed}\r`);
    const [, words = '[]'] = await this.sees(/WORDS (\[.*?\]) END/u);
    return JSON.parse(words) as string[];
  }

  /** Types without running the line, waits until all expected texts are on the screen, and clears the line. */
  async offers(typed: string, expected: readonly string[]): Promise<void> {
    this.#seen = '';
    this.#child.write(typed);
    for (const text of expected) await this.sees(text);
    this.#child.write('\x03\x03');
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  private sees(pattern: string | RegExp): Promise<RegExpExecArray | readonly string[]> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found =
          typeof pattern === 'string'
            ? this.#seen.includes(pattern) && [pattern]
            : pattern.exec(this.#seen);
        if (!found) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }
}
