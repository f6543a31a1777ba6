import type { Exporter } from './exporter';
import { json } from './json';

/** Every file format, by the name the terminal calls it. */
export const exporters = { json } as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof exporters;
