/** Dash patterns: p is solid, q long-dashed, the mixture dotted. */
export const SOLID: readonly number[] = []
export const LONG: readonly number[] = [9, 5]
export const DOTTED: readonly number[] = [1.5, 4]

export interface Stroke {
  readonly colour: string
  readonly width: number
  readonly dash?: readonly number[]
}

export interface Letters {
  readonly colour: string
  readonly size: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  /** The colour of an edge around the letters, that keeps them apart from what they stand on. */
  readonly halo?: string
}

/** What figures are painted on: a canvas on the page and in a PNG, a tree of elements in an SVG. */
export interface Surface {
  line(points: readonly number[], stroke: Stroke): void
  area(points: readonly number[], colour: string, opacity: number): void
  rect(x: number, y: number, width: number, height: number, colour: string, opacity: number): void
  circle(x: number, y: number, radius: number, colour: string): void
  text(x: number, y: number, words: string, letters: Letters): void
  /** Paints with the origin at (x, y). */
  at(x: number, y: number, paint: () => void): void
}

export const FONT = 'system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** Width of the edge around letters, in pixels, half of it outside. */
const HALO = 4

export class CanvasSurface implements Surface {
  constructor(private readonly context: CanvasRenderingContext2D) {}

  line(points: readonly number[], stroke: Stroke): void {
    const c = this.context
    this.path(points)
    c.strokeStyle = stroke.colour
    c.lineWidth = stroke.width
    c.lineJoin = 'round'
    c.lineCap = stroke.dash === DOTTED ? 'round' : 'butt'
    c.setLineDash([...(stroke.dash ?? SOLID)])
    c.stroke()
  }

  area(points: readonly number[], colour: string, opacity: number): void {
    this.path(points)
    this.fill(colour, opacity, () => this.context.fill())
  }

  rect(x: number, y: number, width: number, height: number, colour: string, opacity: number): void {
    this.fill(colour, opacity, () => this.context.fillRect(x, y, width, height))
  }

  circle(x: number, y: number, radius: number, colour: string): void {
    this.context.beginPath()
    this.context.arc(x, y, radius, 0, 2 * Math.PI)
    this.fill(colour, 1, () => this.context.fill())
  }

  text(x: number, y: number, words: string, letters: Letters): void {
    const c = this.context
    c.font = `${letters.bold ? '600 ' : ''}${letters.size}px ${FONT}`
    c.textAlign = letters.anchor === 'middle' ? 'center' : (letters.anchor ?? 'start')
    if (letters.halo) {
      c.strokeStyle = letters.halo
      c.lineWidth = HALO
      c.lineJoin = 'round'
      c.setLineDash([])
      c.strokeText(words, x, y)
    }
    this.fill(letters.colour, 1, () => c.fillText(words, x, y))
  }

  at(x: number, y: number, paint: () => void): void {
    this.context.save()
    this.context.translate(x, y)
    paint()
    this.context.restore()
  }

  private path(points: readonly number[]): void {
    this.context.beginPath()
    for (let i = 0; i < points.length; i += 2) this.context.lineTo(points[i]!, points[i + 1]!)
  }

  private fill(colour: string, opacity: number, act: () => void): void {
    this.context.globalAlpha = opacity
    this.context.fillStyle = colour
    act()
    this.context.globalAlpha = 1
  }
}

export class SvgSurface implements Surface {
  private readonly parts: string[] = []

  line(points: readonly number[], stroke: Stroke): void {
    const dash = stroke.dash?.length ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''
    const cap = stroke.dash === DOTTED ? ' stroke-linecap="round"' : ''
    this.parts.push(
      `<polyline points="${joined(points)}" fill="none" stroke="${stroke.colour}" stroke-width="${stroke.width}"` +
        `${dash}${cap} stroke-linejoin="round"/>`,
    )
  }

  area(points: readonly number[], colour: string, opacity: number): void {
    this.parts.push(`<polygon points="${joined(points)}" fill="${colour}" fill-opacity="${opacity}"/>`)
  }

  rect(x: number, y: number, width: number, height: number, colour: string, opacity: number): void {
    const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
    this.parts.push(`<rect ${box} fill="${colour}" fill-opacity="${opacity}"/>`)
  }

  circle(x: number, y: number, radius: number, colour: string): void {
    this.parts.push(`<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${colour}"/>`)
  }

  text(x: number, y: number, words: string, letters: Letters): void {
    const weight = letters.bold ? ' font-weight="600"' : ''
    const halo = letters.halo ? ` stroke="${letters.halo}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"` : ''
    this.parts.push(
      `<text x="${round(x)}" y="${round(y)}" fill="${letters.colour}" font-size="${letters.size}"${weight}${halo}` +
        ` text-anchor="${letters.anchor ?? 'start'}">${escaped(words)}</text>`,
    )
  }

  at(x: number, y: number, paint: () => void): void {
    this.parts.push(`<g transform="translate(${x} ${y})">`)
    paint()
    this.parts.push('</g>')
  }

  /** The whole file, with its title and description for readers that cannot see it. */
  file(width: number, height: number, background: string, title: string, description: string): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
      ` role="img" font-family='${FONT}'><title>${escaped(title)}</title><desc>${escaped(description)}</desc>` +
      `<rect width="${width}" height="${height}" fill="${background}"/>${this.parts.join('')}</svg>\n`
    )
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function joined(points: readonly number[]): string {
  return points.map(round).join(' ')
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
