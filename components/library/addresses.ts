/** The report of a saved article. */
export function savedReport(key: string): string {
  return `report.html?${new URLSearchParams({ saved: key })}`;
}

/** Two saved articles side by side. */
export function comparison(left: string, right?: string): string {
  return `library.html?${new URLSearchParams({ view: 'compare', left, ...(right === undefined ? {} : { right }) })}`;
}
