import { SOURCE_KINDS } from '../../lib/core/claims/sourcing';
import { SourceSymbol } from '../ui/SourceSymbol';
import { type MessageKey, useWords } from '../words';
import { figures } from './accuracy.json';

/** Figures a reader can picture, as so many of a hundred. */
const PLAIN: readonly (readonly [MessageKey, number])[] = [
  ['method_right_title', figures.article.title],
  ['method_right_speaker', figures.quotations['direct, speaker right']],
  ['method_right_source', figures['claims-news']['source right']],
  ['method_right_role', figures.actors['role right']],
  ['method_right_link', figures.links.destination],
];

/** Every figure, under what it is about. */
const GROUPS: readonly (readonly [MessageKey, readonly (keyof typeof figures)[]])[] = [
  ['method_article', ['article']],
  ['method_claims', ['claims-news', 'claims-debates', 'claims-speeches', 'claims-factchecked']],
  ['method_quotes', ['quotations']],
  ['method_actors', ['entities', 'aliases', 'key-actors', 'actors']],
  ['method_links', ['links']],
  ['method_summary', ['summary-cnn', 'summary-mixed']],
];

const COUNTED: readonly MessageKey[] = ['method_what_claims', 'method_what_actors', 'method_what_links'];

/** What is counted and how, how often that is right, and what it cannot tell. */
export function MethodView() {
  const { say, locale } = useWords();
  const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <main class="method-page">
      <h1>{say('how_counted')}</h1>
      <p class="lede">{say('how_counted_text')}</p>
      <section aria-labelledby="sources">
        <h2 id="sources">{say('method_sources')}</h2>
        <ul class="kinds">
          {SOURCE_KINDS.map((kind) => (
            <li key={kind}>
              <SourceSymbol kind={kind} />
              <p>
                <b>{say(kind)}.</b> {say(`method_${kind}`)}
              </p>
            </li>
          ))}
        </ul>
        {COUNTED.map((key) => (
          <p key={key}>{say(key)}</p>
        ))}
      </section>
      <section aria-labelledby="accuracy">
        <h2 id="accuracy">{say('method_accuracy')}</h2>
        <p>{say('method_measured')}</p>
        <ul class="plain">
          {PLAIN.map(([key, figure]) => (
            <li key={key}>{say(key, Math.round(figure))}</li>
          ))}
        </ul>
        <table>
          <caption>{say('method_table')}</caption>
          {GROUPS.map(([heading, names]) => (
            <tbody key={heading}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {say(heading)}
                </th>
              </tr>
              {names.flatMap((name) =>
                Object.entries(figures[name]).map(([figure, measured]) => (
                  <tr key={name + figure}>
                    <td lang="en" dir="ltr">
                      {name}
                    </td>
                    <th scope="row" lang="en" dir="ltr">
                      {figure}
                    </th>
                    <td class="figure">{hundredths.format(measured)}</td>
                  </tr>
                )),
              )}
            </tbody>
          ))}
        </table>
        <p class="meta">{say('method_glossary')}</p>
      </section>
      <section aria-labelledby="limits">
        <h2 id="limits">{say('method_limits')}</h2>
        <p>{say('about_limits')}</p>
        <p>{say('about_text')}</p>
      </section>
    </main>
  );
}
