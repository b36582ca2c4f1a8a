/** Decodes a percent-encoded text; returns a wrongly encoded text unchanged. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
