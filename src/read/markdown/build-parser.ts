import type { Plugin } from 'rolldown';
import { EDITS } from './parser-edits.ts';

const COMBINE = 'micromark-util-combine-extensions';
const COMBINED = `\0once ${COMBINE}`;

/**
 * micromark puts its constructs and those of its extensions together for every text anew, which takes a
 * twentieth of the time of a short note. There are few lists of them and they never change, so each is put
 * together once.
 */
const COMBINE_ONCE = `
  import { combineExtensions as combine } from '${COMBINE}';
  export { combineHtmlExtensions } from '${COMBINE}';
  const known = [];
  export function combineExtensions(extensions) {
    const isSame = ({ list }) =>
      list.length === extensions.length && list.every((one, at) => one === extensions[at]);
    const found = known.find(isSame) ?? { list: [...extensions], combined: combine(extensions) };
    if (!known.includes(found)) known.push(found);
    return found.combined;
  }
`;

/**
 * remark as it is packed: the same trees from the same texts in three quarters of the time, half on Node 20.
 * A build fails where a library no longer has what is edited.
 */
export function quickRemark(): Plugin {
  const missing = new Set(EDITS);
  return {
    name: 'quick-remark',
    resolveId: (id, importer) => (id === COMBINE && importer !== COMBINED ? COMBINED : null),
    load: (id) => (id === COMBINED ? COMBINE_ONCE : null),
    transform(code, id) {
      const edit = EDITS.find(({ module }) => id.replaceAll('\\', '/').endsWith(`/${module}`));
      if (!edit) return null;
      missing.delete(edit);
      return { code: edit.pieces.reduce(edited, code), map: null };
    },
    buildEnd(error) {
      const [first] = missing;
      if (first && !error) this.error(`${first.module} is no longer part of remark`);
    },
  };
}

function edited(code: string, [from, to]: readonly [RegExp, string]): string {
  const result = code.replace(from, to);
  if (result === code) throw new Error(`no longer looks as expected: ${from}`);
  return result;
}
