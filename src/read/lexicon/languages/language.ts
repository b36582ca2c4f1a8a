import type { NoteKind } from '../../../model/notes.ts';

/**
 * Words as a choice in a regular expression, lower-case: `vortrag|sitzung`. Absent where a language has none, or
 * none is known.
 */
export type Choice = string;

/** Words, lower-case, with a comma between them: `kafka,nats`. Absent where none is known. */
export type List = string;

/** What the reader knows of a language that notes are written in; to know another, add a table. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Words that nearly every sentence has, lower-case, by which the language is told. */
  readonly stopWords: string;
  /**
   * Sentences that say what something is, with the groups `term` and `meaning`; each ends what it looks for
   * after a bounded number of characters.
   */
  readonly defines: readonly RegExp[];
  /** Beginnings of what says below a name what it is. */
  readonly glosses?: {
    /** `Es un grupo de ...`, `Un grupo de ...`, `Significa ...`. */
    readonly said: RegExp;
    /** `Grupo de ...`, `El grupo de ...`: sentences begin so as well. */
    readonly bare: RegExp;
  };
  /**
   * What stands between spaces in all of these sentences that have no letter beyond A to Z: most notes are in English
   * and have none of it.
   */
  readonly signs?: Choice;
  /** What only a sentence has, or ends with, where words are not set apart. */
  readonly endsSentence?: Choice;
  /** Beginnings of what advises, behind whatever it is said of. */
  readonly advises?: Choice;
  /** Indefinite articles, with which a meaning may begin. */
  readonly aThing?: List;
  /** Nouns that label a remark and name nothing in particular: `problem`. */
  readonly vague: List;
  readonly glossary: GlossaryOfLanguage;
  /** The months in their order: the letters that all forms of a name begin with, `|` between several. */
  readonly months?: List;
  /** The days of the week from Monday on, `|` between several names. */
  readonly weekdays?: List;
  readonly dates: DateWords;
  /** What labels a line, or a field of the front matter. */
  readonly labels: Labels;
  readonly byline: BylineWords;
  readonly programme: ProgrammeWords;
  /** What the headings of a note's own parts say: no talks and no terms. */
  readonly sections: List;
  readonly reports?: ReportWords;
  readonly heads: SessionHeads;
  /** What people write behind `type:` for each kind of note. */
  readonly kinds: Readonly<Partial<Record<NoteKind, Choice>>>;
  readonly people: PeopleWords;
  readonly files: FileWords;
  /** "Where", which labels a place. */
  readonly where?: Choice;
  /** "See", which points at another text. */
  readonly see?: Choice;
}

export interface GlossaryWords {
  /** What a glossary or its heading is called. */
  readonly names: List;
  /** What heads a table's column of terms. */
  readonly terms: List;
  /** What heads the column of what they mean. */
  readonly meanings: List;
}

/** What a glossary says, and what stands beside its terms. */
export interface GlossaryOfLanguage extends GlossaryWords {
  /** Names that mean nothing else, so that a subject may stand behind them: `Glossar Funk`. */
  readonly only?: Choice;
  /** What heads a part of it that holds no terms. */
  readonly beside?: Choice;
  /** What heads a list of people, duties, amounts or things to do, whose lines define nothing. */
  readonly lists?: Choice;
  /** "See" in front of another entry: also words that mean something else outside of a glossary. */
  readonly see?: Choice;
  /** What a term's own lines are labelled with: an example, a source. */
  readonly labels?: Choice;
  /** What heads a column that tells no meaning: a remark, a translation. */
  readonly remarks?: Choice;
}

/** What stands round a date. */
interface DateWords {
  /** Before a day: `le jeudi 15 mai`. */
  readonly on?: Choice;
  /** Between a weekday and its number: `Montag, den 15. Mai`. */
  readonly the?: Choice;
  /** Between two days of one month. */
  readonly toDay?: Choice;
  /** Between a day with its month and another with its own. */
  readonly toMonth?: Choice;
  /** Small words that stand beside a date and tell nothing of what it is. */
  readonly beside?: Choice;
}

/** What says who gave a talk: `ein Vortrag von Ann Lee`, `präsentiert von Ann Lee`. */
interface BylineWords {
  /** Articles before a talk. */
  readonly a?: Choice;
  /** What a talk is called. */
  readonly talk?: Choice;
  /** That it was given. */
  readonly given?: Choice;
  /** "By", behind either. */
  readonly by?: Choice;
  /** "By" that may begin a line, which means something else in few lines. */
  readonly alone?: Choice;
  /** "By" or "with" between a title and its speaker. */
  readonly inTitle?: Choice;
  /** "At", before the event: `auf der`. */
  readonly at?: Choice;
}

/** What a programme says. */
interface ProgrammeWords {
  /** "Day" with its number behind it: `Tag 1`. */
  readonly day?: Choice;
  /** "Day" with its number before it: `2. Tag`. */
  readonly dayBehind?: Choice;
  /** Other headings that talks stand below: parts of a day, "talks". */
  readonly holds?: Choice;
  /** What a programme itself begins its heading with. */
  readonly agenda?: Choice;
  /** What is no talk, as a whole line: pauses, meals, greetings, the journey. */
  readonly breaks: Choice;
  /** What numbers a talk before its title: `Vortrag 2: ...`. */
  readonly talk?: Choice;
  readonly room?: Choice;
  /** Behind a time of day. */
  readonly oClock?: Choice;
}

/** What notes of an event say beside its name: `Reisebericht von der X 2023`, `X 2023 共筆`. */
interface ReportWords {
  readonly names?: Choice;
  /** "Of", "from", with an article, between these and the event. */
  readonly of?: Choice;
  /** What they are called behind the event. */
  readonly behind?: Choice;
}

/** What heads the columns of a table of talks, in the singular or without the `s` of the plural. */
interface SessionHeads {
  readonly talk?: Choice;
  /** What may be of anything. */
  readonly title?: Choice;
  /** "Who" and "by". */
  readonly who?: Choice;
}

/** What stands beside people's names. */
interface PeopleWords {
  readonly and?: Choice;
  /** "Of" and "at" before a company. */
  readonly of?: Choice;
  /** A job, in letters from A to Z. */
  readonly job?: Choice;
  /** Part of a company's or a job's name, where words are not set apart. */
  readonly company?: Choice;
  /** Right behind a name. */
  readonly honorific?: Choice;
  /** What labels the two parts of a name. */
  readonly firstName?: Choice;
  readonly lastName?: Choice;
  /** What labels the list of those who came to a meeting. */
  readonly attendees?: Choice;
}

/** What files and folders are called. */
interface FileWords {
  /** A folder of talks. */
  readonly talks?: Choice;
  /** A folder of templates for notes. */
  readonly templates?: Choice;
  /** A file that collects things beside talks: books, quotes. */
  readonly collections?: Choice;
  /** A folder of works that others made: books, recipes, films. */
  readonly works?: Choice;
  /** The same where words are not set apart. */
  readonly worksWithin?: Choice;
  /** Small words in the name of such a folder. */
  readonly besideWorks?: Choice;
}

/** What labels a line of a note's head, or a field, by what it tells. */
export interface Labels {
  readonly speakers: List;
  readonly event: List;
  readonly date: List;
  readonly title: List;
  readonly location: List;
  readonly topics: List;
  readonly type: List;
}
