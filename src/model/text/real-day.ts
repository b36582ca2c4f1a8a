/** Whether an ISO 8601 day (`2024-05-16`) exists: JavaScript reads 30 February as a day of March. */
export function isRealDay(day: string): boolean {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
