/**
 * In which lane each thing of a width stands that has its place on one line, in rising order: in the first where it
 * lies over nothing, in the last of three where there is none.
 */
export function lanesOf(places: readonly number[], width: number): readonly number[] {
  const ends = [-Infinity, -Infinity, -Infinity];
  return places.map((place) => {
    const free = ends.findIndex((end) => place >= end);
    const lane = free < 0 ? ends.length - 1 : free;
    ends[lane] = place + width;
    return lane;
  });
}
