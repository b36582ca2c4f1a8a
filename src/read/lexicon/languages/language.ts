import type { NoteKind } from '../../../model/notes.ts';

/**
 * Alternatives of a regular expression, in lower case: `vortrag|sitzung`. Absent where a language has none, or none is
 * known.
 */
export type Choice = string;

/** Words in lower case, with commas between them: `kafka,nats`. Absent where none is known. */
export type List = string;

/**
 * A table of a language of notes: its stop words, and all other parts that are known. To support another language,
 * add such a table to `all.ts`. An absent part means that the language has no such words, or that nobody has added
 * them; an empty string would match everywhere, in English notes as well.
 */
export type LanguageTable = Pick<Language, 'code' | 'stopWords'> & Partial<Language>;

/** The words and patterns of a language of notes. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Words of nearly every sentence, in lower case, which identify the language. */
  readonly stopWords: string;
  /**
   * Patterns of sentences that define a term, with the groups `term` and `meaning`. Each has bounded parts, so that it
   * stops after a limited number of characters.
   */
  readonly defines: readonly RegExp[];
  /** Patterns for the beginning of a meaning that stands below its term. */
  readonly glosses?: {
    /** Certain beginnings: `Es un grupo de ...`, `Un grupo de ...`, `Significa ...`. */
    readonly said: RegExp;
    /** Possible beginnings, also of other sentences: `Grupo de ...`, `El grupo de ...`. */
    readonly bare: RegExp;
  };
  /**
   * Words between spaces, one of which is in every defining sentence that has only letters from A to Z. A quick test:
   * most notes are in English and have none of them.
   */
  readonly signs?: Choice;
  /** Parts that mark a sentence, where a language has no spaces between words. */
  readonly endsSentence?: Choice;
  /** Beginnings of a meaning that only gives advice: `不要`. */
  readonly advises?: Choice;
  /** Indefinite articles, with which a meaning may begin. */
  readonly aThing?: List;
  /** Nouns that label a remark and are not terms: `problem`. */
  readonly vague?: List;
  readonly glossary: GlossaryOfLanguage;
  /** The months in order, each by the first letters of all its forms, with `|` between several names. */
  readonly months?: List;
  /** The days of the week, Monday first, with `|` between several names. */
  readonly weekdays?: List;
  readonly dates: DateWords;
  /** Labels of lines, and names of front matter fields. */
  readonly labels: Labels;
  readonly byline: BylineWords;
  readonly programme: ProgrammeWords;
  /** Headings of a note's own parts, which are neither talks nor terms. */
  readonly sections?: List;
  readonly reports?: ReportWords;
  readonly heads: SessionHeads;
  /** Values of the field `type` for each kind of note. */
  readonly kinds: Readonly<Partial<Record<NoteKind, Choice>>>;
  readonly people: PeopleWords;
  readonly files: FileWords;
  /** "Where", which labels a place. */
  readonly where?: Choice;
  /** "See", which points at another text. */
  readonly see?: Choice;
}

export interface GlossaryWords {
  /** Names of a glossary, as a file or a heading. */
  readonly names?: List;
  /** Headers of a table's column of terms. */
  readonly terms?: List;
  /** Headers of a table's column of meanings. */
  readonly meanings?: List;
}

/** Words in a glossary, and around its terms. */
export interface GlossaryOfLanguage extends GlossaryWords {
  /** Names that only mean a glossary, so that a subject may follow: `Glossar Funk`. */
  readonly only?: Choice;
  /** Headings of parts of a glossary without terms. */
  readonly beside?: Choice;
  /** Headings of lists of people, duties, amounts or tasks, whose lines define nothing. */
  readonly lists?: Choice;
  /** "See" before another entry; outside of a glossary, some of these words mean something else. */
  readonly see?: Choice;
  /** Labels of further lines about a term: an example, a source. */
  readonly labels?: Choice;
  /** Headers of columns without a meaning: a remark, a translation. */
  readonly remarks?: Choice;
}

/** Words around a date. */
interface DateWords {
  /** Before a day: `le jeudi 15 mai`. */
  readonly on?: Choice;
  /** Between a weekday and its number: `Montag, den 15. Mai`. */
  readonly the?: Choice;
  /** Between two days of one month. */
  readonly toDay?: Choice;
  /** Between a day with its month and another with its own. */
  readonly toMonth?: Choice;
  /** Small words next to a date that do not describe it. */
  readonly beside?: Choice;
}

/** Words that name the speaker of a talk: `ein Vortrag von Ann Lee`, `präsentiert von Ann Lee`. */
interface BylineWords {
  /** Articles before a talk. */
  readonly a?: Choice;
  /** Nouns for a talk. */
  readonly talk?: Choice;
  /** Participles for "given" and "presented". */
  readonly given?: Choice;
  /** "By", behind the noun or the participle. */
  readonly by?: Choice;
  /** "By" at the start of a line, where it seldom means something else. */
  readonly alone?: Choice;
  /** "By" or "with" between a title and its speaker. */
  readonly inTitle?: Choice;
  /** "At", before the event: `auf der`. */
  readonly at?: Choice;
}

/** Words of a programme. */
interface ProgrammeWords {
  /** "Day" with its number behind it: `Tag 1`. */
  readonly day?: Choice;
  /** "Day" with its number before it: `2. Tag`. */
  readonly dayBehind?: Choice;
  /** Other headings above talks: parts of a day, "talks". */
  readonly holds?: Choice;
  /** The beginnings of a programme's own heading. */
  readonly agenda?: Choice;
  /** Lines that are no talks: breaks, meals, greetings, the journey. */
  readonly breaks?: Choice;
  /** Labels before the title of a talk, with or without a number: `Vortrag 2: ...`. */
  readonly talk?: Choice;
  readonly room?: Choice;
  /** "O'clock", behind a time of day. */
  readonly oClock?: Choice;
}

/** Words next to an event's name in the title of notes: `Reisebericht von der X 2023`, `X 2023 共筆`. */
interface ReportWords {
  readonly names?: Choice;
  /** "Of", "from", perhaps with an article, between `names` and the event. */
  readonly of?: Choice;
  /** Words for such notes behind the event's name. */
  readonly behind?: Choice;
}

/** Headers of columns in a table of talks, in the singular or without the `s` of the plural. */
interface SessionHeads {
  readonly talk?: Choice;
  /** Headers that tables of other things have, too. */
  readonly title?: Choice;
  /** "Who" and "by". */
  readonly who?: Choice;
}

/** Words next to people's names. */
interface PeopleWords {
  readonly and?: Choice;
  /** "Of" and "at" before a company. */
  readonly of?: Choice;
  /** Words for jobs, in letters from A to Z. */
  readonly job?: Choice;
  /** Parts of the names of companies and jobs, where a language has no spaces between words. */
  readonly company?: Choice;
  /** Honorifics, directly behind a name. */
  readonly honorific?: Choice;
  /** Names of the fields for the two parts of a name. */
  readonly firstName?: Choice;
  readonly lastName?: Choice;
  /** Labels for the list of a meeting's attendees. */
  readonly attendees?: Choice;
}

/** Names of files and folders. */
interface FileWords {
  /** A folder of talks. */
  readonly talks?: Choice;
  /** A folder of templates for notes. */
  readonly templates?: Choice;
  /** A file that collects other things than talks: books, quotes. */
  readonly collections?: Choice;
  /** A folder for others' works: books, recipes, films. */
  readonly works?: Choice;
  /** A folder for others' works, where a language has no spaces between words. */
  readonly worksWithin?: Choice;
  /** Small words in the name of a folder for works. */
  readonly besideWorks?: Choice;
}

/** Labels of lines in a note's head and of fields, by the information that follows. */
export interface Labels {
  readonly speakers?: List;
  readonly event?: List;
  readonly date?: List;
  readonly title?: List;
  readonly location?: List;
  readonly topics?: List;
  readonly type?: List;
}
