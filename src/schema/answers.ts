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
 * The output of the commands with `--json`, and line by line with `--format ndjson`. `schema.json` is generated from
 * these types. With `--fields` an answer contains only the selected fields.
 */

/** Within one version fields may be added; no field is renamed, removed or given another meaning. */
interface Versioned {
  readonly schemaVersion: 1;
}

/** The length of the list in an answer. */
interface Counted extends Versioned {
  /** Number of entries before `--limit`, `--offset` and `--budget` are applied. */
  readonly total: number;
  /** Number of requested entries that `--budget` left out; absent when it left out none. */
  readonly omitted?: number;
}

/** The answer of `search`. */
export interface SearchAnswer extends Counted, Omit<SearchView, 'total'> {}
/** The answer of `about`. */
export interface AboutAnswer extends Counted, Omit<AboutView, 'total'> {}

/** The answer of `talks`. */
export interface TalksAnswer extends Counted {
  /** How the requested name matched. */
  readonly match?: NameMatch;
  readonly talks: readonly TalkItem[];
}

/** The answer of `glossary`. */
export interface GlossaryAnswer extends Counted {
  readonly match: NameMatch;
  readonly terms: readonly TermItem[];
}

/** The answer of `notes`, and of `links --orphans`. */
export interface NotesAnswer extends Counted {
  readonly notes: readonly NoteItemView[];
}
/** The answer of `topics`. */
export interface TopicsAnswer extends Counted {
  readonly topics: readonly TopicView[];
}
/** The answer of `topics NAME`. */
export interface TopicAnswer extends Counted {
  readonly match: NameMatch;
  readonly topics: readonly TopicView[];
  readonly terms: readonly TermView[];
  readonly passages: readonly DigestPassageView[];
}
/** The answer of `events`. */
export interface EventsAnswer extends Counted {
  readonly events: readonly EventItemView[];
}
/** The answer of `speakers`. */
export interface SpeakersAnswer extends Counted {
  readonly speakers: readonly SpeakerItemView[];
}
/** The answer of `links`. */
export interface LinksAnswer extends Counted {
  readonly links: readonly LinkItemView[];
}

/** The kind of a note, and the reason for it in words. */
export interface KindItem extends KindView {
  readonly because: string;
}
/** The answer of `check`. */
export interface CheckAnswer extends Counted, CountsView {
  /** Number of sections that stand where a talk or a term is expected but gave none; `diagnostics` lists each. */
  readonly sectionsNotUnderstood: number;
  readonly leftOut: LeftOut;
  /** Present with `--kinds`. */
  readonly kinds?: readonly KindItem[];
  readonly diagnostics: readonly ProblemView[];
}

/** The answer of `show`. */
export interface ShowAnswer extends Versioned {
  readonly match: NameMatch;
  readonly note: NoteView | null;
}
/** The answer of `show --section`. */
export interface SectionAnswer extends Versioned {
  readonly match: NameMatch;
  readonly section: SectionView;
  /** Number of lines of the section that `--budget` left out. */
  readonly omitted?: number;
}

/** The answer of `stats`. */
export interface StatsAnswer extends Versioned, StatsView {}
/** The answer of `index status`, and of `index rebuild`. */
export interface IndexAnswer extends Versioned, CountsView {
  readonly root: string;
  /** Whether this run updated the index, because notes had changed. */
  readonly isNew: boolean;
  /** Null for the bundled notes, whose index ships with the package. */
  readonly index: IndexView | null;
}
/** The answer of `index clear`. */
export interface IndexClearAnswer extends Versioned {
  /** Absolute path of the removed folder of the cache. */
  readonly removed: string;
}
/** The answer of `export`. */
export interface ExportAnswer extends Versioned {
  readonly folder: string;
  /** Paths of the written files, relative to the folder. */
  readonly files: readonly string[];
}
/** The answer of `export --html` for one file. */
export interface ExportHtmlAnswer extends Versioned {
  readonly file: string;
  readonly bytes: number;
}
/** The answer of `export --html` for a folder of pages. */
export interface ExportSiteAnswer extends ExportAnswer {
  readonly bytes: number;
}
/** The answer of `new`. */
export interface NewAnswer extends Versioned {
  /** Absolute path of the note. */
  readonly file: string;
  /** 1-based number of the line to continue writing on. */
  readonly line: number;
}
/** The answer of `import`. */
export interface ImportAnswer extends Versioned {
  /** Absolute path of the event's folder. */
  readonly folder: string;
  /** Paths of the written files, relative to the folder. */
  readonly files: readonly string[];
  /** Number of talks that already had a note. */
  readonly known: number;
  /** Number of schedule entries that are not talks. */
  readonly leftOut: number;
}
/** A setting; its value is null when only the command knows the default. */
export interface SettingItem extends Omit<SettledSetting, 'value'> {
  readonly value: unknown;
}
/** The answer of `config`. */
export interface ConfigAnswer extends Versioned {
  readonly settings: readonly SettingItem[];
  readonly files: {
    readonly project: string | null;
    readonly user: string | null;
    readonly hasUser: boolean;
  };
}

/** The answer of every listing command with `--count`. */
export interface CountAnswer extends Versioned {
  readonly total: number;
}
/** The answer of every listing command with `--files`. */
export interface FilesAnswer extends Versioned {
  readonly files: readonly string[];
}

/** A line of `search`. */
export interface SearchLine extends Versioned, HitView {}
/** A line of `about`, and of `topics NAME`. */
export interface PassageLine extends Versioned, DigestPassageView {}
/** A line of `talks`. */
export interface TalkLine extends Versioned, TalkItem {}
/** A line of `glossary`. */
export interface TermLine extends Versioned, TermItem {}
/** A line of `notes`, and of `links --orphans`. */
export interface NoteLine extends Versioned, NoteItemView {}
/** A line of `topics`. */
export interface TopicLine extends Versioned, TopicView {}
/** A line of `events`. */
export interface EventLine extends Versioned, EventItemView {}
/** A line of `speakers`. */
export interface SpeakerLine extends Versioned, SpeakerItemView {}
/** A line of `links`. */
export interface LinkLine extends Versioned, LinkItemView {}
/** A line of `check`. */
export interface ProblemLine extends Versioned, ProblemView {}
/** A line of `export --to ndjson`. */
export interface ExportLine extends Versioned, EngineRow {}
