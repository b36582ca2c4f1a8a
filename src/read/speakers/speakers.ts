import type { Seen } from '../facts/types.ts';
import { choiceOf, labelsOf } from '../lexicon/languages/all.ts';
import { firstWord } from '../lexicon/letters.ts';
import { isBreak, isContainer, isSectionName } from '../lexicon/line-kinds.ts';
import {
  beginsLikeName,
  jobWords,
  mayNamePerson,
  nameLikelihood,
  namesInOtherScript,
  type Person,
  peopleIn,
} from '../lexicon/people.ts';
import { inlineFieldsIn } from '../markdown/inline-fields.ts';
import type { Line } from '../markdown/line.ts';
import { shownLine } from '../markdown/wikilinks.ts';
import { isPersonLine } from '../titles/titles.ts';

/** The lines of a talk, its title line first. */
export type TalkLines = readonly Line[];

export type SpeakerSight = Seen<readonly string[]>;

type SpeakerRecogniser = (lines: TalkLines) => readonly SpeakerSight[];

/** One recogniser per way of naming speakers around a title. To know a new one, add a row. */
const recognisers: readonly SpeakerRecogniser[] = [
  speakerLabel,
  speakerSection,
  headingUnderTitle,
  personHeadings,
  lineUnderTitle,
  personBullets,
  namesUnderAbstract,
];

/** People named around a talk's title, surest first. */
export function speakersIn(written: TalkLines): readonly SpeakerSight[] {
  const lines = written.map(shownLine);
  return recognisers.flatMap((see) => see(lines)).sort((a, b) => b.sure - a.sure);
}

/** What labels the names of speakers, lower-case; `(s)` or the like may stand behind it. */
const labels: ReadonlySet<string> = new Set([
  ...`speaker speakers speaking presenter presenters presentor presentors author authors panelist panelists
    panellist panellists by who people host hosts instructor instructors trainer trainers lecturer lecturers
    facilitator facilitators whoami`.split(/\s+/),
  ...labelsOf('speakers'),
  ...['speaker name', 'speaker names', 'speakers name', 'speakers names', "speaker' name"],
  ...["speaker' names", "speakers' name", "speakers' names", 'presenter name', 'presenter names'],
  ...['presenters name', 'presenters names', 'presented by', 'talk by', 'given by', 'delivered by'],
  ...['hosted by', 'led by', 'about me', 'who am i'],
]);
const labelQualifier = /^(?:the|guest|main|key ?note|invited) /;

function isLabel(text: string): boolean {
  const name = text.toLowerCase();
  const bare = name.endsWith(')') ? name.replace(/\s*\([^)]*\)$/, '') : name;
  return labels.has(bare) || labels.has(bare.replace(labelQualifier, ''));
}

/** The first words of all that {@link labelled} knows: few lines begin with one. */
const labelBeginnings: ReadonlySet<string> = new Set([
  ...[...labels].map(firstWord),
  ...['the', 'guest', 'main', 'key', 'keynote', 'invited', 'a', 'presentation'],
]);

interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** `Vortrag von Ann Lee`, `Charla de Ann Lee`, `présenté par Ann Lee`, `Von Ann Lee`. */
const [articles, talkWords, givenWords, byWords, aloneWords] = (
  ['a', 'talk', 'given', 'by', 'alone'] as const
).map((kind) => choiceOf(({ byline }) => byline[kind]));
const givenBy = new RegExp(
  `^\\s*[(_*]?((?:(?:(?:${articles})\\s)?(?:keynote|lightning talk|talk|${talkWords}|${givenWords})\\s(?:${byWords})|${aloneWords}))\\s*:?\\s+(\\S.*?)[)_*]?$`,
  'iu',
);

/** The first words of all that it knows. */
const givenBeginnings = new RegExp(
  `^\\s*[(_*]?(?:keynote|lightning|talk|${articles}|${talkWords}|${givenWords}|${aloneWords})`,
  'iu',
);

/** `Speaker: Ann Lee`, the colon inside or outside of bold type. */
function labelled(line: Line): Labelled | null {
  if (
    !labelBeginnings.has(firstWord(line.text.replace(/^\s*[(_*]?/, ''))) &&
    !givenBeginnings.test(line.text)
  )
    return null;
  const parts = /^\s*([\p{L}() '-]{2,30}?)\s*(?:::?|：)\s*(.*)$/u.exec(line.text);
  if (parts?.[1] && isLabel(parts[1].trim())) return { label: parts[1], value: parts[2] ?? '' };
  const dash = /^\s*(speakers?|presenters?|authors?)\s+[-–—]\s+(.*)$/i.exec(line.text);
  if (dash?.[1]) return { label: dash[1], value: dash[2] ?? '' };
  const by =
    /^\s*(?:\(|_|\*)?((?:talk |presented |given |presentation |a talk )?by)\s+(\S.*?)\)?$/i.exec(
      line.text,
    );
  const given = by ?? givenBy.exec(line.text);
  if (given?.[1] && given[2] && (peopleIn(given[2])[0]?.likely ?? 0) >= 0.5)
    return { label: given[1], value: given[2] };
  const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.start === 0);
  const bold = strong ? line.text.slice(0, strong.end).replace(/:\s*$/, '').trim() : '';
  if (strong && isLabel(bold))
    return { label: bold, value: line.text.slice(strong.end).replace(/^\s*:/, '') };
  const bare = line.text.trim();
  return isLabel(bare) && !/^by$/i.test(bare) ? { label: bare, value: '' } : null;
}

/** How many lines below the title a label still speaks of the whole talk. */
const labelReach = 40;

/** Labels that name others as often as who spoke. */
const weakLabel = new RegExp(
  `^(?:by|${aloneWords}|who|people|about me|who am i|whoami|hosts?.*|who:)$`,
  'i',
);

function speakerLabel(lines: TalkLines): readonly SpeakerSight[] {
  const sights: SpeakerSight[] = [];
  for (const [index, line] of lines.slice(0, labelReach).entries()) {
    if (line.kind === 'heading') continue;
    if (line.kind === 'cell') {
      const value = lines[index + 1];
      if (line.depth === 0 && isLabel(line.text.trim()) && value?.line === line.line) {
        add(sights, 'speaker-cell', 0.9, value, peopleIn(value.text));
      }
      continue;
    }
    for (const { key, value } of inlineFieldsIn(line.text))
      if (isLabel(key))
        add(
          sights,
          'speaker-label',
          0.95,
          line,
          peopleLabelled(value, key, linksIn(line) > 1),
          0.2,
        );
    const found = labelled(line);
    if (!found) continue;
    const weak = weakLabel.test(found.label.trim());
    if (found.value.trim() !== '') {
      const people = peopleLabelled(withMarks(found.value), found.label, linksIn(line) > 1);
      const by = labelKind(found.label.trim());
      add(sights, by, weak ? 0.65 : 0.95, line, people, weak ? 0.5 : 0.2);
    } else {
      const below = listBelow(lines, index);
      if (/^people$/i.test(found.label) && below.length < 2) continue;
      add(sights, 'speaker-list', weak ? 0.7 : 0.9, line, below, weak ? 0.5 : 0.25);
    }
  }
  return sights;
}

const byAlone = new RegExp(`^(?:by|${aloneWords})$`, 'i');

/** A book has an author as well, and anything may be by somebody. */
const labelKind = (label: string): string =>
  /^authors?$/i.test(label) ? 'author-label' : byAlone.test(label) ? 'by-line' : 'speaker-label';

/** People who are linked each are people. */
const linksIn = ({ marks }: Line): number => marks.filter(({ kind }) => kind === 'link').length;

/** Who is named behind a label, in whatever script. */
function peopleLabelled(text: string, label = '', areSeveral = false): readonly Person[] {
  const people = peopleIn(text, areSeveral || /(?:s|\(s\)|en|inn?en)$/i.test(label.trim()));
  if (people.some(({ likely }) => likely >= 0.2)) return people;
  const others = namesInOtherScript(text);
  return others.length === 0
    ? people
    : others.map((name) => ({ name, likely: 0.8, described: false }));
}

function withMarks(text: string): string {
  return text.replace(/^\s*[:*_]+\s*/, '');
}

/** The bullets under a label, or the line right below it. */
function listBelow(lines: TalkLines, index: number): readonly Person[] {
  const label = lines[index];
  if (!label) return [];
  const people: Person[] = [];
  const depth = label.kind === 'item' ? label.depth + 1 : 1;
  for (const [distance, line] of lines.slice(index + 1, index + 16).entries()) {
    if (line.kind === 'heading' || (line.kind === 'item' && line.depth < depth)) break;
    if (line.kind === 'item' && line.depth > depth) continue;
    if (line.kind !== 'item' && distance > 0) break;
    const named = peopleIn(withoutTeam(line.text));
    if ((named[0]?.likely ?? 0) >= 0.25) for (const person of named) people.push(person);
    else if (line.kind !== 'item') break;
  }
  return people;
}

/** `Search: Ann Lee`: a panel's team or company before the name. */
function withoutTeam(text: string): string {
  const parts = /^([^:]{2,40}):\s+(.*)$/.exec(text);
  const likely = (part = '') => peopleIn(part)[0]?.likely ?? 0;
  return parts && likely(parts[2]) > likely(parts[1]) ? (parts[2] ?? text) : text;
}

function add(
  sights: SpeakerSight[],
  by: string,
  trust: number,
  line: Line,
  people: readonly Person[],
  atLeast = 0.25,
): void {
  const accepted = people.filter((person) => person.likely >= atLeast);
  const [first] = accepted;
  if (!first) return;
  const sure = Math.min(1, trust * (0.7 + 0.35 * likeliest(accepted)));
  sights.push({
    value: accepted.map(({ name }) => name),
    line: line.line,
    column: line.column,
    sure,
    by,
  });
}

const likeliest = (people: readonly Person[]): number =>
  people.reduce((most, { likely }) => Math.max(most, likely), 0);

/** `## Speaker` and under it the names; `## About the speaker`. */
function speakerSection(lines: TalkLines): readonly SpeakerSight[] {
  const sights: SpeakerSight[] = [];
  for (const [index, line] of lines.slice(0, labelReach).entries()) {
    if (line.kind !== 'heading' || index === 0) continue;
    // Deep down, a section's heading speaks of the section.
    if (index > 1 && line.depth > (lines[0]?.depth ?? 1) + 1) continue;
    const found = labelled(line);
    if (!found && !/^about the (?:speakers?|presenters?|authors?)\W*$/i.test(line.text)) continue;
    if (found && found.value.trim() !== '') {
      add(sights, 'speaker-heading', 0.95, line, peopleLabelled(found.value, found.label), 0.2);
      continue;
    }
    const people: Person[] = [];
    for (const below of lines.slice(index + 1, index + 8)) {
      if (below.kind === 'heading') break;
      if (below.depth > 1) continue;
      const named = peopleLabelled(below.text);
      if ((named[0]?.likely ?? 0) < 0.5) break;
      for (const person of named) people.push(person);
    }
    add(sights, 'speaker-section', 0.9, line, people, 0.5);
  }
  return sights;
}

/** A heading of its own right under the title: `## Ann Lee, Acme`, `## @ann`. */
function headingUnderTitle(lines: TalkLines): readonly SpeakerSight[] {
  const [title, line, after] = lines;
  if (title?.kind !== 'heading' || line?.kind !== 'heading' || line.depth < title.depth) return [];
  if (
    isSectionName(line.text) ||
    isContainer(line.text) ||
    /\?|.:\s/.test(line.text.replace(/^by:/i, ''))
  )
    return [];
  const people = peopleIn(line.text.replace(/^by:?\s+/i, '')).filter(({ likely }) => likely >= 0.3);
  // Nothing but handles right under the title can only be who spoke.
  const handles = /^(?:@\w+[\s,&]*)+$/.test(line.text.trim());
  const look = handles ? 0.9 : likeliest(people);
  if (look < 0.4) return [];
  // A section has text; a name has none of its own.
  const empty = after === undefined || after.kind === 'heading';
  const sure = Math.min(
    1,
    0.15 + look * 0.75 + (empty ? 0.12 : -0.12) + (people[0]?.described ? 0.05 : 0),
  );
  return [
    {
      value: people.map(({ name }) => name),
      line: line.line,
      column: line.column,
      sure,
      by: 'heading-under-title',
    },
  ];
}

/** A keynote's headings that are each a person: `# Ann Lee - CEO - Acme`. */
function personHeadings(lines: TalkLines): readonly SpeakerSight[] {
  const heads = lines.filter(
    (line) => line.kind === 'heading' && jobWords.test(line.text) && isPersonLine(line.text),
  );
  const [first] = heads;
  if (!first) return [];
  const sights: SpeakerSight[] = [];
  const people = heads.flatMap((line) => peopleIn(line.text).slice(0, 1));
  const unique = [...new Map(people.map((person) => [person.name, person])).values()];
  add(sights, 'person-heading', heads.length > 1 ? 0.9 : 0.75, first, unique, 0.5);
  return sights;
}

/** How many lines below the title may name the speaker without a label. */
const lineReach = 5;

/** A dash or "by" in front of a name. */
const signBefore = new RegExp(`^(?:[-–—]|(?:by|${aloneWords})\\b:?)\\s*`, 'i');

/** A line under the title that is just a name: in italics, in bold, linked, or with a company behind it. */
function lineUnderTitle(lines: TalkLines): readonly SpeakerSight[] {
  const sights: SpeakerSight[] = [];
  for (const [index, line] of lines.slice(1, 1 + lineReach).entries()) {
    if (line.kind === 'heading' || line.kind === 'item') break;
    if (line.kind === 'cell' || line.text.length > 140) continue;
    if (isQuotation(lines[index])) continue;
    const text = beforeLinks(line).trim().replace(signBefore, '');
    if (!mayNamePerson(text) || /[!?]$/.test(text)) continue;
    const people = peopleIn(text);
    const [first] = people;
    if (!first || first.likely < 0.5 || isBreak(text)) continue;
    if (!isMostlyNames(text, people)) continue;
    const [mark] = line.marks.filter(({ kind }) => kind !== 'image' && kind !== 'code');
    const whole = mark !== undefined && mark.start <= 1;
    const alone = index === 0 && text === first.name && line.block !== lines[index + 2]?.block;
    const base =
      first.likely * 0.75 +
      (alone && !whole ? 0.2 : 0) +
      (whole ? 0.15 : 0) +
      (first.described ? 0.06 : 0);
    sights.push({
      value: people.filter(({ likely }) => likely >= 0.45).map(({ name }) => name),
      line: line.line,
      column: line.column,
      sure: Math.min(
        1,
        base -
          index * 0.04 +
          (/^by\b/i.test(line.text.trim()) ? 0.2 : 0) +
          (index === 0 && namedWithHandle.test(text) ? 0.25 : 0),
      ),
      by: whole ? 'marked-line-under-title' : 'line-under-title',
    });
  }
  return sights;
}

/** `*by Ann Lee* [slides](url) [video](url)`: links behind a marked name are no part of it. */
function beforeLinks({ text, marks }: Line): string {
  const name = marks.find(({ kind, start }) => start <= 1 && /^(?:strong|emphasis)$/.test(kind));
  const links = marks.filter(({ kind, start }) => kind === 'link' && start >= (name?.end ?? 0));
  if (!name || links.length === 0) return text;
  let rest = text.slice(name.end);
  for (const link of links) rest = rest.replace(text.slice(link.start, link.end), '');
  return /\p{L}/u.test(rest) ? text : text.slice(0, name.end);
}

/** In quotes from end to end: whoever is named behind it said it, elsewhere. */
const isQuotation = (line: Line | undefined): boolean =>
  line?.kind === 'text' && /^["“„«].{12,}["”“»]\s*$/u.test(line.text.trim());

/** `Takumi Ito - @takito`: nobody but who spoke is given with a handle right under a title. */
const namedWithHandle =
  /^\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,2}\s*[-–—,|(]?\s*@\w{2,}\)?$/u;

/** The line says little but names, companies and jobs: no sentence. */
function isMostlyNames(text: string, people: readonly Person[]): boolean {
  const names = people.reduce((sum, { name }) => sum + name.length, 0);
  const rest = text.length - names;
  return (
    rest <= 12 ||
    jobWords.test(text) ||
    (/[,(@|–—-]/.test(text.slice(people[0]?.name.length ?? 0)) && rest < 70 && !/[.;]\s/.test(text))
  );
}

/** A bullet near the top, or anywhere at the top level, that is a person with a job or a company. */
function personBullets(lines: TalkLines): readonly SpeakerSight[] {
  const found: { person: Person; line: Line; near: boolean }[] = [];
  const depth = lines[0]?.kind === 'item' ? lines[0].depth + 1 : 1;
  let sections = 0;
  for (const [index, line] of lines.entries()) {
    if (
      line.kind === 'heading' &&
      index > 0 &&
      !/^(?:details?|info|about|speakers?)/i.test(line.text)
    )
      sections++;
    if (line.kind !== 'item' || line.depth > depth || line.role === 'task' || line.quoted) continue;
    const near = index <= 8 && sections === 0;
    if (!near && found.length === 0 && index > 14) continue;
    const text = line.text.trim();
    if (isQuotation(lines[index - 1])) continue;
    if (text.length > 110 || !mayBePerson(text, index) || /^["“]|[?]$/.test(text)) continue;
    const people = peopleIn(text);
    const [first] = people;
    if (!first || !text.startsWith(first.name)) continue;
    // A single name needs its job beside it, and the first place.
    const single = index <= 2 && first.likely >= 0.3 && jobWords.test(text) && first.described;
    if (nameLikelihood(first.name) < 0.5 && first.likely < 0.8 && !single) continue;
    const rest = text.slice(first.name.length);
    if (!isDescription(rest, people)) continue;
    const alone = rest.trim() === '';
    if (alone && !(near && first.likely >= 0.7)) continue;
    for (const person of people)
      if (person.likely >= (single ? 0.3 : 0.5)) found.push({ person, line, near });
  }
  const [first] = found;
  if (!first) return [];
  const value = [
    ...new Set(
      found
        .filter(({ near, person }) => near || person.likely >= 0.7)
        .map(({ person }) => person.name),
    ),
  ];
  const sure = Math.min(
    0.9,
    Math.max(0.6, first.person.likely) * 0.7 +
      (first.person.described ? 0.15 : 0) +
      (first.near ? 0.05 : -0.1),
  );
  return value.length === 0
    ? []
    : [{ value, line: first.line.line, column: first.line.column, sure, by: 'person-bullet' }];
}

/** `## Abstract` right under the title, and below it bullets that are nothing but names. */
function namesUnderAbstract(lines: TalkLines): readonly SpeakerSight[] {
  const at = lines
    .slice(0, lineReach)
    .findIndex(
      ({ kind, text }, index) =>
        index > 0 &&
        kind === 'heading' &&
        /^(?:abstract|summary|description|résumé|speakers?)\W*$/i.test(text),
    );
  const head = at < 0 ? undefined : lines[at];
  if (!head) return [];
  const people: Person[] = [];
  for (const line of lines.slice(at + 1, at + 1 + lineReach)) {
    if (line.kind !== 'item' || line.depth > 1) break;
    const [person] = peopleIn(line.text);
    if (person?.name !== line.text.trim() || person.likely < 0.4) break;
    people.push(person);
  }
  const sights: SpeakerSight[] = [];
  add(sights, 'names-under-abstract', 0.85, lines[at + 1] ?? head, people, 0.4);
  return sights;
}

/** What a bullet that names a person has: most have not, and need no closer look. */
function mayBePerson(text: string, index: number): boolean {
  return beginsLikeName(text) || text.includes('@') || (index <= 2 && jobWords.test(text));
}

/** What stands behind the name: a company in brackets, a job, a handle, further names. */
function isDescription(rest: string, people: readonly Person[]): boolean {
  const tail = rest.trim();
  if (tail === '') return true;
  if (/^\([^)]{2,60}\)/.test(tail)) return tail.replace(/^\([^)]*\)/, '').trim().length < 40;
  if (people.length > 1 && /^(?:,|&|and\b|@)/.test(tail)) return true;
  if (/^@/.test(tail)) return true;
  if (/^(?:[-–—,|]|\s)/.test(tail) && jobWords.test(tail)) return tail.split(/\s+/).length <= 12;
  return /^(?:[-–—|]|,)\s*\p{Lu}[\p{L}\p{N}.&]*(?:\s\p{Lu}[\p{L}\p{N}.&]*){0,2}$/u.test(tail);
}
