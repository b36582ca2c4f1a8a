/** The engines that `export --to` writes for. */
export const ENGINES = ['postgres', 'opensearch', 'ndjson'] as const;
export type Engine = (typeof ENGINES)[number];

/** The parts of an export for OpenSearch: bulk documents, index template, and the actions that set the alias. */
export const PARTS = ['documents', 'template', 'aliases'] as const;
export type Part = (typeof PARTS)[number];
