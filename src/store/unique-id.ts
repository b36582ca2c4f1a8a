let given = 0;

/**
 * An id that no other process of this machine gives, now or later. Of the module that makes random ones a
 * run that is over in a fifth of a second would notice the loading.
 */
export function uniqueId(): string {
  given++;
  const parts = [Date.now(), process.hrtime()[1], process.pid, given];
  return parts.map((part) => part.toString(36)).join('-');
}
