import { readFileSync } from 'node:fs';
import { type IPty, spawn } from 'node-pty';

/** What the program sends behind each frame (end of synchronised output). */
const END_OF_FRAME = '\x1b[?2026l';

/** How long a key took. */
export interface KeyTime {
  /** Milliseconds from the key to the end of the first frame behind it, with everything but the preview. */
  readonly wall: number;
  /**
   * Milliseconds of these in which the program's main thread computed: what is left without the wait
   * for a processor on a busy machine. Not a number where the system does not say (it is Linux that does).
   */
  readonly busy: number;
}

/** A program in a pseudo-terminal, and when its frames come. */
export class TerminalSession {
  readonly #child: IPty;
  readonly #started = performance.now();
  readonly #ended: Promise<void>;
  #onFrame: (at: number) => void = () => {};
  #frames = 0;
  #last = 0;

  constructor(command: string, words: readonly string[], env: NodeJS.ProcessEnv) {
    this.#child = spawn(command, [...words], { cols: 120, rows: 40, env });
    this.#ended = new Promise((resolve) => {
      this.#child.onExit(() => resolve());
    });
    this.#child.onData((data) => {
      if (!data.includes(END_OF_FRAME)) return;
      this.#frames++;
      this.#last = performance.now();
      this.#onFrame(this.#last);
    });
  }

  /** Milliseconds from the start of the process to its first frame. */
  async firstFrame(): Promise<number> {
    if (this.#frames > 0) return this.#last - this.#started;
    return (await this.#nextFrame()) - this.#started;
  }

  async press(key: string): Promise<KeyTime> {
    const frame = this.#nextFrame();
    const busy = this.#busyTime();
    const start = performance.now();
    this.#child.write(key);
    const end = await frame;
    return { wall: end - start, busy: this.#busyTime() - busy };
  }

  /** Milliseconds that the main thread has computed so far. */
  #busyTime(): number {
    const { pid } = this.#child;
    try {
      const [nanoseconds = ''] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(
        ' ',
      );
      return Number(nanoseconds) / 1e6;
    } catch {
      return Number.NaN;
    }
  }

  async quit(key: string): Promise<void> {
    this.#child.write(key);
    await this.#ended;
  }

  #nextFrame(): Promise<number> {
    return new Promise((resolve) => {
      this.#onFrame = resolve;
    });
  }
}
