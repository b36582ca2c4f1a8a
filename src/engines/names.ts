/** What `export --to` writes for. */
export const ENGINES = ['postgres', 'opensearch', 'ndjson'] as const;
export type Engine = (typeof ENGINES)[number];

/** What the bulk documents of OpenSearch need beside them. */
export const PARTS = ['documents', 'template', 'aliases'] as const;
export type Part = (typeof PARTS)[number];
