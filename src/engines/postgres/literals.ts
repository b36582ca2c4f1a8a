/** PostgreSQL cannot store NUL; Markdown replaces it by U+FFFD. */
const withoutNul = (text: string): string => text.replaceAll('\0', '\ufffd');

/** A string of standard SQL, in which a backslash is an ordinary character. */
export const textLiteral = (text: string): string => `'${withoutNul(text).replaceAll("'", "''")}'`;

/** An array of texts in the form that COPY reads. */
export const arrayLiteral = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  // In octal, so that a program other than COPY that reads the line finds no escaped backslash to interpret.
  '\\': '\\134',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** A line in the text format of COPY; null becomes SQL's NULL. */
export const copyLine = (fields: readonly (string | null)[]): string =>
  `${fields
    .map((field) =>
      field === null
        ? '\\N'
        : withoutNul(field).replace(/[\\\b\f\n\r\t\v]/g, (each) => ESCAPES[each] ?? each),
    )
    .join('\t')}\n`;
