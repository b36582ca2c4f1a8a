/** PostgreSQL keeps no NUL; Markdown reads one as this character. */
const withoutNul = (text: string): string => text.replaceAll('\0', '\ufffd');

/** A string of standard SQL, where a backslash is a letter like others. */
export const textLiteral = (text: string): string => `'${withoutNul(text).replaceAll("'", "''")}'`;

/** What COPY reads as an array of texts. */
export const arrayLiteral = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const ESCAPES: Readonly<Record<string, string>> = {
  // As a number: whoever reads the line as anything but COPY's text meets no backslash that means something.
  '\\': '\\134',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** A line in the text format of COPY; null is no value. */
export const copyLine = (fields: readonly (string | null)[]): string =>
  `${fields
    .map((field) =>
      field === null
        ? '\\N'
        : withoutNul(field).replace(/[\\\b\f\n\r\t\v]/g, (each) => ESCAPES[each] ?? each),
    )
    .join('\t')}\n`;
