/** A button of the mouse, pressed; the cell 0-based from the upper left. */
export interface MousePress {
  readonly button: 'left' | 'wheelUp' | 'wheelDown';
  readonly row: number;
  readonly column: number;
}

/** What a terminal sends, told apart. */
export type Piece =
  /** Keys, as `node:readline` reads them. */
  | { readonly kind: 'keys'; readonly text: string }
  /** What was pasted, whole. */
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'mouse'; readonly press: MousePress }
  /** The answer to the question for the background: how bright that is, from 0 to 1. */
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
/** Answers to questions for colours, and any others of their form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send
const ANSWER = /^\x1b\](\d{1,4});([^\x07\x1b]{0,200})(?:\x07|\x1b\\)/;
/** What may be the start of one of these. */
const UNFINISHED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what terminals send
  /^\x1b(?:\[(?:<[\d;]{0,16}|20{0,2}[01]?)?|\](?:\d{1,4}(?:;[^\x07\x1b]{0,200}\x1b?)?)?)?$/;
const BACKGROUND = '11';

const BUTTONS: Readonly<Record<number, MousePress['button']>> = {
  0: 'left',
  64: 'wheelUp',
  65: 'wheelDown',
};

/** Tells keys, pastes, the mouse and answers apart in what a terminal sends, wherever it is cut. */
export class TerminalInput {
  /** What came and may go on. */
  #held = '';
  #isPasting = false;

  /** Whether something is held that may be a key by itself. */
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

  /** What is held, as keys: nothing came that would go on from it. */
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

  /** What a text begins with. */
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

/** What was taken from the start of a text: so many UTF-16 units. */
interface Taken {
  readonly length: number;
  readonly pieces: readonly Piece[];
}

const NOT_YET: Taken = { length: 0, pieces: [] };

const keys = (text: string): Piece => ({ kind: 'keys', text });

/** A sequence that means a key comes as one. */
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
/** How bright red, green and blue are to the eye (ITU-R BT.601). */
const SHARES = [0.299, 0.587, 0.114];

function background(answer: string): readonly Piece[] {
  const colours = COLOUR.exec(answer)?.slice(1);
  if (!colours) return [];
  const parts = colours.map((digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1));
  const brightness = parts.reduce((sum, part, at) => sum + part * (SHARES[at] ?? 0), 0);
  return [{ kind: 'background', brightness }];
}
