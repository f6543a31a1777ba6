/** What a page wrote, as one line that every format can hold: no control characters, no half characters. */
export function oneLine(value: string): string {
  return printable(value).replace(/\s+/gu, ' ').trim();
}

/** Text with its line breaks, without other control characters and half characters. */
export function printable(value: string): string {
  const words = wellFormed(value)
    .replace(/\r\n?|[\v\f\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
  return DIRECTION_MARK.test(words) ? words.split('\n').map(withDirectionsClosed).join('\n') : words;
}

const DIRECTION_MARK = /[\u202A-\u202E\u2066-\u2069]/;
const POP = '\u202C';
const POP_ISOLATE = '\u2069';

/** What turns the direction of text and is left open would turn round what we write after it on the line. */
function withDirectionsClosed(line: string): string {
  const open: string[] = [];
  let kept = '';
  for (const mark of line) {
    if (/[\u202A\u202B\u202D\u202E]/.test(mark)) open.push(POP);
    else if (/[\u2066-\u2068]/.test(mark)) open.push(POP_ISOLATE);
    else if (mark === POP || mark === POP_ISOLATE) {
      // One that closes nothing here would close what is open around it.
      if (!open.includes(mark)) continue;
      // An isolate is not closed from the outside in; closing it closes what is open inside.
      if (mark === POP && open.at(-1) !== POP) continue;
      while (open.pop() !== mark);
    }
    kept += mark;
  }
  return kept + open.reverse().join('');
}

/** For HTML text and for attribute values in double quotes. */
export function htmlText(value: string): string {
  return printable(value).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * For Markdown inside a line, a list item or a table cell: nothing in it is read as markup, neither by CommonMark and
 * GFM nor by Obsidian (tags, embeds, comments, highlights, block references, formulas).
 */
export function markdownText(value: string): string {
  return oneLine(value)
    .replace(/[\\`*_[\]<>|~$#&^]/g, '\\$&')
    .replace(/([=%!])(?=\1|\\\[)/g, '\\$1')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:');
}

/** A link in Markdown, or its words alone where the address is not one of the web. */
export function markdownLink(words: string, url: string | undefined): string {
  const address = webAddress(url);
  return address === undefined ? markdownText(words) : `[${markdownText(words) || 'link'}](<${address}>)`;
}

/**
 * An address of the web with nothing in it that could end a quoted value or a Markdown link; undefined for any other
 * scheme, since a page could have written `javascript:` there.
 */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  return wellFormed(url).replace(/[\s<>"'`|\\\p{Cc}]/gu, (mark) => encodeURIComponent(mark).replace("'", '%27'));
}

/** U+FFFD for each surrogate without its other half: such text has no UTF-8. */
function wellFormed(value: string): string {
  return value.replace(/\p{Cs}/gu, '\uFFFD');
}

const BIBTEX_MARKS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** For a BibTeX field in braces: every mark that TeX reads is written as itself, and none joins its neighbour to a dash or a quote. */
export function bibtexText(value: string): string {
  return oneLine(value)
    .replace(/[\\{}$&%#_^~]/g, (mark) => BIBTEX_MARKS[mark]!)
    .replace(/([-`'])(?=\1)|[?!](?=`)/g, '$&{}');
}
