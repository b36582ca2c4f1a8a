/** Where views keep their bytes, each once: what one thread hands over to another rather than copies. */
export const buffersOf = (views: readonly ArrayBufferView[]): readonly ArrayBuffer[] => [
  ...new Set(views.map(({ buffer }) => buffer as ArrayBuffer)),
];
