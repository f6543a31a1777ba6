import type { Exporter } from './exporter';
import { json } from './json';
import { markdown, markdownPlain } from './markdown';
import { text } from './text';

/** Every file format, by the name the terminal calls it, in the order it is offered. */
export const exporters = {
  markdown,
  'markdown-plain': markdownPlain,
  text,
  json,
} as const satisfies Record<string, Exporter>;

export type ExportFormat = keyof typeof exporters;
