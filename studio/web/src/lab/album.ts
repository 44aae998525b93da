import type { Picture } from './events.ts'
import { halve } from './series.ts'

/** The pictures of one trainee, in the order of their steps: at most 400, after which every second of the older ones goes. */
export class Album {
  static readonly MOST = 400

  private readonly pictures: Picture[] = []

  add(picture: Picture): void {
    const last = this.newest()
    if (last && picture.step < last.step) return
    if (last && picture.step === last.step) this.pictures.pop()
    this.pictures.push(picture)
    if (this.pictures.length > Album.MOST) halve(this.pictures)
  }

  get size(): number {
    return this.pictures.length
  }

  newest(): Picture | null {
    return this.pictures[this.pictures.length - 1] ?? null
  }

  /** The newest picture of a step or before it; the first where there is none. */
  at(step: number): Picture | null {
    let found = this.pictures[0] ?? null
    for (const picture of this.pictures) {
      if (picture.step > step) break
      found = picture
    }
    return found
  }

  steps(): number[] {
    return this.pictures.map((picture) => picture.step)
  }
}
