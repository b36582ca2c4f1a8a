import { onExit } from 'signal-exit';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import type { Terminal } from '../render/text/terminal.ts';
import { actionsAt } from './draw/actions-at.ts';
import { draw } from './draw/draw.ts';
import { type HelpOptions, helpLines } from './draw/draw-help.ts';
import { entriesOnScreen, layoutOf, readingSize, SCROLL_BAR_COLUMNS } from './draw/layout.ts';
import { type Entry, listed } from './found/entries.ts';
import { Finder, type Request } from './found/finder.ts';
import { Idle } from './idle.ts';
import { isLineEdit } from './input/input-line.ts';
import { Keyboard } from './input/keyboard.ts';
import type { MousePress } from './input/terminal-input.ts';
import { noteRows } from './note/preview.ts';
import { previewKey, previewOf } from './note/preview-of.ts';
import { noteLineAt, type OpenedNote, placeOf } from './note/reading.ts';
import { Screen } from './screen/screen.ts';
import {
  INITIAL_STATE,
  requestOf,
  type State,
  selectedEntry,
  withAnswer,
  withNewAnswer,
} from './state/state.ts';
import { update } from './state/update.ts';
import type { Task, UserAction } from './state/user-action.ts';

/** How the user left the browser. */
export type Outcome =
  | { readonly kind: 'left' | 'interrupted' }
  | { readonly kind: 'picked'; readonly entry: Entry };

export interface SessionOptions extends HelpOptions {
  readonly library: Library;
  /** The abilities of the standard output. */
  readonly terminal: Terminal;
  /** Whether to query the terminal's background; the answer overrides the theme of `terminal`. */
  readonly asksBackground: boolean;
  /** The initial query. */
  readonly query: string;
  /** Language of the reader, as `de`; empty if unknown. */
  readonly language: string;
  /** Opens a place in an editor, which owns the terminal until the promise settles. */
  edit(spot: Spot): Promise<void>;
}

type Spot = Pick<Entry, 'file' | 'line' | 'column'>;

/** Runs the browser until the user leaves, then restores the screen. */
export async function browseNotes(options: SessionOptions): Promise<Outcome> {
  const session = new Session(options, await Finder.of(options.library, options.language));
  const forgetExit = onExit(() => session.restore(), { alwaysLast: false });
  process.on('uncaughtExceptionMonitor', session.restore);
  try {
    return await session.run();
  } finally {
    session.restore();
    process.off('uncaughtExceptionMonitor', session.restore);
    forgetExit();
  }
}

/** Milliseconds to wait for the terminal's answer. */
const LONGEST_ANSWER = 100;
/** Lowest brightness of a light background; white is 1. */
const BRIGHT = 0.5;

/** Connects keyboard, search, notes and screen. `update` changes the state, `draw` renders it. */
class Session {
  readonly #options: SessionOptions;
  readonly #finder: Finder;
  readonly #screen: Screen;
  readonly #keyboard: Keyboard;
  readonly #idle = new Idle((error) => this.#fail(error));
  #state: State;
  /** The request that led to the state's answer. */
  #answered: Request | undefined;
  /** The query for which the entries of each scope are being counted, or were counted last. */
  #counting: string | undefined;
  /** The user's actions while a note is being opened; undefined while none is. */
  #waiting: UserAction[] | undefined;
  /** Resolves when the terminal has answered about its background, or after {@link LONGEST_ANSWER}. */
  #background: Promise<void> = Promise.resolve();
  #backgroundIsKnown: () => void = () => {};
  /** Whether an editor owns the terminal. */
  #isAway = false;
  #end: (outcome: Outcome) => void = () => {};
  #fail: (error: unknown) => void = () => {};

  constructor(options: SessionOptions, finder: Finder) {
    const { query } = options;
    this.#options = options;
    this.#finder = finder;
    this.#state = { ...INITIAL_STATE, input: { text: query, cursor: query.length } };
    this.#screen = new Screen(process.stdout, options.terminal);
    this.#keyboard = new Keyboard(process.stdin, {
      key: this.#guarded((key) => this.#press(key)),
      mouse: this.#guarded((press) => this.#click(press)),
      background: this.#guarded((brightness) => this.#useBackground(brightness)),
    });
  }

  async run(): Promise<Outcome> {
    const resize = this.#guarded(() => this.#repaint());
    process.on('SIGTSTP', this.#suspend).on('SIGCONT', this.#wake);
    process.stdout.on('resize', resize);
    process.stdin.once('end', () => this.#end({ kind: 'left' }));
    const unheard = this.#options.library.onChange(() => void this.#takeChanges());
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        this.#end = (outcome) => void this.#background.then(() => resolve(outcome));
        this.#fail = reject;
        this.#start();
      });
    } finally {
      unheard();
      this.#idle.stop();
      process.stdout.off('resize', resize);
      process.off('SIGTSTP', this.#suspend).off('SIGCONT', this.#wake);
    }
  }

  /** Restores the terminal; later frames are dropped. */
  readonly restore = (): void => {
    this.#keyboard.stop();
    this.#screen.leave();
  };

  #start(): void {
    this.#keyboard.start();
    this.#screen.enter();
    this.#idle.queueSteps(this.#prepare());
    this.#askForBackground();
    this.#repaint();
    // The user does not type yet: the modules that draw notes are loaded at once.
    this.#idle.whenQuiet(() => this.#drawPreviewAndCounts(), 0);
  }

  /** Only the end of the session waits for the answer: if it arrived later, it would be typed into the shell. */
  #askForBackground(): void {
    if (!this.#options.asksBackground) return;
    this.#screen.askForBackground();
    this.#background = new Promise((resolve) => {
      this.#backgroundIsKnown = resolve;
      setTimeout(resolve, LONGEST_ANSWER).unref();
    });
  }

  #useBackground(brightness: number): void {
    this.#backgroundIsKnown();
    if (!this.#options.asksBackground) return;
    this.#screen.useTheme(brightness < BRIGHT ? 'dark' : 'light');
    this.#draw();
  }

  /** Work that starts only when the screen is complete: the warm-up of the search, and watching the notes. */
  *#prepare(): Generator<void> {
    yield* this.#finder.warmUp();
    this.#watch();
  }

  /** Starts to watch the notes, so that the list shows changes as they are written. */
  #watch(): void {
    try {
      this.#options.library.watch();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#say(`Changes are not noticed: ${error.message}`);
      this.#draw();
    }
  }

  #press(action: UserAction): void {
    if (this.#waiting && action.action !== 'interrupt') {
      this.#waiting.push(action);
      return;
    }
    // Text that arrives together is searched once. All other actions need the current answer.
    if (action.action !== 'text' && !isLineEdit(action.action)) this.#updateAnswer();
    const { state, command } = update(this.#state, action);
    this.#state = state;
    if (command) this.#run(command);
    this.#idle.afterInput(this.#show);
  }

  #click(press: MousePress): void {
    this.#updateAnswer();
    for (const action of actionsAt(this.#state, this.#screen.size, press)) this.#press(action);
  }

  /** Draws the list at once; the preview follows when no further key is waiting. */
  readonly #show = (): void => {
    this.#updateAnswer();
    this.#draw();
    const { reading } = this.#state;
    if (requestOf(this.#state).limit !== this.#answered?.limit)
      this.#idle.afterInput(this.#showMore);
    if (reading && reading.columns !== readingSize(this.#screen.size).columns) {
      this.#open(() => this.#redrawn(reading));
    }
    this.#idle.whenQuiet(() => this.#drawPreviewAndCounts());
  };

  #draw(): void {
    this.#screen.show(draw(this.#state, this.#screen.size, this.#options));
  }

  /** Work that may follow after the list is drawn: the preview, then the number of entries of each scope. */
  async #drawPreviewAndCounts(): Promise<void> {
    const { text } = this.#state.input;
    if (this.#counting !== text) {
      this.#counting = text;
      this.#idle.queueSteps(this.#count(text));
    }
    await this.#preview();
  }

  *#count(query: string): Generator<void> {
    const counting = this.#finder.counts(query);
    let step = counting.next();
    for (; !step.done; step = counting.next()) {
      yield;
      if (query !== this.#counting) return;
    }
    this.#state = { ...this.#state, counts: step.value };
    this.#draw();
  }

  async #preview(): Promise<void> {
    const { preview } = layoutOf(this.#screen.size);
    const entry = selectedEntry(this.#state);
    if (!preview || !entry) return;
    const { answer, input } = this.#state;
    const wanted = {
      entry,
      query: input.text,
      matcher: answer.matcher,
      terminal: { ...this.#options.terminal, columns: preview.columns - SCROLL_BAR_COLUMNS },
    };
    if (previewKey(wanted) === this.#state.preview?.key) return;
    const made = await previewOf(wanted, this.#options.library);
    if (entry !== selectedEntry(this.#state)) return;
    this.#state = { ...this.#state, preview: made };
    this.#draw();
  }

  /** Marks the preview as outdated, because the note may have changed; it stays visible until it is redrawn. */
  #makePreviewAnew(): void {
    const { preview } = this.#state;
    this.#state = { ...this.#state, preview: preview && { ...preview, key: '' } };
  }

  #repaint(): void {
    this.#screen.forget();
    const { size } = this.#screen;
    const layout = layoutOf(size);
    const reading = readingSize(size);
    const helpRows = helpLines(this.#options, reading.columns).length;
    const fits = {
      entries: entriesOnScreen(layout),
      noteRows: noteRows(layout.preview?.rows ?? 0),
      readingRows: reading.rows,
      helpLines: Math.max(0, helpRows - reading.rows),
    };
    this.#state = { ...this.#state, fits };
    this.#show();
  }

  /** Searches if query or scope have changed; a larger limit can wait until the screen is drawn. */
  #updateAnswer(): void {
    const { query, scope } = requestOf(this.#state);
    const isSame = query === this.#answered?.query && scope === this.#answered.scope;
    if (!isSame) this.#answer();
  }

  #answer(): void {
    this.#answered = requestOf(this.#state);
    this.#state = withAnswer(this.#state, this.#finder.find(this.#answered));
  }

  readonly #showMore = (): void => {
    this.#answer();
    this.#show();
  };

  /** Takes over notes that were added, changed or removed. */
  async #takeChanges(): Promise<void> {
    try {
      await this.#finder.renew();
      this.#makePreviewAnew();
      this.#answered = requestOf(this.#state);
      const answer = this.#finder.find(this.#answered);
      this.#counting = undefined;
      this.#state = { ...withNewAnswer(this.#state, answer), counts: {} };
      const { reading } = this.#state;
      if (reading) this.#open(() => this.#redrawn(reading));
      if (!this.#isAway) this.#show();
    } catch (error) {
      this.#fail(error);
    }
  }

  #run(task: Task): void {
    const entry = selectedEntry(this.#state);
    const spot = this.#spot();
    const tasks: Readonly<Record<Task, () => void>> = {
      leave: () => this.#end({ kind: 'left' }),
      interrupt: () => this.#end({ kind: 'interrupted' }),
      show: () => entry && this.#open(() => this.#read(entry)),
      print: () => this.#print(this.#state.reading?.entry ?? entry),
      follow: () => this.#follow(),
      copy: () => spot && this.#copy(`${spot.file}:${spot.line}`),
      edit: () => spot && void this.#edit(spot),
      suspend: () => this.#suspendGroup(),
      repaint: () => this.#repaint(),
    };
    tasks[task]();
  }

  /** The place in the opened note, else the place of the selected entry. */
  #spot(): Spot | undefined {
    const { reading, fits } = this.#state;
    return reading ? placeOf(reading, fits.readingRows) : selectedEntry(this.#state);
  }

  #say(notice: string): void {
    this.#state = { ...this.#state, notice };
  }

  #print(entry: Entry | undefined): void {
    if (entry) this.#end({ kind: 'picked', entry });
  }

  async #read(entry: Entry, before?: OpenedNote): Promise<OpenedNote> {
    const { makeReading } = await import('./note/make-reading.ts');
    return makeReading(entry, { ...this.#readingOptions(), before });
  }

  async #redrawn(reading: OpenedNote): Promise<OpenedNote> {
    const { redrawn } = await import('./note/make-reading.ts');
    const noteLine = noteLineAt(reading.lines, reading.top);
    return redrawn(reading, noteLine, { ...this.#readingOptions(), before: reading.before });
  }

  #readingOptions() {
    const { terminal, library } = this.#options;
    const { columns } = readingSize(this.#screen.size);
    return { library, matcher: this.#state.answer.matcher, terminal: { ...terminal, columns } };
  }

  /** Shows a note instead of the list as soon as the note is drawn; keys wait until then. */
  #open(make: () => Promise<OpenedNote>): void {
    if (this.#waiting) return;
    this.#waiting = [];
    const done = (state: Partial<State>): void => {
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      this.#state = { ...this.#state, ...state };
      for (const action of waiting) this.#press(action);
      this.#idle.afterInput(this.#show);
    };
    make()
      .then(
        (reading) => done({ reading }),
        (error: unknown) => {
          if (!(error instanceof UserError)) throw error;
          done({ reading: undefined, notice: error.message });
        },
      )
      .catch((error: unknown) => this.#fail(error));
  }

  /** Opens the note that the selected link leads to; an address outside of the notes is copied. */
  #follow(): void {
    const { reading } = this.#state;
    const to = reading?.links[reading.link ?? -1]?.to;
    if (typeof to === 'string') this.#copy(to);
    if (typeof to !== 'object') return;
    const entry = listed({ ...to, kind: 'note', title: to.file, detail: '', talk: null });
    this.#open(() => this.#read(entry, reading));
  }

  #copy(text: string): void {
    this.#screen.copy(text);
    this.#say(`Copied ${text}`);
  }

  async #edit(spot: Spot): Promise<void> {
    this.restore();
    this.#isAway = true;
    let notice = '';
    try {
      await this.#options.edit(spot);
    } catch (error) {
      notice = error instanceof Error ? error.message : `${error}`;
    } finally {
      this.#isAway = false;
    }
    this.#say(notice);
    this.#makePreviewAnew();
    this.#wake();
  }

  /** ^Z suspends the entire process group (npx, for instance), as the terminal itself does. */
  #suspendGroup(): void {
    if (process.platform === 'win32') return;
    process.kill(0, 'SIGTSTP');
  }

  /**
   * Gives the shell a clean screen; `fg` restores this one. If there is no shell to return to, the system ignores the
   * signal, and the screen is drawn again.
   */
  readonly #suspend = this.#guarded((): void => {
    if (!this.#isAway) this.restore();
    process.off('SIGTSTP', this.#suspend);
    process.kill(process.pid, 'SIGTSTP');
    process.on('SIGTSTP', this.#suspend);
    this.#wake();
  });

  readonly #wake = this.#guarded((): void => {
    if (this.#isAway) return;
    this.#keyboard.stop();
    this.#keyboard.start();
    this.#screen.enter();
    this.#repaint();
  });

  /** Wraps a listener, so that its error ends the session like an error anywhere else. */
  #guarded<Given extends readonly unknown[]>(listener: (...given: Given) => void) {
    return (...given: Given): void => {
      try {
        listener(...given);
      } catch (error) {
        this.#fail(error);
      }
    };
  }
}
