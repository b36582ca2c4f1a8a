/** Decodes base64 and decompresses gzip. */
export async function inflate(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const letters = atob(base64);
  // A loop, which takes a tenth of the time of `Uint8Array.from`.
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Inflates the text of an inert element of the page. */
export const inflateElement = (id: string): Promise<Uint8Array<ArrayBuffer>> =>
  inflate(document.getElementById(id)?.textContent ?? '');
