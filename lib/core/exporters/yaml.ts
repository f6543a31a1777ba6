import { stringify } from 'yaml';

/**
 * A YAML mapping. Every string is in double quotes, so that no reader of YAML 1.1 takes "no", "12:30" or a date for
 * something else; what is undefined is left out. `<` and `&` are escaped (YAML 1.2, 5.7), because a viewer that knows
 * no front matter takes it for Markdown, in which markup runs.
 */
export function yamlMapping(
  properties: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const known = Object.entries(properties).filter(([, value]) => value !== undefined);
  return stringify(Object.fromEntries(known), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  }).replace(/[<&]/g, (mark) => (mark === '<' ? '\\u003C' : '\\u0026'));
}
