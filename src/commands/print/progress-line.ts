import type { Ora } from 'ora';
import { progressText } from '../../render/progress.ts';
import type { ProgressListener } from '../../store/parse/progress.ts';

/** Work that ends sooner is not worth a line, in milliseconds. */
const SHORTEST_SHOWN = 500;

/** A line on standard error that says how far the reading of notes has come. */
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
    // The cursor stays: to bring it back, signals would be listened for, and ^C had to wait for its turn.
    this.#spinner = ora({ text: this.#text, discardStdin: false, hideCursor: false }).start();
  }
}
