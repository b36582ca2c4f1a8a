import {
  bank,
  deployments,
  event,
  learning,
  limits,
  orchestrating,
  security,
  testing,
} from './titles.ts';

/** A query with a typing error. */
export interface MisspeltQuery {
  readonly query: string;
  /** Title of the talk or event note expected among the first three hits. */
  readonly talk: string;
}

/** Queries with one typing error each: a missing, doubled, swapped or wrong letter. */
export const misspelt: readonly MisspeltQuery[] = [
  { query: 'coldstrat', talk: limits },
  { query: 'premuim functions', talk: limits },
  { query: 'reserverd instance', talk: limits },
  { query: 'smart scalling', talk: limits },
  { query: 'chaning functions queues', talk: limits },
  { query: 'durable function asnyc method', talk: limits },
  { query: 'logic apps cordinate', talk: limits },
  { query: 'consumtion plan premium', talk: limits },
  { query: 'overfiting', talk: learning },
  { query: 'regularzing model', talk: learning },
  { query: 'paterns in existing data', talk: learning },
  { query: 'glue betwen services', talk: learning },
  { query: 'moneyuo', talk: bank },
  { query: 'morgage product', talk: bank },
  { query: 'capacity planing', talk: bank },
  { query: 'outsorced development', talk: bank },
  { query: 'complience scanning', talk: bank },
  { query: 'testing pyramyd', talk: testing },
  { query: 'dependancy poisoning', talk: security },
  { query: 'blast raduis', talk: security },
  { query: 'least privelege', talk: security },
  { query: 'best protal', talk: orchestrating },
  { query: 'orchestrting functions', talk: orchestrating },
  { query: 'canray deployment', talk: deployments },
  { query: 'linear gradualy over time', talk: deployments },
  { query: 'small confrence', talk: event },
];
