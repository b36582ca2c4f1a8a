/** Where a value comes from, the strongest first. */
export const SOURCES = ['flag', 'environment', 'project', 'user', 'default'] as const;
export type Source = (typeof SOURCES)[number];

export interface SettledSetting {
  readonly key: string;
  /** Undefined where only the command that has the option knows its default. */
  readonly value: unknown;
  readonly source: Source;
  /** The environment variable, or file and line; null for flags and defaults. */
  readonly from: string | null;
}

/** Where settings come from, files by their absolute paths. */
export interface SettingsFiles {
  readonly project: string | undefined;
  /** What is said of the nearest project's file where it does not count. */
  readonly refused: string | undefined;
  /** Where the person's own file is, or would be; undefined where they have no folder for it. */
  readonly user: string | undefined;
  readonly hasUser: boolean;
}

/** Every setting, and the files that were looked for. */
export interface SettingsReport {
  readonly settings: readonly SettledSetting[];
  readonly files: SettingsFiles;
}
