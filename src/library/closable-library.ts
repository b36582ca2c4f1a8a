import { type Answers, answersOf, type Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import type { FileChanges } from '../store/index/changes.ts';
import type { OpenedNotes } from '../store/types.ts';
import { abortable } from './living/stop-by.ts';
import { callback, checkOptions, checkValue } from './validation/constraints.ts';
import { REFRESH_OPTIONS } from './validation/options.ts';

const NO_CHANGES: FileChanges = { added: [], changed: [], removed: [] };

/** The library over the bundled notes, which never change. */
export function bundledLibrary(notes: OpenedNotes, isRealWord: (word: string) => boolean): Library {
  const answers = answersOf(notes, isRealWord);
  return libraryFrom({
    answers: () => answers,
    saving: () => Promise.resolve(undefined),
    refresh: async () => NO_CHANGES,
    onChange: () => () => undefined,
    watch: () => undefined,
    close: async () => undefined,
  });
}

/** The parts in which the library of a folder and the bundled library differ. */
interface Parts extends Pick<Library, 'onChange' | 'watch'> {
  answers(): Answers;
  saving(): Library['saving'];
  refresh(): Promise<FileChanges>;
  close(): Promise<void>;
}

/** A library that answers until it is closed; after that every question throws UserError (`CLOSED`). */
export function libraryFrom(parts: Parts): Library {
  let closing: Promise<void> | undefined;
  const requireOpen = (): void => {
    if (closing !== undefined) {
      throw new UserError('The library is closed', {
        code: 'CLOSED',
        hint: 'Open it again with openNotes',
      });
    }
  };
  const close = (): Promise<void> => {
    closing ??= parts.close();
    return closing;
  };
  return {
    ...eachAnswer(() => {
      requireOpen();
      return parts.answers();
    }),
    root: parts.answers().root,
    get saving() {
      return parts.saving();
    },
    async refresh(options = {}) {
      const { signal } = checkOptions('refresh', options, REFRESH_OPTIONS);
      requireOpen();
      return abortable(parts.refresh(), signal);
    },
    onChange(listener, onProblem) {
      checkValue('What is told of changes', listener, callback);
      if (onProblem !== undefined) checkValue('What is told of problems', onProblem, callback);
      requireOpen();
      return parts.onChange(listener, onProblem);
    },
    watch() {
      requireOpen();
      parts.watch();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

type Question = Exclude<keyof Answers, 'root'>;

/** Each method calls the answers that are current at the time of the call. */
function eachAnswer(now: () => Answers): Omit<Answers, 'root'> {
  const names = Object.keys(now()).filter((name): name is Question => name !== 'root');
  const asked = names.map((name) => [
    name,
    (...words: never[]) => (now()[name] as (...given: never[]) => unknown)(...words),
  ]);
  return Object.fromEntries(asked) as Omit<Answers, 'root'>;
}
