/** A year at the end or the beginning of the name is told apart from it. */
export function nameAndYear(text: string): { readonly name: string; readonly year?: number } {
  const year =
    /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ??
    /(?<=\s)['’](\d\d)(?!\d)/.exec(text)?.[1]?.replace(/^/, '20');
  const name = text
    .replace(/^\s*(?:19|20)\d\d\s*[-–—:]?\s*(?=\p{L})/u, '')
    .replace(/[\s,([–—-]*(?<!\d)(?:19|20)\d\d\s*[)\]]?\s*$/, '')
    .trim();
  return { name: name === '' ? text : name, ...(year !== undefined && { year: Number(year) }) };
}
