type Cell = string | number

/** Lines of text in columns: words to the left, numbers to the right with thousands apart. */
export function table(head: string[], rows: Cell[][]): string {
  const lines = [head, ...rows.map((row) => row.map(shown))]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const isNumber = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  const draw = (line: string[]) =>
    line
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd()
  return [draw(lines[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1).map(draw)].join('\n')
}

function shown(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return cell.toLocaleString('en', { maximumFractionDigits: cell < 10 ? 2 : cell < 100 ? 1 : 0 })
}
