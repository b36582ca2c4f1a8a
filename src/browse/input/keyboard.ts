import { EventEmitter } from 'node:events';
import { emitKeypressEvents, type Interface, type Key as Keypress } from 'node:readline';
import { StringDecoder } from 'node:string_decoder';
import { safePiece } from '../../render/text/safe-text.ts';
import { type Key, keyOf } from './keys.ts';
import { type MousePress, type Piece, TerminalInput } from './terminal-input.ts';

/**
 * Milliseconds after which a lone ESC is the Esc key and not the start of an arrow key's sequence: longer than a slow
 * connection's gap between two bytes of a sequence, shorter than a person notices.
 */
const ESCAPE_TIMEOUT = 50;
/** The same timeout of `node:readline`, which gets only complete sequences and need not wait. */
const AT_ONCE = 1;

/** Receives the user's input. */
export interface InputListener {
  key(key: Key): void;
  mouse(press: MousePress): void;
  /** How bright the background is, from 0 to 1. */
  background(brightness: number): void;
}

/** Reads keys, pastes and the mouse in raw mode, from {@link start} to {@link stop}. */
export class Keyboard {
  readonly #input: NodeJS.ReadStream;
  readonly #listener: InputListener;
  readonly #decoder = new StringDecoder('utf8');
  readonly #pieces = new TerminalInput();
  /** The stream from which `node:readline` decodes keys. */
  readonly #keys = new EventEmitter() as NodeJS.ReadStream;
  #timer: NodeJS.Timeout | undefined;

  constructor(input: NodeJS.ReadStream, listener: InputListener) {
    this.#input = input;
    this.#listener = listener;
    // `emitKeypressEvents` reads only this setting of an `Interface`.
    emitKeypressEvents(this.#keys, { escapeCodeTimeout: AT_ONCE } as unknown as Interface);
    this.#keys.on('keypress', (typed: string | undefined, press: Keypress) => {
      const key = keyOf(typed, press);
      if (key) listener.key(key);
    });
  }

  start(): void {
    this.#input.setRawMode(true);
    this.#input.on('data', this.#hear);
    this.#input.resume();
    this.#endDoubt();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#input.off('data', this.#hear);
    this.#input.pause();
    try {
      this.#input.setRawMode(false);
    } catch {
      // The terminal is closed.
    }
  }

  readonly #hear = (bytes: Buffer): void => {
    clearTimeout(this.#timer);
    this.#tell(this.#pieces.take(this.#decoder.write(bytes)));
    this.#endDoubt();
  };

  /** After the timeout, treats the start of a sequence as complete keys. */
  #endDoubt(): void {
    if (!this.#pieces.isUnsure) return;
    this.#timer = setTimeout(() => this.#tell(this.#pieces.release()), ESCAPE_TIMEOUT);
  }

  #tell(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === 'keys') this.#keys.emit('data', piece.text);
      else if (piece.kind === 'mouse') this.#listener.mouse(piece.press);
      else if (piece.kind === 'background') this.#listener.background(piece.brightness);
      else {
        const text = safePiece(piece.text);
        if (text !== '') this.#listener.key({ action: 'text', text, isPasted: true });
      }
    }
  }
}
