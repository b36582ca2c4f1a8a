import type { Diagnostic } from '../model/diagnostic.ts';
import type { PlainText } from '../model/plain-text.ts';
import { definitionsOf } from './definitions/find-definitions.ts';
import { printableFacts } from './facts/printable-facts.ts';
import type { NoteFile, ReadNote, SectionFact } from './facts/types.ts';
import { checkFields } from './front-matter/check-fields.ts';
import { fieldsOf } from './front-matter/fields.ts';
import { labelledLines, pageProperties } from './front-matter/fields-in-text.ts';
import { readFrontMatter } from './front-matter/front-matter.ts';
import { hashtagsIn } from './markdown/hashtags.ts';
import { linksOf } from './markdown/links.ts';
import { parseMarkdown } from './markdown/markdown.ts';
import { type Outline, outlineOf } from './markdown/outline.ts';
import { type Base, lineEndsIn, roughSectionsOf, sectionsOf } from './markdown/sections.ts';
import { withoutComments } from './markdown/source/comments.ts';
import { hideFormulas } from './markdown/source/formulas.ts';
import { collectClues } from './note/clues.ts';
import { scoreClues } from './note/kind-clues.ts';
import { contextOf } from './note/note-context.ts';
import { plainTextOf, sourceAsText } from './plain-text/plain-text.ts';
import { partsOf } from './talks/parts/find-parts.ts';
import { asSingleTalk } from './talks/talk-facts.ts';
import { talkSections } from './talks/talk-sections.ts';
import { withTopics } from './topics/definition-topics.ts';

/**
 * Reads the facts of one file, without looking at other files. Never throws, whatever the text, and takes bounded
 * time: a note that is too complex for the parser is read by its headings alone and gets a diagnostic.
 */
export function readNote(file: NoteFile): ReadNote {
  const { path } = file;
  const text = withoutComments(file.text);
  const matter = readFrontMatter(path, text);
  const base = {
    offset: behindByteOrderMarks(text, matter.bodyStart),
    line: 1 + lineEndsIn(text, 0, matter.bodyStart),
  };
  const body = bodyOf({ path, text }, base);
  const fields = fieldsOf(
    [...matter.fields, ...pageProperties(body.outline)],
    labelledLines(body.outline),
  );
  const note = contextOf({ path, text, bodyStart: matter.bodyStart, fields, ...body });
  const links = linksOf(body.outline, text);
  const whole = asSingleTalk(note, matter.bodyStart);
  const parts = partsOf(note);
  const shown = printableFacts(text, {
    fields,
    whole,
    parts,
    clues: collectClues(note, links),
    sections: body.sections,
    talkSections: talkSections(body.sections, parts, text, body.plain),
    definitions: withTopics(definitionsOf(note), {
      topics: fields.topics.map(({ value }) => value),
      title: whole.title.value,
      sections: body.sections,
      text,
    }),
    links,
    hashtags: hashtagsIn(body.outline),
    languages: note.languages.main,
  });
  const facts = {
    path,
    length: text.length,
    bodyStart: matter.bodyStart,
    text: body.plain,
    ...shown,
    diagnostics: [
      ...matter.diagnostics,
      ...checkFields(path, matter, fields),
      ...body.diagnostics,
      ...emptyNote(file),
    ],
  };
  return { ...facts, clues: scoreClues(facts) };
}

/** The parser drops a byte-order mark at the start of its input without counting it. */
function behindByteOrderMarks(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === '\ufeff') at++;
  return at;
}

interface Body {
  readonly plain: PlainText;
  readonly sections: readonly SectionFact[];
  readonly outline: Outline;
  readonly diagnostics: readonly Diagnostic[];
}

function bodyOf({ path, text }: NoteFile, base: Base): Body {
  const source = base.offset === 0 ? text : text.slice(base.offset);
  const hidden = hideFormulas(source);
  const parsed = parseMarkdown(hidden.text);
  if (parsed.tree) {
    const plain = plainTextOf(parsed.tree, hidden, base.offset);
    return {
      plain,
      sections: sectionsOf(parsed.tree, text, plain, base),
      outline: outlineOf(parsed.tree, text, hidden, base),
      diagnostics: [],
    };
  }
  return {
    plain: sourceAsText(source, base.offset),
    sections: roughSectionsOf(text, base),
    outline: { lines: [], references: new Map(), html: [] },
    diagnostics: [
      {
        severity: 'warning',
        file: path,
        message: `Only headings and text were read: ${parsed.refused}`,
        hint: 'Split the note, or simplify the part that is nested',
        rule: 'note-too-complex',
      },
    ],
  };
}

function emptyNote({ path, text }: NoteFile): readonly Diagnostic[] {
  if (text.trim() !== '') return [];
  const message = 'The note is empty';
  return [
    {
      severity: 'warning',
      file: path,
      message,
      hint: 'Write something, or remove it',
      rule: 'note-empty',
    },
  ];
}
