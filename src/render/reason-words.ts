/** What recognisers go by, in words; one without words of its own is told by its name. */
const WORDS: Readonly<Record<string, string>> = {
  // Titles and the parts of a note that are talks.
  'first-heading': 'first heading',
  'first-line': 'first line',
  'file-name': 'name of the file',
  'folder-name': 'name of the folder',
  'folder-or-index': 'folder, or the index above it',
  'front-matter-title': 'title in the front matter',
  'heading-in-file': 'heading like its siblings',
  'heading-under-title': 'heading below the title',
  'heading-above': 'heading above it',
  'heading-above-title': 'heading above the title',
  'heading-body': 'text below a heading',
  'bold-line-in-file': 'bold line like its siblings',
  'line-under-title': 'line below the title',
  'marked-line-under-title': 'bold or slanted line below the title',
  'title-alone': 'title without a speaker',
  'index-row': 'row of an index',
  'index-link': 'link of an index',
  'index-heading': 'heading of an index',
  // Speakers.
  'front-matter-speakers': 'speaker in the front matter',
  'by-line': 'line "by ..."',
  'speaker-label': 'line "Speaker: ..."',
  'author-label': 'line "Author: ..."',
  'speaker-list': 'list of speakers',
  'speaker-heading': 'heading "Speakers"',
  'speaker-section': 'section about the speaker',
  'speaker-cell': 'speaker column of a table',
  'person-bullet': 'bullet with a name',
  'person-heading': 'heading with a name',
  'names-under-abstract': 'names below the abstract',
  'title-dash-speaker': '"title - speaker"',
  'title-double-dash-speaker': '"title -- speaker"',
  'speaker-dash-title': '"speaker - title"',
  'title-by-speaker': '"title by speaker"',
  'quoted-title-speaker': '"title" in quotes, then the speaker',
  'title-speaker-in-brackets': '"title (speaker)"',
  'title-linked-speaker': 'title, then a linked speaker',
  'keynote-of-speaker': '"Keynote: speaker"',
  // Events and days.
  'front-matter-event': 'event in the front matter',
  'event-heading': 'heading that names an event',
  'event-label': 'line "Event: ..."',
  'event-line': 'line that names an event',
  'event-sentence': 'sentence that names an event',
  'front-matter-date': 'date in the front matter',
  'date-label': 'line "Date: ..."',
  'date-line': 'line with a date',
  'day-heading': 'heading of a day',
  // Definitions.
  'glossary-heading': 'heading of a glossary',
  'bold-term': 'bold term',
  'term-colon': '"term: meaning"',
  'labelled-term': '"Term: ..."',
  'term-note': 'note about a term',
  'definition-list': 'definition list',
  'glossary-entry': 'line of a glossary',
  'run-of-terms': 'list of terms with meanings',
  'table-row': 'row of a table of terms',
  'is-sentence': 'sentence "... is ..."',
  'means-sentence': 'sentence "... means ..."',
  'called-sentence': 'sentence "... is called ..."',
  'acting-sentence': 'sentence that says what it does',
  'acting-subject': 'sentence that says what it does',
  'what-is': 'answer to "what is ..."',
  'gloss-in-brackets': '"term (meaning)"',
  'run-of-glosses': 'list of terms with meanings',
  'code-led-run': 'list of code with meanings',
  'bullet-parent': 'bullet with its meaning below',
  'short-form-first': 'short form, then the long one',
  'long-form-first': 'long form, then the short one',
  abbreviation: 'abbreviation',
  formula: 'formula',
  hashtag: 'hashtag',
  'front-matter-topics': 'topics in the front matter',
};

/**
 * What told a fact, in words.
 * @param by names of recognisers, `, ` between them
 */
export const reasonWords = (by: string): string =>
  by
    .split(', ')
    .map((name) => WORDS[name] ?? name.replaceAll('-', ' '))
    .join(', ');
