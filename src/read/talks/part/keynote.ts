/** Not a title by itself, but a talk's title if a person is named below it. */
export const isKeynote = (text: string): boolean =>
  /^(?:opening |closing |(?:\w+ )?morning |day \w+ )?(?:keynote|panel|fireside chat)(?: discussion)?$/i.test(
    text.trim(),
  );
