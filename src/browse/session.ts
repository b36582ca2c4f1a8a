import { onExit } from 'signal-exit';
import type { Library } from '../library.ts';
import type { Terminal } from '../render/text/terminal.ts';
import { draw } from './draw.ts';
import type { Entry } from './entries.ts';
import { Finder, type Request } from './finder.ts';
import { Idle } from './idle.ts';
import { Keyboard } from './keyboard.ts';
import type { Errand, Key } from './keys.ts';
import { entriesOnScreen, layoutOf } from './layout.ts';
import { noteRows } from './preview.ts';
import { PreviewMaker } from './preview-maker.ts';
import { Screen } from './screen.ts';
import {
  INITIAL_STATE,
  requestOf,
  type State,
  selectedEntry,
  update,
  withAnswer,
} from './state.ts';

/** How a person left. */
export type Outcome =
  | { readonly kind: 'left' | 'interrupted' }
  | { readonly kind: 'picked'; readonly entry: Entry };

export interface SessionOptions {
  readonly library: Library;
  /** What the standard output can show. */
  readonly terminal: Terminal;
  /** Opens an entry in an editor; the terminal is the editor's until the promise ends. */
  edit(entry: Entry): Promise<void>;
}

/** Lets a person search until they pick something or leave. The screen is as before when it ends. */
export async function browseNotes(options: SessionOptions): Promise<Outcome> {
  const session = new Session(options, await Finder.of(options.library));
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

/** Ties keys, search, preview and screen together; what they do to each other is in `update` and `draw`. */
class Session {
  readonly #options: SessionOptions;
  readonly #finder: Finder;
  readonly #screen: Screen;
  readonly #keyboard: Keyboard;
  readonly #previews: PreviewMaker;
  readonly #idle = new Idle((error) => this.#fail(error));
  #state: State = INITIAL_STATE;
  /** What the state's answer is the answer to. */
  #answered: Request | undefined;
  /** While the terminal belongs to an editor. */
  #isAway = false;
  #end: (outcome: Outcome) => void = () => {};
  #fail: (error: unknown) => void = () => {};

  constructor(options: SessionOptions, finder: Finder) {
    this.#options = options;
    this.#finder = finder;
    this.#screen = new Screen(process.stdout, options.terminal);
    this.#keyboard = new Keyboard(process.stdin, this.#guarded(this.#press));
    this.#previews = new PreviewMaker(options.library);
  }

  async run(): Promise<Outcome> {
    const resize = this.#guarded(() => this.#repaint());
    process.on('SIGTSTP', this.#suspend).on('SIGCONT', this.#wake);
    process.stdout.on('resize', resize);
    process.stdin.once('end', () => this.#end({ kind: 'left' }));
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        this.#end = resolve;
        this.#fail = reject;
        this.#start();
      });
    } finally {
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
    this.#idle.inSteps(this.#finder.warmUp());
    this.#repaint();
    // Nobody types yet: what draws notes is loaded at once.
    this.#idle.whenQuiet(() => this.#preview(), 0);
  }

  readonly #press = (key: Key): void => {
    const { state, errand } = update(this.#state, key);
    this.#become(state);
    if (errand) this.#run(errand);
    this.#idle.soon(this.#show);
  };

  /** Draws what there is at once; the preview follows when no further key is waiting. */
  readonly #show = (): void => {
    this.#draw();
    if (requestOf(this.#state).limit !== this.#answered?.limit) this.#idle.soon(this.#showMore);
    this.#idle.whenQuiet(() => this.#preview());
  };

  #draw(): void {
    this.#screen.show(draw(this.#state, this.#screen.size));
  }

  async #preview(): Promise<void> {
    const { preview } = layoutOf(this.#screen.size);
    if (!preview) return;
    const terminal = { ...this.#options.terminal, columns: preview.columns };
    const made = await this.#previews.of(this.#state, terminal);
    if (made === this.#state.preview) return;
    this.#state = { ...this.#state, preview: made };
    this.#draw();
  }

  #repaint(): void {
    this.#screen.forget();
    const layout = layoutOf(this.#screen.size);
    const fits = {
      entries: entriesOnScreen(layout),
      noteRows: noteRows(layout.preview?.rows ?? 0),
    };
    this.#become({ ...this.#state, fits });
    this.#show();
  }

  /** Finds what the new state asks for; more of the same can wait until it has been drawn. */
  #become(state: State): void {
    const { query, scope } = requestOf(state);
    const isSame = query === this.#answered?.query && scope === this.#answered.scope;
    this.#state = state;
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

  #run(errand: Errand): void {
    const entry = selectedEntry(this.#state);
    const errands: Readonly<Record<Errand, () => void>> = {
      leave: () => this.#end({ kind: 'left' }),
      interrupt: () => this.#end({ kind: 'interrupted' }),
      show: () => entry && this.#end({ kind: 'picked', entry }),
      copy: () => entry && this.#copy(entry),
      edit: () => entry && void this.#edit(entry),
      suspend: () => this.#suspendGroup(),
      repaint: () => this.#repaint(),
    };
    errands[errand]();
  }

  #copy({ file, line }: Entry): void {
    const place = `${file}:${line}`;
    this.#screen.copy(place);
    this.#state = { ...this.#state, notice: `Copied ${place}` };
  }

  async #edit(entry: Entry): Promise<void> {
    this.restore();
    this.#isAway = true;
    let notice = '';
    try {
      await this.#options.edit(entry);
    } catch (error) {
      notice = error instanceof Error ? error.message : `${error}`;
    } finally {
      this.#isAway = false;
    }
    this.#state = { ...this.#state, notice };
    this.#previews.forget();
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
