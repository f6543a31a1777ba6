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
