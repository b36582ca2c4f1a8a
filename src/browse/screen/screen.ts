import { Buffer } from 'node:buffer';
import { writeSync } from 'node:fs';
import {
  beginSynchronizedOutput,
  clearViewport,
  cursorHide,
  cursorShow,
  cursorTo,
  endSynchronizedOutput,
  enterAlternativeScreen,
  eraseEndLine,
  exitAlternativeScreen,
} from 'ansi-escapes';
import { paint } from '../../render/text/styled.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import type { Theme } from '../../render/text/theme/theme.ts';
import type { Frame } from '../draw/draw.ts';
import type { Size } from '../draw/layout.ts';

/**
 * Reports of mouse presses and of the wheel, with coordinates of any size (SGR).
 *
 * @see https://invisible-island.net/xterm/ctlseqs/ctlseqs.html under "Mouse Tracking"
 */
const MOUSE = { on: '\x1b[?1000h\x1b[?1006h', off: '\x1b[?1006l\x1b[?1000l' };

/** Queries the background colour; the terminal answers on standard input, as if the answer were typed. */
const QUESTION_FOR_BACKGROUND = '\x1b]11;?\x1b\\';

/** Pasted text comes between marks, so that a line end in it is not taken for Enter. */
const BRACKETED_PASTE = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

/**
 * The terminal's alternate screen. Of a frame, only the lines that differ from the last frame are written, in one
 * call: nothing flickers, and a slow connection carries little.
 */
export class Screen {
  readonly #output: NodeJS.WriteStream & { readonly fd: number };
  #terminal: Terminal;
  #shown: readonly string[] = [];
  #isEntered = false;

  constructor(output: NodeJS.WriteStream & { readonly fd: number }, terminal: Terminal) {
    this.#output = output;
    this.#terminal = terminal;
  }

  get size(): Size {
    return { columns: this.#output.columns || 80, rows: this.#output.rows || 24 };
  }

  /** Repaints for another background. */
  useTheme(theme: Theme): void {
    this.#terminal = { ...this.#terminal, theme };
    this.forget();
  }

  /** Queries the background colour; the answer, if any, arrives on standard input. */
  askForBackground(): void {
    this.#output.write(QUESTION_FOR_BACKGROUND);
  }

  enter(): void {
    this.#isEntered = true;
    this.#output.write(enterAlternativeScreen + BRACKETED_PASTE.on + MOUSE.on + clearViewport);
    this.forget();
  }

  /** Restores the terminal. May be called at any time, repeatedly, and while the process exits. */
  leave(): void {
    if (!this.#isEntered) return;
    this.#isEntered = false;
    const sequence =
      endSynchronizedOutput + MOUSE.off + BRACKETED_PASTE.off + cursorShow + exitAlternativeScreen;
    try {
      writeSync(this.#output.fd, sequence);
    } catch {
      // The terminal is closed: there is nothing to restore.
    }
  }

  /** Makes the next frame repaint all lines: after a change of size, or if another program wrote on the screen. */
  forget(): void {
    this.#shown = [];
  }

  show({ lines, cursor }: Frame): void {
    if (!this.#isEntered) return;
    const painted = lines.map((line) => paint(line, this.#terminal));
    const isNew = this.#shown.length === 0;
    const changed = painted.flatMap((line, row) =>
      !isNew && line === this.#shown[row] ? [] : [cursorTo(0, row) + line + eraseEndLine],
    );
    this.#shown = painted;
    const place = cursor ? cursorTo(cursor.column, cursor.row) + cursorShow : cursorHide;
    const body = changed.length > 0 ? cursorHide + changed.join('') : '';
    this.#output.write(
      beginSynchronizedOutput + (isNew ? clearViewport : '') + body + place + endSynchronizedOutput,
    );
  }

  /**
   * Puts a text on the user's clipboard with OSC 52, also through ssh and multiplexers. Terminals that do not know or
   * do not allow OSC 52 ignore it.
   *
   * @see https://invisible-island.net/xterm/ctlseqs/ctlseqs.html under "Manipulate Selection Data"
   */
  copy(text: string): void {
    this.#output.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`);
  }
}
