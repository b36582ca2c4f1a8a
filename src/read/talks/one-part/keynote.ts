/** Whether a text is a generic title (`Keynote`): it names a talk only with a person below it. */
export const isKeynote = (text: string): boolean =>
  /^(?:opening |closing |(?:\w+ )?morning |day \w+ )?(?:keynote|panel|fireside chat)(?: discussion)?$/i.test(
    text.trim(),
  );
