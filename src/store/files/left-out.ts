import type { LeftOut } from '../../model/left-out.ts';
import type { Subject } from './subject.ts';
import type { WalkRules } from './walk-rules.ts';
import { walkSubject } from './walk-subject.ts';

/** Folders whose files are not counted: they contain no notes of the user and may contain many files. */
const OTHERS = ['node_modules', '.git'];

/** Counts the notes and links that the rules of the walk exclude, by further walks of the folders. */
export function leftOutOf(subject: Subject): LeftOut {
  const { rules } = subject;
  const walked = (further: Partial<WalkRules>) => {
    const exclude = [...rules.exclude, ...OTHERS];
    const { files, links } = walkSubject({
      ...subject,
      rules: { ...rules, ...further, exclude },
    });
    return { notes: files.length, links };
  };
  const { notes, links } = walked({});
  return {
    ignored: rules.noIgnore ? 0 : walked({ noIgnore: true }).notes - notes,
    hidden: rules.hidden ? 0 : walked({ hidden: true }).notes - notes,
    links,
  };
}
