import type { Topic } from '../../model/notes.ts';
import { numberByKey } from '../../model/ordered-rows.ts';
import { notesThatShare } from '../build-model.ts';
import type { NoteFacts, Seen } from '../facts/types.ts';
import { slugOf } from '../lexicon/names.ts';
import { tagMention, topicMention } from '../topics/mentions.ts';
import type { ChangedNotes } from './changed-notes.ts';
import { type WholeNotes, WiderChange } from './whole-notes.ts';

/** Topics after a change. */
export interface PatchedTopics {
  readonly gone: readonly number[];
  readonly added: readonly Topic[];
  /** Names of the topics that a note has by itself, changed or not. */
  namesOf(facts: NoteFacts): readonly string[];
}

/** Throws WiderChange when topics of notes that have not changed come, go or get another name. */
export function patchTopics(whole: WholeNotes, changed: ChangedNotes): PatchedTopics {
  const tags = new Tags(whole, changed);
  const topicsOf = ({ fields, hashtags }: NoteFacts): readonly Seen<string>[] => [
    ...fields.topics,
    ...hashtags.filter(({ value }) => tags.isShared(value)),
  ];
  const isNamed = whole.folder.namesTopics;
  const hasTopics = changed.notes.some(({ after }) => after && topicsOf(after.facts).length > 0);
  if (!isNamed && hasTopics) throw new WiderChange('notes name topics');
  const names = new Map<string, string>();
  const gone: number[] = [];
  const added: Topic[] = [];
  for (const key of isNamed ? keysOf(changed) : []) {
    const number = numberByKey(whole.topics, key, ({ name }) => slugOf(name));
    const old = number === undefined ? undefined : whole.topics.at(number);
    const owner = ownerOf(key, old, { whole, changed, topicsOf });
    if (owner) names.set(key, owner.name);
    const isSame = old && owner && JSON.stringify(old) === JSON.stringify({ ...old, ...owner });
    if (isSame || (!old && !owner)) continue;
    if (number !== undefined) gone.push(number);
    if (owner) added.push({ id: idOf(key), ...owner });
  }
  if (isNamed && whole.topics.length + added.length === gone.length) {
    throw new WiderChange('notes name no topics any more');
  }
  return {
    gone,
    added: added.sort((a, b) => (a.id < b.id ? -1 : 1)),
    namesOf: (facts) => {
      const keys = topicsOf(facts).map(({ value }) => slugOf(value));
      return [...new Set(keys.filter((key) => key !== '').map((key) => nameOf(key, names, whole)))];
    },
  };
}

function nameOf(key: string, names: ReadonlyMap<string, string>, whole: WholeNotes): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const number = numberByKey(whole.topics, key, ({ name }) => slugOf(name));
  if (number === undefined) throw new WiderChange('a topic that was not there');
  return whole.topics.at(number).name;
}

/** Topics are numbered in the order of their keys, which are their ids as well. */
function idOf(key: string): string {
  if (slugOf(key) !== key) throw new WiderChange('a topic whose id is not its key');
  return key;
}

/** Keys of all topics that changed notes had, have, or might come to have by a hashtag. */
function keysOf({ notes }: ChangedNotes): ReadonlySet<string> {
  const facts = notes.flatMap(({ before, after }) => [before?.facts ?? [], after?.facts ?? []]);
  const values = facts.flat().flatMap(({ fields, hashtags }) => [...fields.topics, ...hashtags]);
  return new Set(values.map(({ value }) => slugOf(value)).filter((key) => key !== ''));
}

interface Owning {
  readonly whole: WholeNotes;
  readonly changed: ChangedNotes;
  topicsOf(facts: NoteFacts): readonly Seen<string>[];
}

type Owner = Omit<Topic, 'id'>;

/** Who names a topic first, and how. */
function ownerOf(key: string, old: Topic | undefined, owning: Owning): Owner | undefined {
  const { whole, changed, topicsOf } = owning;
  const ownIn = (facts: NoteFacts): Owner | undefined => {
    const seen = topicsOf(facts).find(({ value }) => slugOf(value) === key);
    return seen && { name: seen.value, place: { file: facts.path, line: seen.line } };
  };
  const among = (all: readonly NoteFacts[]) => all.flatMap((facts) => ownIn(facts) ?? [])[0];
  const now = among(changed.notes.flatMap(({ after }) => after?.facts ?? []));
  const unchanged = () => {
    const paths = whole.mentioning(topicMention(key)).filter((path) => !changed.paths.has(path));
    for (const path of paths) {
      const owner = ownIn(whole.factsOf(path));
      if (owner) return owner;
    }
    return undefined;
  };
  const kept = old && !changed.paths.has(old.place.file) ? old : unchanged();
  if (!kept) return now;
  if (!old) throw new WiderChange('a topic that was none');
  // Those who share the topic call it by this name.
  const first =
    now && now.place.file < kept.place.file ? now : { name: kept.name, place: kept.place };
  if (first.name !== old.name) throw new WiderChange('a topic is called otherwise');
  return first;
}

/** Which hashtags are topics, before and after. */
class Tags {
  readonly #whole: WholeNotes;
  readonly #changed: ChangedNotes;
  readonly #shared = new Map<string, boolean>();

  constructor(whole: WholeNotes, changed: ChangedNotes) {
    this.#whole = whole;
    this.#changed = changed;
    const has = (facts: NoteFacts | undefined, tag: string) =>
      facts?.hashtags.some(({ value }) => value.toLowerCase() === tag) ? 1 : 0;
    for (const tag of tagsOf(changed)) {
      const others = this.#others(tag);
      const count = (state: 'before' | 'after') =>
        changed.notes.reduce((sum, note) => sum + has(note[state]?.facts, tag), others);
      const isShared = count('after') >= this.#enough;
      const wasShared = count('before') >= this.#enough;
      if (others > 0 && isShared !== wasShared) throw new WiderChange('a hashtag is a topic');
      this.#shared.set(tag, isShared);
    }
  }

  get #enough(): number {
    return notesThatShare(this.#whole.folder.isOfTalks);
  }

  #others(tag: string): number {
    const { paths } = this.#changed;
    return this.#whole.mentioning(tagMention(tag)).filter((path) => !paths.has(path)).length;
  }

  isShared(tag: string): boolean {
    const key = tag.toLowerCase();
    const known = this.#shared.get(key) ?? this.#others(key) >= this.#enough;
    this.#shared.set(key, known);
    return known;
  }
}

function tagsOf({ notes }: ChangedNotes): ReadonlySet<string> {
  const facts = notes.flatMap(({ before, after }) => [before?.facts ?? [], after?.facts ?? []]);
  return new Set(
    facts.flat().flatMap(({ hashtags }) => hashtags.map(({ value }) => value.toLowerCase())),
  );
}
