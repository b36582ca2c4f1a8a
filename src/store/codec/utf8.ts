const decoder = new TextDecoder();

/** In Node a Buffer decodes short texts several times as fast as a TextDecoder; a browser has no Buffer. */
export const decodeUtf8 =
  typeof Buffer === 'undefined'
    ? (bytes: Uint8Array): string => decoder.decode(bytes)
    : ({ buffer, byteOffset, length }: Uint8Array): string =>
        Buffer.from(buffer, byteOffset, length).toString();
