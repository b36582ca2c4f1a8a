import type { NoteKind } from '../../model/notes.ts';

/** What people write behind `type:` for each kind of note, lower-case; words are joined by one space. */
const WORDS: Readonly<Record<NoteKind, string>> = {
  talk: 'talk,session,presentation,keynote,lecture,workshop,talk notes,vortrag,exposé,charla,ponencia,palestra,intervento,lezing,доклад,講演,発表,演讲,演講,발표',
  event:
    'event,conference,meetup,conf,summit,veranstaltung,konferenz,événement,conférence,evento,congreso,evenement,мероприятие,イベント,活动,活動,행사',
  index: 'index,moc,map of content,toc,hub,dashboard',
  glossary:
    'glossary,terms,glossar,glossaire,glosario,glossário,glossario,woordenlijst,глоссарий,用語集,术语表,용어집',
  meeting:
    'meeting,meetings,minutes,meeting notes,1:1,1on1,one on one,standup,retro,retrospective,besprechung,sitzung,protokoll,réunion,reunión,reunião,riunione,vergadering,встреча,会議,会议,회의',
  person: 'person,people,contact,profile,kontakt,personne,persona,pessoa,persoon,человек,人物,사람',
  daily:
    'daily,daily note,journal,diary,log,day,tagebuch,tagesnotiz,diario,diário,dagboek,дневник,日記,日记,일기',
  book: 'book,books,reading,book notes,literature,article,paper,buch,livre,libro,livro,boek,книга,本,读书,読書,책',
  recipe: 'recipe,recipes,rezept,recette,receta,receita,ricetta,recept,рецепт,レシピ,食谱,레시피',
  note: 'note,notes,evergreen,permanent,fleeting,project,runbook,howto,how to,reference,notiz,nota,notitie,заметка,ノート,笔记,筆記,노트',
};

const kinds: ReadonlyMap<string, NoteKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(',').map((word) => [word, kind as NoteKind] as const),
  ),
);

/**
 * The kind that a word of the front matter names: by itself, as a part of another (`conference-talk`,
 * `note/talk`), or with `note` behind it; undefined for one that names none.
 */
export function kindNamed(type: string): NoteKind | undefined {
  const words = type
    .toLowerCase()
    .replace(/^#/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return (
    kinds.get(words) ??
    kinds.get(words.slice(words.lastIndexOf('/') + 1)) ??
    (ofTalk.test(words) ? 'talk' : kinds.get(ofNotes.exec(words)?.[1] ?? ''))
  );
}

/** What kind of talk it is stands before the word. */
const ofTalk =
  /(?:^|[\s/])(?:talks?|keynotes?|conference (?:session|presentation|notes?)|breakout session|konferenzvortrag)(?: notes?)?$/;
const ofNotes =
  /^(talk|session|presentation|keynote|lecture|vortrag|book|meeting|person|recipe)s? notes?$/;

/** Whether a tag says that its note is a talk: `talk`, `talks`, `conference-talk`, `type/talk`, `talk/2023`. */
export function isTalkTag(tag: string): boolean {
  const parts = tag.toLowerCase().replace(/^#/, '').split('/');
  return [parts[0], parts.at(-1)].some(
    (part) => part !== undefined && kindNamed(part) === 'talk' && !mayBeSubject.test(part),
  );
}

/** Tags that say what a note is about as often as what it is. */
const mayBeSubject = /^(?:presentations?|lectures?|workshops?|sessions?|keynotes?)$/;
