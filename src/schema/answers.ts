import type { SettledSetting } from '../cli-definition/settled.ts';
import type { ProblemView } from '../commands/print/problem-view.ts';
import type { EngineRow } from '../engines/rows/rows.ts';
import type { SectionView } from '../library/texts/section.ts';
import type {
  AboutView,
  CountsView,
  DigestPassageView,
  EventItemView,
  HitView,
  IndexView,
  KindView,
  LinkItemView,
  NameMatch,
  NoteItemView,
  NoteView,
  SearchView,
  SpeakerItemView,
  StatsView,
  TalkItem,
  TermItem,
  TermView,
  TopicView,
} from '../library/views.ts';
import type { LeftOut } from '../model/left-out.ts';

/**
 * What commands print with `--json`, and with `--format ndjson` line by line: `schema.json` is made from these types.
 * What `--fields` chooses of an answer has but these fields.
 */

/** Fields may be added under the same number; none is renamed, removed or given another meaning. */
interface Versioned {
  readonly schemaVersion: 1;
}

/** How much of a list there is. */
interface Counted extends Versioned {
  /** How many there are, before `--limit`, `--offset` and `--budget`. */
  readonly total: number;
  /** How many of those asked for the budget has left out; absent where it left out none. */
  readonly omitted?: number;
}

/** `search` */
export interface SearchAnswer extends Counted, Omit<SearchView, 'total'> {}
/** `about` */
export interface AboutAnswer extends Counted, Omit<AboutView, 'total'> {}

/** `talks` */
export interface TalksAnswer extends Counted {
  /** How the name that was asked for was found. */
  readonly match?: NameMatch;
  readonly talks: readonly TalkItem[];
}

/** `glossary` */
export interface GlossaryAnswer extends Counted {
  readonly match: NameMatch;
  readonly terms: readonly TermItem[];
}

/** `notes`, and `links --orphans` */
export interface NotesAnswer extends Counted {
  readonly notes: readonly NoteItemView[];
}
/** `topics` */
export interface TopicsAnswer extends Counted {
  readonly topics: readonly TopicView[];
}
/** `topics NAME` */
export interface TopicAnswer extends Counted {
  readonly match: NameMatch;
  readonly topics: readonly TopicView[];
  readonly terms: readonly TermView[];
  readonly passages: readonly DigestPassageView[];
}
/** `events` */
export interface EventsAnswer extends Counted {
  readonly events: readonly EventItemView[];
}
/** `speakers` */
export interface SpeakersAnswer extends Counted {
  readonly speakers: readonly SpeakerItemView[];
}
/** `links` */
export interface LinksAnswer extends Counted {
  readonly links: readonly LinkItemView[];
}

/** What a note was taken for, and why in words. */
export interface KindItem extends KindView {
  readonly because: string;
}
/** `check` */
export interface CheckAnswer extends Counted, CountsView {
  /** Sections that stand where talks or terms stand and gave none; each is among the problems. */
  readonly sectionsNotUnderstood: number;
  readonly leftOut: LeftOut;
  /** With `--kinds`. */
  readonly kinds?: readonly KindItem[];
  readonly diagnostics: readonly ProblemView[];
}

/** `show` */
export interface ShowAnswer extends Versioned {
  readonly match: NameMatch;
  readonly note: NoteView | null;
}
/** `show --section` */
export interface SectionAnswer extends Versioned {
  readonly match: NameMatch;
  readonly section: SectionView;
  /** How many of its lines the budget has left out. */
  readonly omitted?: number;
}

/** `stats` */
export interface StatsAnswer extends Versioned, StatsView {}
/** `index status`, `index rebuild` */
export interface IndexAnswer extends Versioned, CountsView {
  readonly root: string;
  /** Whether notes have been read for it, since they had changed. */
  readonly isNew: boolean;
  /** Null for the bundled notes, whose index ships with them. */
  readonly index: IndexView | null;
}
/** `index clear` */
export interface IndexClearAnswer extends Versioned {
  /** Absolute path of what was removed. */
  readonly removed: string;
}
/** `export` */
export interface ExportAnswer extends Versioned {
  readonly folder: string;
  /** Those that were written, relative to the folder. */
  readonly files: readonly string[];
}
/** `export --html` */
export interface ExportHtmlAnswer extends Versioned {
  readonly file: string;
  readonly bytes: number;
}
/** `new` */
export interface NewAnswer extends Versioned {
  /** Absolute path of the note. */
  readonly file: string;
  /** 1-based, of the line to go on at. */
  readonly line: number;
}
/** `import` */
export interface ImportAnswer extends Versioned {
  /** Absolute path of the event's folder. */
  readonly folder: string;
  /** Those that were written, relative to the folder. */
  readonly files: readonly string[];
  /** How many talks had a note already. */
  readonly known: number;
  /** How many entries of the schedule are no talks. */
  readonly leftOut: number;
}
/** A setting; its value is null where only the command knows its default. */
export interface SettingItem extends Omit<SettledSetting, 'value'> {
  readonly value: unknown;
}
/** `config` */
export interface ConfigAnswer extends Versioned {
  readonly settings: readonly SettingItem[];
  readonly files: {
    readonly project: string | null;
    readonly user: string | null;
    readonly hasUser: boolean;
  };
}

/** `--count`, of every listing */
export interface CountAnswer extends Versioned {
  readonly total: number;
}
/** `--files`, of every listing */
export interface FilesAnswer extends Versioned {
  readonly files: readonly string[];
}

/** A line of `search` */
export interface SearchLine extends Versioned, HitView {}
/** A line of `about`, and of `topics NAME` */
export interface PassageLine extends Versioned, DigestPassageView {}
/** A line of `talks` */
export interface TalkLine extends Versioned, TalkItem {}
/** A line of `glossary` */
export interface TermLine extends Versioned, TermItem {}
/** A line of `notes`, and of `links --orphans` */
export interface NoteLine extends Versioned, NoteItemView {}
/** A line of `topics` */
export interface TopicLine extends Versioned, TopicView {}
/** A line of `events` */
export interface EventLine extends Versioned, EventItemView {}
/** A line of `speakers` */
export interface SpeakerLine extends Versioned, SpeakerItemView {}
/** A line of `links` */
export interface LinkLine extends Versioned, LinkItemView {}
/** A line of `check` */
export interface ProblemLine extends Versioned, ProblemView {}
/** A line of `export --to ndjson` */
export interface ExportLine extends Versioned, EngineRow {}
