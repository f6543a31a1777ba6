import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '../../lib/cli/page';
import { extractArticle, extractInSteps } from '../../lib/extract/extract';

const words = fc.array(
  fc.constantFrom('harbour', 'council', 'vote', 'rope', 'works', 'said', 'Maas,', 'in', 'March.', '“not', 'yet”'),
  {
    minLength: 1,
    maxLength: 40,
  },
);
const leaf = words.map((list) => list.join(' '));
const block = fc
  .tuple(fc.constantFrom('p', 'h2', 'li', 'blockquote', 'div', 'td', 'span', 'figcaption', 'pre', 'b', 'a'), leaf)
  .map(([tag, text]) => (tag === 'a' ? `<a href="/x">${text}</a>` : `<${tag}>${text}</${tag}>`));
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    block,
    fc
      .tuple(
        fc.constantFrom('div', 'section', 'ul', 'article', 'aside', 'table', 'main'),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, inner]) => `<${tag} class="c">${inner.join('')}</${tag}>`),
  ),
})).node as fc.Arbitrary<string>;
const anyPage = fc
  .array(tree, { minLength: 1, maxLength: 12 })
  .map(
    (parts) =>
      `<html><body><main>${parts.join('<br>')}<p>${'The council of Skarn voted on Monday to move the market. '.repeat(4)}</p></main></body></html>`,
  );

test('blocks are never glued: each is apart by a blank line, trimmed and not empty', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const result = extractArticle(parsePage(html));
      if (!result.ok) return;
      const { text, blocks } = result.value;
      let at = 0;
      for (const { start, end } of blocks) {
        expect(start).toBe(at);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        at = end + 2;
      }
      expect(at).toBe(text.length + 2);
    }),
    { numRuns: 60 },
  );
});

test('the words of the text stand in the document in that order', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const document = parsePage(html);
      const result = extractArticle(document);
      if (!result.ok) return;
      const page = (document.body.textContent ?? '').replace(/\s+/g, '');
      let at = 0;
      for (const { start, end } of result.value.blocks) {
        const found = page.indexOf(result.value.text.slice(start, end).replace(/\s+/g, ''), at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found;
      }
    }),
    { numRuns: 60 },
  );
});

test('the document stays as it was, and two runs give the same answer', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const document = parsePage(html);
      const before = document.documentElement.outerHTML;
      const once = extractArticle(document);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(extractArticle(document)).toEqual(once);
    }),
    { numRuns: 40 },
  );
});

test('what a page does between two steps is not mixed into text and links', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const untouched = extractArticle(parsePage(html));
      const document = parsePage(html);
      const steps = extractInSteps(document);
      let step = steps.next();
      document.body.querySelector('main')!.innerHTML = '<p><a href="/late">Late words.</a></p>';
      while (!step.done) step = steps.next();
      const { value: late } = step;
      expect(late.ok).toBe(untouched.ok);
      if (!late.ok || !untouched.ok) return;
      expect(late.value.text).toBe(untouched.value.text);
      expect(late.value.anchors.map(({ href, text, span }) => ({ href, text, span }))).toEqual(
        untouched.value.anchors.map(({ href, text, span }) => ({ href, text, span })),
      );
    }),
    { numRuns: 40 },
  );
});

test('anchors inside the text have their words where their span says', () => {
  fc.assert(
    fc.property(anyPage, (html) => {
      const result = extractArticle(parsePage(html));
      if (!result.ok) return;
      for (const { span, text } of result.value.anchors)
        if (span) expect(result.value.text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(text);
    }),
    { numRuns: 60 },
  );
});
