/**
 * How many of the numbers from 0 to `numbers - 1` come before a border, found by binary search.
 * @param isBefore true for each number before the border, false for each number after it
 */
export function partitionPoint(numbers: number, isBefore: (number: number) => boolean): number {
  let low = 0;
  let high = numbers;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
