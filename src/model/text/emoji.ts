/** Pattern of the emojis that stand before a speaker's name: a microphone, a head, a person. */
export const SPEAKER_EMOJI =
  '(?:🎤|🎙|🗣|👤|👥|[👩👨🧑](?:[🏻-🏿])?\\u200d[💻🏫🔬🎤])[\\ufe0f🏻-🏿]*';

/** Pattern of one emoji with all its code points, or of an emoji shortcode: `✅`, `1️⃣`, `👩‍💻`, `🇩🇪`, `:rocket:`. */
export const EMOJI =
  '(?:\\p{RI}{2}|[\\d#*]\\ufe0f?\\u20e3|(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\ufe0f)(?:[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]|\\u200d\\p{Extended_Pictographic})*|:[a-z][a-z\\d_+-]+:)';
