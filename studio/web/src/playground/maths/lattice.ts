/**
 * The lattice on which the playground computes: 1024 cells of width 0.02, from -10.24 to 10.24.
 *
 * Centres and widths are whole numbers of cells, so that moving a distribution is a shift of its array, the edges of
 * supports fall on cell edges, and "the supports are apart" is a statement about integers, never about rounding.
 */
export const CELLS = 1024
export const STEP = 0.02
export const LEFT = -10.24
export const RIGHT = 10.24

/** The whole number of cells nearest to a length in x-units. */
export function toCells(x: number): number {
  return Math.round(x / STEP)
}

/** A number of cells as a length in x-units, free of the noise of binary fractions. */
export function toUnits(cells: number): number {
  return Math.round(cells * STEP * 100) / 100
}

/** The left edge of cell i; edge CELLS is the right end of the lattice. */
export function edge(i: number): number {
  return toUnits(i - CELLS / 2)
}

/** The middle of cell i. */
export function middle(i: number): number {
  return edge(i) + STEP / 2
}
