interface WithAliases {
  readonly term: string;
  readonly aliases: readonly string[];
}

/** So many terms of a note do not share another name: what they share says what they are. */
const FEWEST_SHARING = 3;

/** Definitions without aliases that are none: in ``- `input` (`string`): ...`` it is the type that many have. */
export function withoutSharedAliases<Found extends WithAliases>(
  definitions: readonly Found[],
): readonly Found[] {
  const sharing = new Map<string, Set<string>>();
  for (const { term, aliases } of definitions) {
    for (const alias of aliases) {
      const terms = sharing.get(alias.toLowerCase()) ?? new Set();
      sharing.set(alias.toLowerCase(), terms.add(term.toLowerCase()));
    }
  }
  const isOwn = (alias: string): boolean =>
    (sharing.get(alias.toLowerCase())?.size ?? 0) < FEWEST_SHARING;
  return definitions.map((definition) =>
    definition.aliases.every(isOwn)
      ? definition
      : { ...definition, aliases: definition.aliases.filter(isOwn) },
  );
}
