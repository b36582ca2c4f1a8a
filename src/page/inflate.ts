/** The bytes in an inert element of the page: gzip in base64. */
export async function inflate(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
