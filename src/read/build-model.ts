import { ascending } from '../model/ascending.ts';
import { partitionPoint } from '../model/binary-search.ts';
import { byPlace, type Diagnostic } from '../model/diagnostic.ts';
import { appendTo } from '../model/maps.ts';
import type { Note, NoteKind, NotesModel, ReadAs, Talk, Topic } from '../model/notes.ts';
import { isWithin } from '../model/place.ts';
import { definitionFormOf } from './facts/definition-forms.ts';
import type { DefinitionFact, NoteFacts, TalkFact } from './facts/types.ts';
import { isGenericName } from './lexicon/content-words.ts';
import { dayIn } from './lexicon/dates.ts';
import { isSectionName } from './lexicon/line-kinds.ts';
import { titleFromPath } from './lexicon/names.ts';
import { dayOfName } from './lexicon/path-parts.ts';
import { headingWords } from './markdown/hashtags.ts';
import { deadLinks, writtenLinks } from './markdown/note-links.ts';
import { kindCluesOf } from './note/kind-clues.ts';
import { echoesFileName } from './note/note-context.ts';
import { type JudgedKind, kindsOf } from './note/note-kinds.ts';
import { passageSections, passagesOf } from './passages.ts';
import { type FoundTalks, findTalks } from './talks/find-talks.ts';
import { indexRowsOf } from './talks/index-rows.ts';
import type { ModelEvidence } from './talks/sources.ts';
import { Terms } from './terms/terms.ts';
import { nameOfFile } from './titles/of-note/file-name.ts';
import { cleanTitle } from './titles/title-cleaning.ts';
import { isTopicName, topicPhrases } from './topics/topic-phrases.ts';
import { Topics } from './topics/topics.ts';

/** The model of a folder, with the problems found and the source of each fact. */
export interface BuiltModel {
  readonly model: NotesModel;
  /** Diagnostics of the notes and of dead links between them, sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** The recogniser and the line of each fact. */
  readonly evidence: ModelEvidence;
}

/** Builds the model of a folder from the facts of its notes. The order of `facts` makes no difference. */
export function buildModel(facts: readonly NoteFacts[], readAs: ReadAs = 'auto'): BuiltModel {
  const notes = [...facts].sort((a, b) => ascending(a.path, b.path));
  const rows = indexRowsOf(notes);
  const clues = notes.map((note, index) => kindCluesOf(note, rows.get(index)));
  const judged = kindsOf(clues, readAs);
  const kinds = judged.map(({ kind }) => kind);
  const topics = new Topics();
  const topicsOf = notes.map((note) => topicsNamed(note, topics));
  const ofTalks = (index: number, talks: readonly TalkFact[]) => {
    const note = notes[index];
    return note && talks.length > 1 && note.hashtags.length > 0
      ? topicsOfTalks(note, talks, topics)
      : talks.map(() => topicsOf[index] ?? []);
  };
  const found = findTalks(notes, kinds, ofTalks, rows);
  const namedTopics = topics.list();
  const { terms, sources } = termsOf(notes, kinds, found, topics);
  const parts = {
    notes: notes.map((note, index) =>
      noteOf(note, {
        judged: judged[index] ?? unknown,
        topics: topicsOf[index] ?? [],
        talk: found.talks[found.ofNote[index]?.[0] ?? -1],
      }),
    ),
    events: found.events,
    ...withTopics(found.talks, notes, topics, namedTopics),
    terms,
  };
  const passages = passagesOf({
    ...parts,
    facts: notes,
    talksOf: (note) => found.ofNote[note] ?? [],
  });
  return {
    model: { ...parts, passages, links: notes.flatMap(writtenLinks) },
    // Computed on demand, since most callers need only some of these.
    get evidence() {
      return { talks: found.evidence, terms: sources };
    },
    get diagnostics() {
      return [...notes.flatMap((note) => note.diagnostics), ...deadLinks(notes)].sort(byPlace);
    },
  };
}

/** The topics that a note names, in its front matter and by hashtags. */
function topicsNamed(note: NoteFacts, topics: Topics): readonly string[] {
  const named = topics.add(note, note.fields.topics);
  if (note.hashtags.length === 0) return named;
  const tags = note.hashtags.filter(({ value }) => isTopicName(value));
  return [...new Set([...named, ...topics.add(note, tags)])];
}

/** The topics of each of several talks: a hashtag within one talk is not a topic of the others. */
function topicsOfTalks(
  note: NoteFacts,
  talks: readonly TalkFact[],
  topics: Topics,
): readonly (readonly string[])[] {
  const ends = talks.map(({ span }) => lineBehind(note, span.end));
  const owners = note.hashtags.map(({ line }) =>
    talks.findIndex(({ title }, at) => line >= title.line && line < (ends[at] ?? 0)),
  );
  return talks.map((_, talk) => {
    const isHere = (tag: number) => owners[tag] === -1 || owners[tag] === talk;
    return topicsNamed(
      { ...note, hashtags: note.hashtags.filter((__, tag) => isHere(tag)) },
      topics,
    );
  });
}

/** The line of the first section at or after an offset. */
function lineBehind(note: NoteFacts, offset: number): number {
  const sections = passageSections(note);
  const before = partitionPoint(sections.length, (at) => (sections[at]?.start ?? 0) < offset);
  return sections[before]?.line ?? Number.POSITIVE_INFINITY;
}

/** The terms that all notes define, each with the talk and the topics that it belongs to. */
function termsOf(
  notes: readonly NoteFacts[],
  kinds: readonly NoteKind[],
  found: FoundTalks,
  topics: Topics,
): ReturnType<Terms['all']> {
  const terms = new Terms();
  for (const [index, note] of notes.entries()) {
    const own = found.ofNote[index] ?? [];
    const titles = titleLines(note, new Set(own.map((at) => found.talks[at]?.place.line)));
    const definitions = firmDefinitions(note, kinds[index] ?? 'note').filter(
      // `Hops: a love story` is the title of a talk.
      ({ line, by }) => !titles.has(line) || SAID_BELOW.has(by),
    );
    terms.add(note.path, definitions, ({ span, topics: about }) => {
      const talk = own.find((at) => found.talks[at] && isWithin(span.start, found.talks[at].span));
      if (talk !== undefined) return { talk, topics: found.talks[talk]?.topics ?? [] };
      const named = note.fields.topics.filter(({ value }) => about.includes(value));
      return { topics: topics.add(note, named) };
    });
  }
  return terms.all();
}

const unknown: JudgedKind = { kind: 'note', reason: 'nothing' };

/** Properties of a note that depend on the other notes. */
interface Understood {
  readonly judged: JudgedKind;
  readonly topics: readonly string[];
  /** The first talk in the note, if there is one. */
  readonly talk: Talk | undefined;
}

function noteOf(facts: NoteFacts, { judged, topics, talk }: Understood): Note {
  const { kind, reason } = judged;
  const date = talk?.date ?? dayOfNote(facts);
  const called = titleOfNote(facts, kind);
  return {
    kind,
    reason,
    title: kind === 'talk' && talk ? talk.title : called.title,
    ...(date !== undefined && { date }),
    tags: [...new Set([...facts.fields.topics, ...facts.hashtags].map(({ value }) => value))],
    aliases: facts.fields.aliases,
    topics,
    people: facts.fields.speakers?.value ?? [],
    place: { file: facts.path, line: called.line },
  };
}

/** The day in a note's front matter, head or name; a month alone does not count. */
function dayOfNote({ fields, clues, path }: NoteFacts): string | undefined {
  const day = (fields.date && dayIn(fields.date.value)) ?? clues.date?.value ?? dayOfName(path);
  return day?.length === 10 ? day : undefined;
}

/** Recognisers that find the meaning of a term on the lines below it. */
const SAID_BELOW: ReadonlySet<string> = new Set([
  'bullet-parent',
  'heading-body',
  'what-is',
  'labelled-term',
  'term-note',
]);

/** The lines that contain the titles of talks. */
const titleLines = ({ whole, parts }: NoteFacts, ofTalks: ReadonlySet<number | undefined>) =>
  new Set(
    [whole, ...parts].flatMap(({ title: { by, line } }) =>
      by !== 'file-name' && ofTalks.has(line) ? [line] : [],
    ),
  );

/**
 * In an index, which names in passing what it lists, only explicit definitions count. A README that lists no notes
 * may also define terms, but a run of names in it may be a list of features.
 */
function firmDefinitions(note: NoteFacts, kind: NoteKind): readonly DefinitionFact[] {
  if (kind !== 'index') return note.definitions;
  const { isPlainNote } = note.clues.traits;
  return note.definitions.filter(
    ({ sure, by }) => sure >= 0.9 || (isPlainNote && definitionFormOf(by) !== 'run'),
  );
}

/** The topics that the notes name, and the phrases that several talks share. */
function withTopics(
  talks: readonly Talk[],
  notes: readonly NoteFacts[],
  topics: Topics,
  named: readonly Topic[],
): { readonly talks: readonly Talk[]; readonly topics: readonly Topic[] } {
  if (talks.length < 2) return { talks, topics: named };
  const phrases = topicPhrases(talks, new Map(notes.map((note) => [note.path, note])));
  const namesTopics = new Set(
    notes.flatMap((note) => (note.fields.topics.length > 0 ? [note.path] : [])),
  );
  const ofTalk = new Map<number, string[]>();
  const isNamed = talks.map((talk) => namesTopics.has(talk.place.file));
  for (const { name, place, talks: all } of phrases) {
    // A note that names its topics gets no phrases.
    const sharing = all.filter((talk) => !isNamed[talk]);
    if (sharing.length === 0) continue;
    const topic = topics.addPhrase(name, place);
    for (const talk of sharing) appendTo(ofTalk, talk, topic);
  }
  const tagged = talks.map((talk, index) => ({
    ...talk,
    topics: [...new Set([...talk.topics, ...(ofTalk.get(index) ?? [])])],
  }));
  return { talks: tagged, topics: topics.list() };
}

/** The title of a note, and its line. */
interface Called {
  readonly title: string;
  readonly line: number;
}

/**
 * A note with several talks is named by its first heading, not by its first talk. A note that is no talk is named
 * by its only top heading, even if a heading below could be a talk's title: `# Links`, `## DNS`.
 */
function titleOfNote(note: NoteFacts, kind: NoteKind): Called {
  const { title } = note.whole;
  const holdsTalks = kind === 'event' && note.parts.length > 0;
  if (holdsTalks) return eventCalled(note);
  // The title of a talk omits place and date; that of any other note is the complete heading.
  const head = note.sections.find(({ depth, line }) => depth > 0 && line === title.line);
  const written = kind === 'talk' || !head ? '' : cleanTitle(headingWords(head.heading));
  const isLine = title.by !== 'file-name' && title.by !== 'drawn-heading';
  const isWhole = written !== '' && isLine && written.includes(title.value);
  const own = { title: isWhole ? written : title.value, line: title.line };
  if (kind === 'talk' || /^(?:front-matter|title-label)/.test(title.by)) return own;
  const tops = note.sections.filter(({ depth, heading }) => depth === 1 && heading.trim() !== '');
  const [top] = tops;
  const first = note.sections.find(({ depth }) => depth > 0);
  if (!top || tops.length > 1 || top !== first || title.value === top.heading) return own;
  const file = { fileTitle: titleFromPath(note.path) };
  const named = cleanTitle(headingWords(top.heading));
  if (echoesFileName(named, file)) return { title: named, line: top.line };
  // `# Notes` says less than the file's name, and the section below it is no title either.
  const isBelow = title.line > top.line && !isGenericName(file.fileTitle);
  return isBelow && isSectionName(named) ? { title: file.fileTitle, line: top.line } : own;
}

function eventCalled({ whole: { title }, sections, parts, path }: NoteFacts): Called {
  if (title.by === 'front-matter-title') return { title: title.value, line: title.line };
  const head = sections.find(({ depth, heading }) => depth > 0 && heading !== '');
  return head && head.line < (parts[0]?.title.line ?? 0)
    ? { title: headingWords(head.heading), line: head.line }
    : { title: nameOfFile(path), line: 1 };
}
