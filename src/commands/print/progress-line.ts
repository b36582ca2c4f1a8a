import type { Ora } from 'ora';
import { progressText } from '../../render/progress.ts';
import type { ProgressListener } from '../../store/parse/progress.ts';

/** Shorter work shows no line, in milliseconds. */
const SHORTEST_SHOWN = 500;

/** A line on standard error with the progress of the reading. */
export class ProgressLine {
  #spinner: Ora | undefined;
  #isLoading = false;
  #hasEnded = false;
  #text = '';

  readonly show: ProgressListener = ({ phase, done, total, elapsed }) => {
    const doing = phase === 'reading' ? 'Reading notes' : 'Indexing notes';
    this.#text = progressText({ doing, done, total, seconds: elapsed / 1000 });
    if (this.#spinner) this.#spinner.text = this.#text;
    else if (elapsed >= SHORTEST_SHOWN && !this.#isLoading) void this.#start();
  };

  readonly end = (): void => {
    this.#hasEnded = true;
    this.#spinner?.stop();
  };

  async #start(): Promise<void> {
    this.#isLoading = true;
    const { default: ora } = await import('ora');
    if (this.#hasEnded) return;
    // The cursor stays visible: to restore a hidden one, ora would listen for signals, which delays ^C.
    this.#spinner = ora({ text: this.#text, discardStdin: false, hideCursor: false }).start();
  }
}
