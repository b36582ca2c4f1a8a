import { evidenceOf } from '../store/evidence.ts';
import type { OpenedNotes } from '../store/types.ts';
import type { ReasonsView, ReasonView } from './views.ts';

type Source = ReturnType<typeof evidenceOf>['talks'][number]['title'];

const reasonView = ({ by, place }: Source): ReasonView => ({
  by,
  file: place.file,
  line: place.line,
});

/** The evidence, to be looked up by a talk's id or a term's name. */
export function reasonsOf(source: OpenedNotes): ReasonsView {
  const { snapshot } = source;
  const evidence = evidenceOf(source);
  const talks = new Map([...snapshot.talks].map(({ id }, index) => [id, evidence.talks[index]]));
  const terms = new Map(
    [...snapshot.terms].map(({ name }, index) => [name, evidence.terms[index]]),
  );
  return {
    ofTalk(id) {
      const known = talks.get(id);
      if (!known) return undefined;
      const { title, speakers, event, date } = known;
      return {
        title: reasonView(title),
        speakers: speakers ? reasonView(speakers) : null,
        event: event ? reasonView(event) : null,
        date: date ? reasonView(date) : null,
      };
    },
    ofTerm: (term) =>
      (terms.get(term) ?? []).map((source) => ({
        ...reasonView(source),
        sure: source.sure === undefined ? null : Math.round(source.sure * 100) / 100,
      })),
  };
}
