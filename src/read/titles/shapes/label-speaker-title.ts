import { peopleIn } from '../../lexicon/people.ts';
import type { LineShape } from './line-shape.ts';
import { isJob } from './speaker-dash-title.ts';

/** `Keynote - Ann Lee: "Title"` · `Closing | Ann Lee - Title`. */
export const labelSpeakerTitle: LineShape = {
  id: 'label-speaker-title',
  sign: /^(?:\w+\s)?(?:keynote|talk|opening|closing|workshop|panel|session)\b/i,
  read({ text }) {
    const parts =
      /^(?:(?:opening|closing|morning|lightning)\s)?(?:keynote|talk|opening|closing|workshop|panel|session)(?:\s#?\d{1,3})?(?:\s[-–—|]|:)\s+([^-–—|:"“„«]{4,70}?)(?:\s[-–—|]|:)\s+(\S.*)$/i.exec(
        text,
      );
    if (!parts?.[1] || !parts[2] || isJob(parts[2])) return null;
    return { title: parts[2], people: peopleIn(parts[1]), trust: 0.55 };
  },
};
