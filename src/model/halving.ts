/**
 * How many of the numbers from 0 on come before something, found by halving.
 * @param isBefore true for those that do; no other number stands among them
 */
export function countBefore(numbers: number, isBefore: (number: number) => boolean): number {
  let low = 0;
  let high = numbers;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
