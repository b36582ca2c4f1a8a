import { readFileSync } from 'node:fs';
import { type IPty, spawn } from 'node-pty';

/** The escape sequence that the program sends after each frame (end of synchronised output). */
const END_OF_FRAME = '\x1b[?2026l';

/** The time that one key took. */
export interface KeyTime {
  /** Milliseconds from the key to the end of the next frame, which contains everything except the preview. */
  readonly wall: number;
  /**
   * Milliseconds of `wall` in which the program's main thread computed, without waiting for a processor on a busy
   * machine. NaN on systems other than Linux.
   */
  readonly busy: number;
}

/** Runs a program in a pseudo-terminal and records the times of its frames. */
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

  /** CPU milliseconds of the main thread so far. */
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
