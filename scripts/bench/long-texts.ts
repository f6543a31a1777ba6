const SENTENCES = [
  'The council of Harwick voted on Tuesday to close the ferry pier for two years, Mayor Anna Brandt said.',
  'An engineering report by the Norland Institute found cracks in 31 of its 52 piles.',
  '“Nobody should be on that pier tonight,” said Leif Aamodt, who leads the harbour office in Ytre.',
  'The repair will cost 12 million crowns, according to the ministry, which has not decided who pays.',
  'Some 60,000 people used the ferry to the island of Skarv last year, up from 41,000 in 2019.',
];

/** An ordinary story of about so many words, in paragraphs of three sentences; no two sentences are the same. */
export function ordinaryText(words: number): string {
  const found: string[] = [];
  for (let count = 0, turn = 0; count < words; turn++) {
    const sentence = SENTENCES[turn % SENTENCES.length]!.replace(/\d+/, (number) => String(Number(number) + turn));
    found.push(sentence + (turn % 3 === 2 ? '\n\n' : ' '));
    count += sentence.split(' ').length;
  }
  return found.join('');
}

/** Texts that a page may hold and nobody writes. */
export const PATHOLOGICAL: Readonly<Record<string, () => string>> = {
  'no full stops': () => ordinaryText(20_000).replace(/[.!?\n]+/g, ' '),
  'all in title case': () => ordinaryText(20_000).replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()),
  'a letter and a dot, 50,000 times': () => 'a. '.repeat(50_000),
  '10,000 quotation marks': () => 'The pier “'.repeat(10_000),
};

/** Two pages with as much text: one with 5,000 links in one of its sentences, and one without. */
export function linkedPages(): readonly [linked: string, plain: string] {
  const links = Array.from(
    { length: 5_000 },
    (_, turn) => `<a href="https://site${turn}.example/report">pier ${turn}</a>`,
  );
  const sentence = `The council named ${links.join(' and ')} on Tuesday.`;
  const opening = ordinaryText(400);
  const text = `${opening}\n\n${sentence.replace(/<[^>]*>/g, '')}`;
  return [pageOf(`${opening}\n\n${sentence}`), pageOf(ordinaryText(text.length / 5.6).slice(0, text.length))];
}

function pageOf(story: string): string {
  const paragraphs = story.split(/\n\n+/).map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><title>Ferry pier closed</title><article><h1>Ferry pier closed</h1>${paragraphs.join('')}</article>`;
}
