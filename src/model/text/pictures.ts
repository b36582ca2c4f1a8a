/** Pattern of the emojis that stand before a speaker's name: a microphone, a head, a person. */
export const SPEAKER_PICTURE =
  '(?:🎤|🎙|🗣|👤|👥|[👩👨🧑](?:[🏻-🏿])?\\u200d[💻🏫🔬🎤])[\\ufe0f🏻-🏿]*';

/** One picture as people put them beside words, in all its parts: `✅`, `1️⃣`, `👩‍💻`, `🇩🇪`, `:rocket:`. */
export const PICTURE =
  '(?:\\p{RI}{2}|[\\d#*]\\ufe0f?\\u20e3|(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\ufe0f)(?:[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]|\\u200d\\p{Extended_Pictographic})*|:[a-z][a-z\\d_+-]+:)';
