import type { FolderCheck } from './folder-check.ts';
import { quoted, warning } from './warning.ts';

/** Reports talks that are named after their file, because the note gives no title. */
export const missingTitles: FolderCheck = ({ built: { model, evidence } }) =>
  model.talks.flatMap(({ title, place }, index) =>
    evidence.talks[index]?.title.by === 'file-name'
      ? [
          warning({
            file: place.file,
            line: 1,
            column: 1,
            message: `The talk has no title; its file's name stands for it: ${quoted(title)}`,
            hint: 'Begin the note with a heading: # Title',
            rule: 'talk-untitled',
          }),
        ]
      : [],
  );
