import { createHash } from 'node:crypto';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page may run and load. */
export interface Allowed {
  /** The scripts and styles in the page, by their exact text. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Whether the page also loads files from its own folder. */
  readonly ownFiles: boolean;
  /** Whether notes have images, which are embedded in the page. */
  readonly images: boolean;
}

/** A content security policy that allows only this. */
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
