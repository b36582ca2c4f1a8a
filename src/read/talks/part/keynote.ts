/** No title by itself, but that of a talk where somebody is named below it. */
export const isKeynote = (text: string): boolean =>
  /^(?:opening |closing |(?:\w+ )?morning |day \w+ )?(?:keynote|panel|fireside chat)(?: discussion)?$/i.test(
    text.trim(),
  );
