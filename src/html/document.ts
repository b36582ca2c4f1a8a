interface Parts {
  /** ISO 639-1. */
  readonly language: string;
  /** Further attributes of the `html` element, each after a space. */
  readonly attributes: string;
  /** The Content Security Policy. */
  readonly policy: string;
  readonly head: string;
  readonly body: string;
}

/** The HTML of a page. */
export const documentOf = ({ language, attributes, policy, head, body }: Parts): string =>
  `<!doctype html>
<html lang="${language}"${attributes}>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<body>
${body}
</body>
</html>`;
