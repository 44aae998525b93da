/** JSON lines of measurements as one table: a row for each trainee and step, a column for each measure, empty where it was not measured. */
export function csvOf(lines: string): string {
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const names = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) if (typeof row[name] !== 'boolean') names.add(name)
  const first = ['trainee', 'step']
  const columns = [...first, ...[...names].filter((name) => !first.includes(name)).sort()]
  const cell = (row: Record<string, unknown>, name: string) => {
    if (row[`${name}_infinite`] === true) return 'Infinity'
    const value = row[name]
    return value === undefined || value === null ? '' : String(value)
  }
  return [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row, name)).join(',')), ''].join('\n')
}
