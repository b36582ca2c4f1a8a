import { createHash } from 'node:crypto';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page may run, use and load. */
export interface Allowed {
  /** Scripts and styles that stand in the page, by their very text. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Whether it also uses the files that lie beside it. */
  readonly ownFiles: boolean;
  /** Whether notes have images, which stand in the page. */
  readonly images: boolean;
}

/** A content security policy that allows nothing else. */
export function policyOf({ scripts, styles, ownFiles, images }: Allowed): string {
  const own = ownFiles ? ["'self'"] : [];
  const sources = (name: string, all: readonly string[]) =>
    all.length > 0 ? [`${name} ${all.join(' ')}`] : [];
  return [
    "default-src 'none'",
    ...sources('script-src', [...own, ...scripts.map(hashOf)]),
    ...sources('style-src', [...own, ...styles.map(hashOf)]),
    ...(images ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
