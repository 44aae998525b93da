import { colours } from '../shared/theme.ts'
import type { Palette } from '../shared/palette.ts'
import type { Picture } from './events.ts'
import { arrowLength, BARS, leanings, shares } from './marks.ts'

/** So many arrows are drawn at most: more would hide each other. */
const ARROWS = 60
const SHADE = 0.5

/** Where a window lies within a pane: a unit is as long on either axis. */
function frame(window: readonly number[], width: number, height: number) {
  const [x0, x1, y0, y1] = window as [number, number, number, number]
  const unit = Math.min(width / (x1 - x0), height / (y1 - y0))
  const wide = unit * (x1 - x0)
  const high = unit * (y1 - y0)
  const left = (width - wide) / 2
  const top = (height - high) / 2
  return {
    left,
    top,
    wide,
    high,
    x: (value: number) => left + (value - x0) * unit,
    y: (value: number) => top + high - (value - y0) * unit,
  }
}

function channels(colour: string): [number, number, number] {
  const value = parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** The field as a small picture, a pixel for each cell: q's colour where the judge says generated, p's where it says real. */
function heat(picture: Picture, c: Palette): HTMLCanvasElement | null {
  const { columns, field } = picture
  if (columns === 0 || field.length === 0) return null
  const rows = Math.floor(field.length / columns)
  const canvas = document.createElement('canvas')
  canvas.width = columns
  canvas.height = rows
  const context = canvas.getContext('2d')!
  const image = context.createImageData(columns, rows)
  const [p, q] = [channels(c.p), channels(c.q)]
  leanings(field).forEach((lean, i) => {
    const to = 4 * ((rows - 1 - Math.floor(i / columns)) * columns + (i % columns))
    image.data.set(lean > 0 ? p : q, to)
    image.data[to + 3] = Math.round(255 * SHADE * Math.min(1, Math.abs(lean)))
  })
  context.putImageData(image, 0, 0)
  return canvas
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.moveTo(x, y - size)
  context.lineTo(x + size, y)
  context.lineTo(x, y + size)
  context.lineTo(x - size, y)
  context.closePath()
}

function arrow(context: CanvasRenderingContext2D, x: number, y: number, dx: number, dy: number): void {
  const pull = Math.hypot(dx, dy)
  const length = arrowLength(pull)
  if (length < 2) return
  const [ux, uy] = [dx / pull, dy / pull]
  const [tx, ty] = [x + ux * length, y + uy * length]
  const head = Math.min(5, length / 2)
  context.moveTo(x, y)
  context.lineTo(tx, ty)
  context.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux))
  context.lineTo(tx, ty)
  context.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux))
}

/** Paints a trainee's picture: the judge's field, the data, what was generated, and where that is pulled. */
export function paintPane(context: CanvasRenderingContext2D, picture: Picture, width: number, height: number): void {
  const c = colours.value
  context.fillStyle = c.paper
  context.fillRect(0, 0, width, height)
  if (picture.dimensions === 1) paintLine(context, picture, width, height, c)
  else paintPlane(context, picture, width, height, c)
}

function paintPlane(context: CanvasRenderingContext2D, picture: Picture, width: number, height: number, c: Palette): void {
  const { left, top, wide, high, x, y } = frame(picture.window, width, height)
  const { real, fake, pulls } = picture
  context.save()
  context.beginPath()
  context.rect(left, top, wide, high)
  context.clip()
  const field = heat(picture, c)
  if (field) context.drawImage(field, left, top, wide, high)
  context.globalAlpha = 0.75
  context.fillStyle = c.p
  context.beginPath()
  for (let i = 0; i + 1 < real.length; i += 2) {
    const [px, py] = [x(real[i]!), y(real[i + 1]!)]
    context.moveTo(px + 2.2, py)
    context.arc(px, py, 2.2, 0, 2 * Math.PI)
  }
  context.fill()
  context.fillStyle = c.q
  context.beginPath()
  for (let i = 0; i + 1 < fake.length; i += 2) diamond(context, x(fake[i]!), y(fake[i + 1]!), 3.1)
  context.fill()
  context.globalAlpha = 0.9
  context.strokeStyle = c.ink
  context.lineWidth = 1.1
  context.beginPath()
  const every = 2 * Math.max(1, Math.ceil(pulls.length / 2 / ARROWS))
  for (let i = 0; i + 1 < pulls.length; i += every) arrow(context, x(fake[i]!), y(fake[i + 1]!), pulls[i]!, -pulls[i + 1]!)
  context.stroke()
  context.restore()
  context.strokeStyle = c.rule
  context.strokeRect(left + 0.5, top + 0.5, wide - 1, high - 1)
}

function paintLine(context: CanvasRenderingContext2D, picture: Picture, width: number, height: number, c: Palette): void {
  const [low, high] = picture.window as [number, number]
  const { real, fake, pulls, field } = picture
  const base = height - 34
  const x = (value: number) => ((value - low) / (high - low)) * width
  const shade = heat(picture, c)
  if (shade) context.drawImage(shade, 0, 0, width, height)
  const p = shares(real, low, high)
  const q = shares(fake, low, high)
  const tallest = Math.max(...p, ...q, 1e-9)
  const outline = (bars: Float64Array, colour: string, pattern: number[]) => {
    context.strokeStyle = colour
    context.lineWidth = 2
    context.setLineDash(pattern)
    context.beginPath()
    context.moveTo(0, base)
    bars.forEach((share, i) => {
      const y = base - (share / tallest) * (base - 12)
      context.lineTo((i * width) / BARS, y)
      context.lineTo(((i + 1) * width) / BARS, y)
    })
    context.lineTo(width, base)
    context.stroke()
    context.setLineDash([])
  }
  outline(p, c.p, [])
  outline(q, c.q, [9, 5])
  context.strokeStyle = c.soft
  context.lineWidth = 1.25
  context.beginPath()
  leanings(field).forEach((lean, i) => context.lineTo(((i + 0.5) / field.length) * width, base / 2 - (lean * base) / 2.2))
  context.stroke()
  context.fillStyle = c.p
  for (const value of real) context.fillRect(x(value) - 0.5, base + 4, 1, 8)
  context.fillStyle = c.q
  for (const value of fake) context.fillRect(x(value) - 0.5, base + 16, 1, 8)
  context.strokeStyle = c.ink
  context.lineWidth = 1.1
  context.beginPath()
  const every = Math.max(1, Math.ceil(pulls.length / (ARROWS / 3)))
  for (let i = 0; i < pulls.length; i += every) arrow(context, x(fake[i]!), base + 20, pulls[i]!, 0)
  context.stroke()
}
