/** A press of a mouse button, or a step of the wheel; the cell is 0-based from the upper left. */
export interface MousePress {
  readonly button: 'left' | 'wheelUp' | 'wheelDown';
  readonly row: number;
  readonly column: number;
}

/** A part of the terminal's input. */
export type Piece =
  /** Keys, as `node:readline` reads them. */
  | { readonly kind: 'keys'; readonly text: string }
  /** The complete pasted text. */
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'mouse'; readonly press: MousePress }
  /** The terminal's answer to the query for its background: the brightness from 0 to 1. */
  | { readonly kind: 'background'; readonly brightness: number };

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

/**
 * SGR reports of the mouse.
 *
 * @see https://invisible-island.net/xterm/ctlseqs/ctlseqs.html under "Extended coordinates"
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send
const MOUSE = /^\x1b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])/;
/** Answers to queries for colours, and other answers of their form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send
const ANSWER = /^\x1b\](\d{1,4});([^\x07\x1b]{0,200})(?:\x07|\x1b\\)/;
/** A text that may be the start of a paste, a mouse report or an answer. */
const UNFINISHED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send
  /^\x1b(?:\[(?:<[\d;]{0,16}|20{0,2}[01]?)?|\](?:\d{1,4}(?:;[^\x07\x1b]{0,200}\x1b?)?)?)?$/;
const BACKGROUND = '11';

const BUTTONS: Readonly<Record<number, MousePress['button']>> = {
  0: 'left',
  64: 'wheelUp',
  65: 'wheelDown',
};

/** Splits the terminal's input into keys, pastes, mouse reports and answers, however the input is chunked. */
export class TerminalInput {
  /** Input that may be the start of a longer sequence, or of a paste. */
  #held = '';
  #isPasting = false;

  /** Whether the held input may be a complete key. */
  get isUnsure(): boolean {
    return this.#held !== '' && !this.#isPasting;
  }

  take(text: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let rest = this.#held + text;
    this.#held = '';
    while (rest !== '') {
      const { length, pieces: next } = this.#isPasting ? this.#pasted(rest) : this.#first(rest);
      if (length === 0) {
        this.#held = rest;
        break;
      }
      pieces.push(...next);
      rest = rest.slice(length);
    }
    return withKeysTogether(pieces);
  }

  /** The held input as keys, because no continuation came. */
  release(): readonly Piece[] {
    const text = this.#held;
    this.#held = '';
    return text === '' ? [] : [keys(text)];
  }

  #pasted(text: string): Taken {
    const end = text.indexOf(PASTE_END);
    if (end < 0) return NOT_YET;
    this.#isPasting = false;
    return {
      length: end + PASTE_END.length,
      pieces: [{ kind: 'paste', text: text.slice(0, end) }],
    };
  }

  /** The first piece of a text. */
  #first(text: string): Taken {
    const start = text.indexOf('\x1b');
    if (start < 0) return { length: text.length, pieces: [keys(text)] };
    if (start > 0) return { length: start, pieces: [keys(text.slice(0, start))] };
    if (UNFINISHED.test(text)) return NOT_YET;
    if (text.startsWith(PASTE_START)) {
      this.#isPasting = true;
      return { length: PASTE_START.length, pieces: [] };
    }
    const report = MOUSE.exec(text) ?? ANSWER.exec(text);
    return report
      ? { length: report[0].length, pieces: reported(report) }
      : { length: 1, pieces: [keys('\x1b')] };
  }
}

/** Pieces taken from the start of a text, and their length in UTF-16 units. */
interface Taken {
  readonly length: number;
  readonly pieces: readonly Piece[];
}

const NOT_YET: Taken = { length: 0, pieces: [] };

const keys = (text: string): Piece => ({ kind: 'keys', text });

/** Joins neighbouring pieces of keys, so that a key's sequence stays together. */
function withKeysTogether(pieces: readonly Piece[]): readonly Piece[] {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (piece.kind === 'keys' && last?.kind === 'keys') {
      together[together.length - 1] = keys(last.text + piece.text);
    } else together.push(piece);
  }
  return together;
}

function reported([, first = '', ...rest]: RegExpExecArray): readonly Piece[] {
  if (rest.length === 1) return first === BACKGROUND ? background(rest[0] ?? '') : [];
  const [column, row, state] = rest;
  const button = BUTTONS[Number(first)];
  if (button === undefined || state !== 'M') return [];
  return [{ kind: 'mouse', press: { button, row: Number(row) - 1, column: Number(column) - 1 } }];
}

/** `rgb:1e1e/1e1e/1e1e`, with one to four digits a colour. */
const COLOUR = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
/** The weights of red, green and blue in perceived brightness (ITU-R BT.601). */
const SHARES = [0.299, 0.587, 0.114];

function background(answer: string): readonly Piece[] {
  const colours = COLOUR.exec(answer)?.slice(1);
  if (!colours) return [];
  const parts = colours.map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1));
  const brightness = parts.reduce((sum, part, at) => sum + part * (SHARES[at] ?? 0), 0);
  return [{ kind: 'background', brightness }];
}
