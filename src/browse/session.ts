import { onExit } from 'signal-exit';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import type { Terminal } from '../render/text/terminal.ts';
import { deedsAt } from './draw/deeds-at.ts';
import { draw } from './draw/draw.ts';
import { type Chrome, helpLines } from './draw/draw-help.ts';
import { entriesOnScreen, layoutOf, readingSize, SCROLL_BAR_COLUMNS } from './draw/layout.ts';
import { type Entry, listed } from './found/entries.ts';
import { Finder, type Request } from './found/finder.ts';
import { Idle } from './idle.ts';
import { isLineEdit } from './input/input-line.ts';
import { Keyboard } from './input/keyboard.ts';
import type { MousePress } from './input/terminal-input.ts';
import { noteRows } from './note/preview.ts';
import { previewKey, previewOf } from './note/preview-of.ts';
import { noteLineAt, placeOf, type Reading } from './note/reading.ts';
import { Screen } from './screen/screen.ts';
import type { Deed, Task } from './state/deed.ts';
import {
  INITIAL_STATE,
  requestOf,
  type State,
  selectedEntry,
  withAnswer,
  withNewAnswer,
} from './state/state.ts';
import { update } from './state/update.ts';

/** How a person left. */
export type Outcome =
  | { readonly kind: 'left' | 'interrupted' }
  | { readonly kind: 'picked'; readonly entry: Entry };

export interface SessionOptions extends Chrome {
  readonly library: Library;
  /** What the standard output can show. */
  readonly terminal: Terminal;
  /** Whether the terminal is to say what is behind its text, which counts more than the terminal's theme. */
  readonly asksBackground: boolean;
  /** What is searched for at the start. */
  readonly query: string;
  /** Language of the reader, as `de`; empty where it is not known. */
  readonly language: string;
  /** Opens a place in an editor; the terminal is the editor's until the promise ends. */
  edit(spot: Spot): Promise<void>;
}

type Spot = Pick<Entry, 'file' | 'line' | 'column'>;

/** Lets a person search and read until they leave. The screen is as before when it ends. */
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

/** Milliseconds in which a terminal answers; what comes later is not waited for. */
const LONGEST_ANSWER = 100;
/** Half of what white is. */
const BRIGHT = 0.5;

/** Ties keys, search, notes and screen together; what they do to each other is in `update` and `draw`. */
class Session {
  readonly #options: SessionOptions;
  readonly #finder: Finder;
  readonly #screen: Screen;
  readonly #keyboard: Keyboard;
  readonly #idle = new Idle((error) => this.#fail(error));
  #state: State;
  /** What the state's answer is the answer to. */
  #answered: Request | undefined;
  /** The query whose hits of each kind are counted, or were last. */
  #counting: string | undefined;
  /** What was done while a note was being opened; undefined while none is. */
  #waiting: Deed[] | undefined;
  /** Ends when the terminal has said what is behind its text, or when it has had the time to. */
  #background: Promise<void> = Promise.resolve();
  #backgroundIsKnown: () => void = () => {};
  /** While the terminal belongs to an editor. */
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

  /** Gives the terminal back; what goes on behind it is lost. */
  readonly restore = (): void => {
    this.#keyboard.stop();
    this.#screen.leave();
  };

  #start(): void {
    this.#keyboard.start();
    this.#screen.enter();
    this.#idle.inSteps(this.#prepare());
    this.#askForBackground();
    this.#repaint();
    // Nobody types yet: what draws notes is loaded at once.
    this.#idle.whenQuiet(() => this.#lookAround(), 0);
  }

  /** Nobody waits for the answer, but an answer that comes when this has ended would be typed into the shell. */
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

  /** What may come when all that is seen is there. */
  *#prepare(): Generator<void> {
    yield* this.#finder.warmUp();
    this.#watch();
  }

  /** From now on notes appear as they are written. */
  #watch(): void {
    try {
      this.#options.library.watch();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#say(`New notes are not seen: ${error.message}`);
      this.#draw();
    }
  }

  #press(deed: Deed): void {
    if (this.#waiting && deed.action !== 'interrupt') {
      this.#waiting.push(deed);
      return;
    }
    // What is typed at once is looked for once; all else is done to what was found.
    if (deed.action !== 'text' && !isLineEdit(deed.action)) this.#settle();
    const { state, errand } = update(this.#state, deed);
    this.#state = state;
    if (errand) this.#run(errand);
    this.#idle.soon(this.#show);
  }

  #click(press: MousePress): void {
    this.#settle();
    for (const deed of deedsAt(this.#state, this.#screen.size, press)) this.#press(deed);
  }

  /** Draws what there is at once; the preview follows when no further key is waiting. */
  readonly #show = (): void => {
    this.#settle();
    this.#draw();
    const { reading } = this.#state;
    if (requestOf(this.#state).limit !== this.#answered?.limit) this.#idle.soon(this.#showMore);
    if (reading && reading.columns !== readingSize(this.#screen.size).columns) {
      this.#open(() => this.#drawnAnew(reading));
    }
    this.#idle.whenQuiet(() => this.#lookAround());
  };

  #draw(): void {
    this.#screen.show(draw(this.#state, this.#screen.size, this.#options));
  }

  /** What may come a moment after the list: the preview, then how many there are of each kind. */
  async #lookAround(): Promise<void> {
    const { text } = this.#state.input;
    if (this.#counting !== text) {
      this.#counting = text;
      this.#idle.inSteps(this.#count(text));
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

  /** The note may be another; until it is drawn anew, the one before stays in sight. */
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

  /** Finds what the state asks for; more of the same can wait until it has been drawn. */
  #settle(): void {
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

  /** Notes were added, changed or removed. */
  async #takeChanges(): Promise<void> {
    try {
      await this.#finder.renew();
      this.#makePreviewAnew();
      this.#answered = requestOf(this.#state);
      const answer = this.#finder.find(this.#answered);
      this.#counting = undefined;
      this.#state = { ...withNewAnswer(this.#state, answer), counts: {} };
      const { reading } = this.#state;
      if (reading) this.#open(() => this.#drawnAnew(reading));
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

  /** The place that is looked at: in the note that is read, or the selected one. */
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

  async #read(entry: Entry, before?: Reading): Promise<Reading> {
    const { makeReading } = await import('./note/make-reading.ts');
    return makeReading(entry, { ...this.#readingOptions(), before });
  }

  async #drawnAnew(reading: Reading): Promise<Reading> {
    const { drawnAnew } = await import('./note/make-reading.ts');
    const noteLine = noteLineAt(reading.lines, reading.top);
    return drawnAnew(reading, noteLine, { ...this.#readingOptions(), before: reading.before });
  }

  #readingOptions() {
    const { terminal, library } = this.#options;
    const { columns } = readingSize(this.#screen.size);
    return { library, matcher: this.#state.answer.matcher, terminal: { ...terminal, columns } };
  }

  /** Has a note in the place of the list as soon as it is drawn; keys wait for that. */
  #open(make: () => Promise<Reading>): void {
    if (this.#waiting) return;
    this.#waiting = [];
    const done = (state: Partial<State>): void => {
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      this.#state = { ...this.#state, ...state };
      for (const deed of waiting) this.#press(deed);
      this.#idle.soon(this.#show);
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

  /** ^Z, for all that was started together with this process (npx), as the terminal itself does it. */
  #suspendGroup(): void {
    if (process.platform === 'win32') return;
    process.kill(0, 'SIGTSTP');
  }

  /**
   * The shell gets a clean screen, `fg` brings this one back. Where there is no shell to come back to,
   * the system ignores the signal, and the screen is drawn again.
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

  /** An error in a listener ends the session as one anywhere else does. */
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
