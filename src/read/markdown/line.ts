/** Inline formatting within a line's plain text: a half-open range `[start, end)`. */
export interface Mark {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'link' | 'image' | 'delete';
  readonly start: number;
  readonly end: number;
  /** Target of a link or an image. */
  readonly url?: string;
}

/**
 * One line of prose: a heading, a line of a bullet, a line of a paragraph, or a table cell. Code, HTML and rules are
 * not prose.
 */
export interface Line {
  readonly kind: 'heading' | 'item' | 'text' | 'cell';
  /** Heading: its level. Item: how deep its list is nested, from 1. Cell: its column, from 0. Text: 0. */
  readonly depth: number;
  /** 1-based, in the file. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Offsets of the content in the file, without bullet and heading marks. */
  readonly start: number;
  readonly end: number;
  /** The content without Markdown's marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The source of each piece of plain text: `[position in text, offset in file]`. */
  readonly pieces: readonly (readonly [plain: number, offset: number])[];
  /** Index of the first line of the bullet that contains this bullet or this further block of a bullet; else -1. */
  readonly parent: number;
  /** Index of the first line of the same paragraph. */
  readonly block: number;
  /** Within a block quote, or prose in an indented block. */
  readonly quoted: boolean;
  /** A task (`[ ]`), in a numbered list, at the head of a table, or a heading without a space behind its `#`. */
  readonly role: 'task' | 'numbered' | 'table-head' | 'unspaced' | 'plain';
}

type Marked = Pick<Line, 'text' | 'marks'>;

/** The formatting of one kind with which a line begins. */
export const markAhead = ({ marks }: Pick<Line, 'marks'>, kind: Mark['kind']): Mark | undefined =>
  marks.find((mark) => mark.kind === kind && mark.start === 0);

/** Whether one mark of a kind contains the entire line. */
export const isAll = (line: Marked, kind: Mark['kind']): boolean => {
  const mark = markAhead(line, kind);
  return mark !== undefined && mark.end >= line.text.trimEnd().length;
};
