/** Whether there is such a day, as `2024-05-16`: February has no 30th, which JavaScript takes for another day. */
export function isRealDay(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
