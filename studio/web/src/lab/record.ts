import { Album } from './album.ts'
import type { Measurement, Picture } from './events.ts'
import { Series } from './series.ts'
import { Happenings } from './happenings.ts'

/** What is known of one trainee. */
export interface Trainee {
  readonly name: string
  readonly measures: Map<string, Series>
  readonly album: Album
  /** The newest step that was measured. */
  step: number
  /** Steps from one measurement to the next. */
  every: number
}

/** What a run told so far, in limited memory; what is told again after a lost connection changes nothing. */
export class RunRecord {
  readonly trainees: Trainee[] = []
  readonly happenings = new Happenings()

  measured(measurement: Measurement): void {
    const trainee = this.trainee(measurement.trainee)
    if (measurement.step <= trainee.step) return
    if (trainee.step >= 0) trainee.every = measurement.step - trainee.step
    trainee.step = measurement.step
    for (const [name, value] of measurement.values) {
      let series = trainee.measures.get(name)
      if (!series) trainee.measures.set(name, (series = new Series()))
      series.add(measurement.step, value)
    }
    this.happenings.look(measurement)
  }

  pictured(picture: Picture): void {
    this.trainee(picture.trainee).album.add(picture)
  }

  /** Trainees that have pictures. */
  seen(): Trainee[] {
    return this.trainees.filter((trainee) => trainee.album.size > 0)
  }

  /** The names of all measures, in the order in which they came. */
  measures(): string[] {
    return [...new Set(this.trainees.flatMap((trainee) => [...trainee.measures.keys()]))]
  }

  /** The newest step of any trainee. */
  end(): number {
    return this.trainees.reduce((end, trainee) => Math.max(end, trainee.step, trainee.album.newest()?.step ?? 0), 0)
  }

  private trainee(name: string): Trainee {
    let found = this.trainees.find((trainee) => trainee.name === name)
    if (!found) {
      found = { name, measures: new Map(), album: new Album(), step: -1, every: 1 }
      this.trainees.push(found)
    }
    return found
  }
}
