/** “3.6 MB”, “940 MB”, “12 GB” in the words of `locale`. */
export function megabytes(bytes: number, locale: string): string {
  const large = bytes >= 1e9;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: large ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (large ? 1e9 : 1e6));
}
