import type { MapPoint } from './document.ts'

/** Where points lie in a box, with the same scale on both axes. */
export interface Frame {
  readonly x: (point: MapPoint) => number
  readonly y: (point: MapPoint) => number
}

export function frame(points: readonly MapPoint[], width: number, height: number): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  const margin = 8
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (top - bottom || 1))
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2]
  return { x: (point) => width / 2 + scale * (point.x - middleX), y: (point) => height / 2 - scale * (point.y - middleY) }
}

/** One path with a dot at each point: thousands of points are a single element. */
export function dots(points: readonly MapPoint[], { x, y }: Frame): string {
  return points.map((point) => `M${x(point).toFixed(1)} ${y(point).toFixed(1)}h0`).join('')
}

/** The number of the cluster whose point is nearest to a place. */
export function nearest(points: readonly MapPoint[], at: Frame, x: number, y: number): number | null {
  let [best, found] = [Infinity, null as number | null]
  for (const point of points) {
    const distance = (at.x(point) - x) ** 2 + (at.y(point) - y) ** 2
    if (distance < best) [best, found] = [distance, point.cluster]
  }
  return found
}
