/** Invented news for the first page; paragraphs part at blank lines. */
export const SAMPLE_TITLE = 'Fernmouth to close Tidegate Bridge for nine months';

export const SAMPLE_TEXT = [
  'A government inspection report published on Monday found that corrosion had reduced the strength of the worst hanger of Tidegate Bridge by 38 per cent. “We are closing it so that it does not fall down,” said Marguerite Oyelaran, the leader of Fernmouth City Council.',
  'Two officials familiar with the inspection, who asked not to be named because they were not authorised to speak, said sensors had recorded unusual movement as early as January. One of them said the readings were reportedly put down to a software fault.',
  'Repairs are expected to cost £64 million. The last closure, in 2011, led to a 12 per cent fall in sales in the centre of Fernmouth.',
].join('\n\n');
