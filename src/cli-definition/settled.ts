/** The sources of a value, strongest first. */
export const SOURCES = ['flag', 'environment', 'project', 'user', 'default'] as const;
export type Source = (typeof SOURCES)[number];

export interface SettledSetting {
  readonly key: string;
  /** Undefined if only the command that has the option knows its default. */
  readonly value: unknown;
  readonly source: Source;
  /** The environment variable, or file and line; null for flags and defaults. */
  readonly from: string | null;
}

/** The files of settings, by absolute path. */
export interface SettingsFiles {
  readonly project: string | undefined;
  /** The message about the nearest project file, if this file is ignored. */
  readonly refused: string | undefined;
  /** The user's own file, which need not exist; undefined if the user has no folder for it. */
  readonly user: string | undefined;
  readonly hasUser: boolean;
}

/** Every setting, and the files that were searched. */
export interface SettingsReport {
  readonly settings: readonly SettledSetting[];
  readonly files: SettingsFiles;
}
