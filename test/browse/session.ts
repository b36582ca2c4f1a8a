import headless from '@xterm/headless';
import { type IPty, spawn } from 'node-pty';
import { LAUNCHER, quietEnvironment } from '../cli/run.ts';

interface SessionOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * A shell line to run in place of the program; `$BROWSE` is the program. The last output of a process can be lost
   * when its terminal closes, so such a line ends with `read line` and stays open until closed.
   */
  readonly shell?: string;
}

/** How a process ended. */
export interface Ended {
  readonly code: number;
  readonly signal: number;
}

/** A person at a terminal: types keys and sees the screen. */
export class Session {
  /** All output so far, as text, with escape sequences. */
  raw = '';
  readonly ended: Promise<Ended>;
  readonly #child: IPty;
  readonly #screen: InstanceType<typeof headless.Terminal>;
  readonly #waiting = new Set<() => void>();

  constructor(words: readonly string[], options: SessionOptions = {}) {
    const { columns = 100, rows = 24, env = {}, shell } = options;
    this.#screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    const program = [process.execPath, LAUNCHER, ...words];
    const [file = '', ...rest] = shell === undefined ? program : ['bash', '-c', shell];
    const own = { TERM: 'xterm-256color', BROWSE: program.join(' '), ...env };
    this.#child = spawn(file, rest, { cols: columns, rows, env: quietEnvironment(own) });
    this.#child.onData((data) => {
      this.raw += data;
      this.#screen.write(data, () => this.#look());
    });
    this.ended = new Promise((resolve) => {
      this.#child.onExit(({ exitCode, signal }) =>
        resolve({ code: exitCode, signal: signal ?? 0 }),
      );
    });
  }

  get pid(): number {
    return this.#child.pid;
  }

  type(keys: string): void {
    this.#child.write(keys);
  }

  /** Sends a signal to the program, or to the process with this id. */
  kill(signal: NodeJS.Signals, pid = this.pid): void {
    process.kill(pid, signal);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#child.resize(columns, rows);
  }

  /** The rows of the screen, without spaces at their ends. */
  get lines(): readonly string[] {
    const { active } = this.#screen.buffer;
    return Array.from(
      { length: this.#screen.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Whether the screen is the alternate one, which disappears when the program ends. */
  get isAlternate(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  get cursor(): { readonly row: number; readonly column: number } {
    const { cursorX, cursorY } = this.#screen.buffer.active;
    return { row: cursorY, column: cursorX };
  }

  /** The row that begins with the bar of the selected entry. */
  get selected(): string {
    return this.lines.find((line) => line.startsWith('▌')) ?? '';
  }

  /** The name of the current scope: it stands above the heavy part of the rule. */
  get tab(): string {
    const [, names = '', rule = ''] = this.lines;
    return names.slice(rule.search('[━┯]'), rule.lastIndexOf('━') + 1).replace(/ [\d,]+$/u, '');
  }

  /** Resolves as soon as the condition holds; otherwise the test's own time limit ends it. */
  async until(isSo: (session: this) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const check = (): void => {
        if (!isSo(this)) return;
        this.#waiting.delete(check);
        resolve();
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Resolves as soon as the screen contains the text. */
  async sees(text: string): Promise<void> {
    await this.until((session) => session.text.includes(text));
  }

  /** Kills the program if it still runs. */
  close(): void {
    this.#child.kill('SIGKILL');
  }

  #look(): void {
    for (const check of this.#waiting) check();
  }
}
