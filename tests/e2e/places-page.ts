/** Sentences twice, within one paragraph and in two; marks of the fragment's own; words cut by tags and by typography. */
const PARAGRAPHS = [
  'The harbour board voted on Monday to dredge the inner basin before winter. Fishermen had asked for it since 2019.',
  'The harbour board voted on Monday to dredge the inner basin before winter. The mayor, Ines Halloran, abstained.',
  '“We cannot wait,” Halloran said. “We cannot wait,” she said again, “and the well-known, much-cited report says so.”',
  'Of the 1,200 boats, 40&nbsp;per&nbsp;cent are older than 30 years, the board’s <em>annual</em> <a href="https://port.example/report">report</a> found, and its authors warned that the older wooden hulls could not stay afloat through another winter of gales like the last one.',
  'The report’s price – €12.5 million, a third more than in 2024 – was not disputed: “It is what it is”, said Piet Maas.',
  'The <b>har</b>bour would be closed from 5 to 9 October. Ferries to Skarv, Lund and Øy&shy;holm would leave from the quay in Fern Street.',
  'Halloran said the quay in Fern Street was safe. The harbour board said the quay in Fern Street was safe, too.',
  'Critics said dredging could release mercury, and 3 of 4 samples taken in March exceeded the limit, according to the Coastal Agency.',
];

export const PLACES_TITLE = 'Harbour to be dredged before winter, board decides';

/** A story whose paragraphs are so far apart that one alone is in view. */
export const PLACES_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${PLACES_TITLE}</title>
<style>p, h1, figure { margin-block-end: 150vh }</style></head><body>
<article><h1>${PLACES_TITLE}</h1>
<figure><img src="/none.jpg" alt=""><figcaption>“We cannot wait,” Halloran said.</figcaption></figure>
${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n')}
</article></body></html>`;
