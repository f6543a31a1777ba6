import { describe, expect, test } from 'vitest';
import { objections } from '../../../lib/core/summary/eligible';
import { articleFromText } from '../../../lib/core/text/plain';

const objectionTo = (sentence: string, title?: string) =>
  objections(articleFromText(sentence, title === undefined ? {} : { title }), [{ start: 0, end: sentence.length }])[0];

describe('no part of a summary', () => {
  test.each([
    ['newsletter', 'Sign up for our morning newsletter.'],
    ['read more', 'Read more: How the vote went in Harwick and on the island.'],
    ['call to click', 'Click here to see the full gallery of the old pier.'],
    ['teaser', 'VIDEO The mayor walks along the pier.'],
    ['follow us', 'Follow us on Facebook for more from the coast.'],
    ['download', 'Download our free app for alerts from the harbour.'],
    ['rights', '© 2026 Example Media. All rights reserved.'],
    ['contribution', 'Lena Okoye and Ana Brandt contributed to this report.'],
    ['contribution', 'Reporting by Lena Okoye; editing by Ana Brandt.'],
    ['disclaimer', 'The opinions expressed in this commentary are solely those of the author.'],
    ['comments', 'Leave your thoughts about the pier in the comments below.'],
    ['disclaimer', 'This post may contain affiliate and referral links.'],
    ['disclaimer', 'If you buy a lamp through these links, we will earn a commission.'],
    ['follow us', 'Follow Lena Okoye on Bluesky for more from the coast.'],
    ['subscription', 'Access stories from across the coast with one account.'],
    ['subscription', 'Plus special access to select articles and other premium content with your account.'],
    ['subscription', 'Enjoy additional articles per month.'],
    ['subscription', 'Create an account or sign in to continue with your reading experience.'],
    ['subscription', 'You have reached your limit of free articles this month.'],
    ['announcement', 'Here’s a look at those piers, from the oldest to the newest.'],
    ['announcement', 'Here is what you need to know about the closing of the pier.'],
    ['commission in another language', 'Bei einem Kauf über diesen Link erhalten wir eine kleine Provision.'],
    ['commission in another language', 'Si vous achetez par ce lien, nous percevons une commission.'],
    ['promotion in another language', 'Wir erklären Ihnen, wann die Brücke wieder öffnet.'],
    ['promotion in another language', 'Erfahren Sie, wie Sie die Pflanze im Garten erkennen.'],
    ['disclaimer', 'Every lamp and all products on this page were chosen by our editors.'],
    ['stamp of time', 'Updated seven days a week.'],
    ['house rules in another language', 'Bitte beachten Sie unsere Netiquette.'],
    ['disclaimer', 'Please see our disclosure page before you write to us.'],
    ['promotion in another language', 'Am einfachsten ist es, uns mit einer Spende zu unterstützen.'],
    ['stamp of time', 'Aktualisiert am 07.01.2026 - 18:50 Uhr Lesedauer: 4 Min.'],
    ['promotion in another language', 'Lesen Sie auch: Die Brücke bleibt gesperrt.'],
    ['support', 'Support our journalism with a small donation today.'],
    ['stamp of time', 'PUBLISHED: 14:11 GMT, 25 October 2026'],
    ['stamp of time', '14:11 GMT, 25 October 2026.'],
    ['stamp of time', 'Last updated at 3:31 PM on 19th July 2026.'],
    ['byline', 'By Lena Okoye, Harbour Correspondent for the Example News'],
    ['caption', 'Photo: A. Brandt / Coastal Wire'],
    ['caption', 'Scroll down for video of the closing of the pier.'],
  ])('%s: %s', (rule, sentence) => {
    expect(objectionTo(sentence)).toEqual({ rule, weak: false });
  });

  test('the headline again', () => {
    expect(objectionTo('Council votes to close the ferry pier.', 'Council votes to close the ferry pier')?.rule).toBe(
      'headline again',
    );
  });

  test.each([
    ['fragment', 'Not so fast.'],
    ['no full stop', 'The council voted on Tuesday to close'],
  ])('%s, where there is better: %s', (rule, sentence) => {
    expect(objectionTo(sentence)).toEqual({ rule, weak: true });
  });
});

test.each([
  'Subscribers to the ferry line will be paid back, the council said.',
  'He read more of the report than the mayor had.',
  'Two hundred people follow him to the pier each Sunday.',
  'The agency is accepting comments from the public until Tuesday.',
  'She became the first woman to become a member of the council.',
  'By Tuesday the Harwick council had closed the pier.',
  'Video of the storm shows waves that break over the pier.',
  'The council voted on Tuesday to close the old pier (pictured in 1920) for two years.',
  'In March, Brandt said the pier was not safe.',
  'The report, updated in May, found cracks in 31 piles.',
  'She had to create an account of the storm for the court.',
  'The mayor follows the work on the pier each day.',
  'The agents received a commission of 3 percent on every boat.',
  'Here is where the storm tore the pier apart in March.',
  'Wir zeigen der Welt, dass die Brücke hält, sagte Ode.',
  'The pier was updated in 1960 and again in 1990.',
  'All products of the farm are chosen for their taste.',
  'Erfahrene Segler sehen die Sache anders.',
])('may stand in a summary: %s', (sentence) => {
  expect(objectionTo(sentence, 'Harwick closes its pier')).toBeUndefined();
});

test.each([
  'Welcome to the Harwick Post, your source for the coast.',
  'Stay ahead of the tide with Harwick Post Plus.',
  'At Harwick Post, we test hundreds of lamps a year.',
  'Harwick Post will list the winners as they are announced.',
  'The Harwick Post explains what is known about the pier.',
  'Harwick Post Plus combines the tables you need with maps.',
])('the site to its reader, where there is better: %s', (sentence) => {
  const article = { ...articleFromText(sentence), siteName: 'Harwick Post' };
  expect(objections(article, [{ start: 0, end: sentence.length }])).toEqual([
    { rule: 'the site to its reader', weak: true },
  ]);
});

test.each([
  'The Harwick Post was founded in 1911 by two brothers.',
  '“Your pier is not safe,” the engineer told the Harwick Post.',
  'The mayor said your taxes will pay for it.',
])('of a site, but not for it: %s', (sentence) => {
  const article = { ...articleFromText(sentence), siteName: 'Harwick Post' };
  expect(objections(article, [{ start: 0, end: sentence.length }])).toEqual([undefined]);
});
