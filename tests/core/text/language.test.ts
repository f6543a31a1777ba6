import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessLanguage, readsAsEnglish } from '../../../lib/core/text/language';

test.each([
  ['The council said on Monday that it will close the bridge for two weeks and that buses have been hired.', 'en'],
  ['Der Rat teilte am Montag mit, dass die Brücke für zwei Wochen geschlossen wird und Busse fahren werden.', 'de'],
  ['Le conseil a annoncé lundi que le pont sera fermé pour deux semaines et que des bus sont prévus.', 'fr'],
  [
    'El consejo anunció el lunes que el puente se cerrará por dos semanas y que los autobuses ya están en la zona.',
    'es',
  ],
  ['De raad zei maandag dat de brug twee weken dicht is en dat er bussen van het vervoerbedrijf zijn.', 'nl'],
  ['Совет сообщил, что мост будет закрыт на две недели и что автобусы не будут ходить по пятницам.', 'ru'],
  ['کونسل نے پیر کو کہا کہ پل دو ہفتوں کے لیے بند رہے گا اور بسیں چلائی جائیں گی', 'ur'],
  ['قال المجلس يوم الاثنين إن الجسر سيغلق لمدة أسبوعين وإن الحافلات ستعمل في المنطقة', 'ar'],
  ['شورا روز دوشنبه گفت که پل برای دو هفته بسته خواهد بود و اتوبوس‌ها کار می‌کنند', 'fa'],
  ['議会は月曜日、橋を二週間閉鎖すると発表した。', 'ja'],
  ['市议会星期一表示，大桥将关闭两周，并安排公交车。', 'zh'],
])('%s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each(['', '12 345 67', 'Ode, Lin, Marchetti, Oyelaran', 'Bridge closed'])('does not guess on %j', (text) => {
  expect(guessLanguage(text)).toBeUndefined();
});

test('the declared language decides only where the text cannot', () => {
  expect(readsAsEnglish('Bridge closed', 'de-AT')).toBe(false);
  expect(readsAsEnglish('Bridge closed')).toBe(true);
  expect(readsAsEnglish('The council said that it will close the bridge and that is all.', 'de')).toBe(true);
  expect(readsAsEnglish('Der Rat teilte mit, dass die Brücke für zwei Wochen geschlossen wird.', 'en-US')).toBe(false);
});

test('a long page in another language is not English because of one English quotation', () => {
  const german = 'Der Rat teilte am Montag mit, dass die Brücke für zwei Wochen geschlossen wird. '.repeat(40);
  expect(guessLanguage(`${german}“The bridge is closed for the time being,” it said. ${german}`)).toBe('de');
});

test('any text has a language tag or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(guessLanguage(text) ?? 'en').toMatch(/^[a-z]{2}$/);
    }),
  );
});
