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
  const sourcesOf = (texts: readonly string[]): string =>
    [...(ownFiles ? ["'self'"] : []), ...texts.map(hashOf)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${sourcesOf(scripts)}`,
    `style-src ${sourcesOf(styles)}`,
    ...(images ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
