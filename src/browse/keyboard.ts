import { emitKeypressEvents, type Interface, type Key as Keypress } from 'node:readline';
import { type Key, keyOf } from './keys.ts';

/**
 * Milliseconds after which a lone ESC is the Esc key and not the start of an arrow key's sequence: more
 * than a slow connection puts between two bytes of one, less than a person notices.
 */
const ESCAPE_TIMEOUT = 50;

/** Keys as they are pressed, unbuffered, while {@link start}ed. */
export class Keyboard {
  readonly #input: NodeJS.ReadStream;
  readonly #onKey: (key: Key) => void;
  #isPasting = false;

  constructor(input: NodeJS.ReadStream, onKey: (key: Key) => void) {
    this.#input = input;
    this.#onKey = onKey;
    // Of an interface, it reads this one setting.
    emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_TIMEOUT } as unknown as Interface);
  }

  start(): void {
    this.#input.setRawMode(true);
    this.#input.on('keypress', this.#hear);
    this.#input.resume();
  }

  stop(): void {
    this.#input.off('keypress', this.#hear);
    this.#input.pause();
    try {
      this.#input.setRawMode(false);
    } catch {
      // The terminal is gone.
    }
  }

  readonly #hear = (typed: string | undefined, press: Keypress): void => {
    if (press.name === 'paste-start') this.#isPasting = true;
    else if (press.name === 'paste-end') this.#isPasting = false;
    else {
      const key = keyOf(typed, press, this.#isPasting);
      if (key) this.#onKey(key);
    }
  };
}
